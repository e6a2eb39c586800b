import QRCode from 'qrcode'
import { typstPdf } from '#app/domain/paper/typst.server.ts'
import { formatDate } from '#app/i18n/format.ts'
import { messagesByLocale } from '#app/i18n/locale.ts'
import type { CertificateOnPaper } from '../certificates.server.ts'
import { groupedCode } from '../code.ts'

const TEMPLATE = 'app/domain/certificates/paper/certificate.typ'

/**
 * Draws a certificate as one A4 page, tagged after PDF/UA-1. The same facts give the same page.
 * @param verifyUrl where anyone can verify it: the address of the page, without the code
 */
export const certificatePdf = (certificate: CertificateOnPaper, verifyUrl: string) =>
  typstPdf(TEMPLATE, paperFacts(certificate, verifyUrl))

/** What the template is told: only data, every word of it ready to print. */
function paperFacts(certificate: CertificateOnPaper, verifyUrl: string) {
  const { holderName, courseTitle, courseVersion, goals, hours, met, issuer, code } = certificate
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
      extent: t.met(met),
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
