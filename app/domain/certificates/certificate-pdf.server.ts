import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import QRCode from 'qrcode'
import { formatDate } from '#app/i18n/format.ts'
import { messagesByLocale } from '#app/i18n/locale.ts'
import type { CertificateOnPaper } from './certificates.server.ts'
import { groupedCode } from './code.ts'

// Both are found from the folder the server is started in: the build puts this file elsewhere.
const TEMPLATE = path.resolve('app/domain/certificates/certificate.typ')
const fontFile = createRequire(path.resolve('package.json')).resolve
const FONTS = [
  '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
]

let remembered: NodeCompiler | undefined

function typst(): NodeCompiler {
  const fontBlobs = () => FONTS.map((font) => readFileSync(fontFile(font)))
  remembered ??= NodeCompiler.create({ workspace: path.resolve('.'), fontArgs: [{ fontBlobs: fontBlobs() }] })
  return remembered
}

/**
 * Draws a certificate as one A4 page, tagged after PDF/UA-1. The same facts give the same page.
 * @param verifyUrl where anyone can verify it: the address of the page, without the code
 */
export function certificatePdf(certificate: CertificateOnPaper, verifyUrl: string) {
  const compiler = typst()
  const inputs = { facts: JSON.stringify(paperFacts(certificate, verifyUrl)).normalize('NFC') }
  const compiled = compiler.compile({ mainFilePath: TEMPLATE, inputs })
  if (!compiled.result) {
    throw new Error(`${TEMPLATE}: ${JSON.stringify(compiled.takeError()?.shortDiagnostics)}`)
  }
  try {
    return Uint8Array.from(compiler.pdf(compiled.result, { pdfStandard: 'ua-1' }))
  } catch {
    // The standard forbids a letter that no font here has, as in a name in another script. Its
    // holder gets a tagged page all the same.
    return Uint8Array.from(compiler.pdf(compiled.result))
  } finally {
    compiler.evictCache(10) // or what was compiled is remembered for ever
  }
}

/** What the template is told: only data, every word of it ready to print. */
function paperFacts(certificate: CertificateOnPaper, verifyUrl: string) {
  const { holderName, courseTitle, courseVersion, goals, hours, lessonCount, issuer, code } = certificate
  // The language of the paper is that of the course, and all courses are Danish so far.
  const locale = 'da'
  const t = messagesByLocale[locale].certificates
  const url = `${verifyUrl}/${code}`
  return {
    language: locale,
    demo: certificate.demo,
    holder: holderName,
    courseTitle,
    goals,
    issuer,
    issuedOn: certificate.issuedOn,
    url,
    shownAddress: verifyUrl.replace(/^https?:\/\//, ''),
    code: groupedCode(code),
    qr: qrSvg(url),
    words: {
      ...t.paper,
      title: t.paper.title(courseTitle, holderName),
      extent: t.paper.extent(lessonCount),
      qr: t.paper.qr(url),
      goals: t.goals,
      demo: t.demo,
      demoText: t.demoText,
      ownProof: t.ownProof,
    },
    terms: [
      [t.facts.issuedOn, formatDate(locale, certificate.issuedOn)],
      [t.facts.expiresOn, formatDate(locale, certificate.expiresOn)],
      [t.facts.extent, t.hours(hours)],
      [t.facts.version, courseVersion],
    ],
  }
}

/** The address as a QR code: one path of squares, so that no seam shows between them at any size. */
function qrSvg(url: string): string {
  const { modules } = QRCode.create(url, { errorCorrectionLevel: 'M' })
  const squares = Array.from(modules.data, (dark, place) => {
    const column = place % modules.size
    return dark ? `M${column} ${(place - column) / modules.size}h1v1h-1z` : ''
  })
  const box = `0 0 ${modules.size} ${modules.size}`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}"><path d="${squares.join('')}"/></svg>`
}
