import QRCode from 'qrcode'
import { typstPdf } from '#app/domain/paper/typst.server.ts'
import { formatDate } from '#app/i18n/format.ts'
import { messagesByLocale } from '#app/i18n/locale.ts'
import type { CertificateOnPaper } from '../certificates.server.ts'
import { groupedCode } from '../code.ts'

const TEMPLATE = 'app/domain/certificates/paper/certificate.typ'

// The language of the paper is that of the course, and all courses are Danish so far.
const LOCALE = 'da'
const t = messagesByLocale[LOCALE].certificates

/**
 * Draws a certificate as one A4 page, tagged after PDF/UA-1. The same facts give the same page.
 * @param credential the signed certificate, which the file encloses letter by letter
 * @param verifyUrl where anyone can verify it: the address of the page, without the code
 */
export const certificatePdf = (certificate: CertificateOnPaper, credential: string, verifyUrl: string) =>
  typstPdf(TEMPLATE, paperFacts(certificate, verifyUrl), credential)

/** What the template is told: only data, every word of it ready to print. */
function paperFacts(certificate: CertificateOnPaper, verifyUrl: string) {
  const { holderName, courseTitle, courseVersion, goals, hours, met, issuer, code } = certificate
  const url = `${verifyUrl}/${code}`
  return {
    language: LOCALE,
    notices: noticesOf(certificate),
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
      extent: t.met(met),
      qr: t.paper.qr(url),
      goals: t.goals,
      ownProof: t.ownProof,
    },
    terms: [
      [t.facts.issuedOn, formatDate(LOCALE, certificate.issuedOn)],
      [t.facts.expiresOn, formatDate(LOCALE, certificate.expiresOn)],
      [t.facts.extent, t.hours(hours)],
      [t.facts.version, courseVersion],
    ],
  }
}

/** What must not be overlooked; the mark of the first also stands across the page. */
function noticesOf({ end, endedOn, demo }: CertificateOnPaper) {
  const date = endedOn ? formatDate(LOCALE, endedOn) : ''
  return [
    ...(end
      ? [{ mark: t.status[end], heading: t.paper.ended[end](date), text: t.paper.endedText[end] }]
      : []),
    ...(demo ? [{ mark: t.demo, heading: t.demo, text: t.demoText }] : []),
  ]
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
