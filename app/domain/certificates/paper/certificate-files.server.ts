import { findCourseById } from '#app/domain/courses/library.server.ts'
import { slugOf } from '#app/domain/people/names.ts'
import { messagesByLocale } from '#app/i18n/locale.ts'
import type { CertificateOnPaper } from '../certificates.server.ts'
import { badgeSvg } from './badge.server.ts'
import { bakedPng, bakedSvg } from './bake.server.ts'
import { certificatePdf } from './certificate-pdf.server.ts'
import { pngOf } from './png.server.ts'

/** A certificate together with what was signed. */
type SignedCertificate = { certificate: CertificateOnPaper; json: string; jwt: string; verifyUrl: string }

type CertificateFile = {
  disposition: 'inline' | 'attachment'
  headers: Record<string, string>
  draw: (signed: SignedCertificate) => BodyInit | Promise<BodyInit>
}

/** The side of the badge in pixels. */
const BADGE_SIDE = 600

const PDF: CertificateFile = {
  disposition: 'inline',
  headers: { 'Content-Type': 'application/pdf' },
  draw: ({ certificate, json, verifyUrl }) => certificatePdf(certificate, json, verifyUrl),
}

const JSON_FILE: CertificateFile = {
  disposition: 'attachment',
  headers: { 'Content-Type': 'application/vc+ld+json' },
  draw: ({ json }) => json,
}

const JWT: CertificateFile = {
  disposition: 'attachment',
  headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  draw: ({ jwt }) => jwt,
}

const PNG: CertificateFile = {
  disposition: 'attachment',
  headers: { 'Content-Type': 'image/png' },
  draw: async ({ certificate, json }) => bakedPng(await pngOf(badgeOf(certificate), BADGE_SIDE), json),
}

const SVG: CertificateFile = {
  disposition: 'attachment',
  // Opened on its own an SVG is a page: it may do nothing.
  headers: {
    'Content-Type': 'image/svg+xml',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  },
  draw: ({ certificate, json }) => bakedSvg(badgeOf(certificate), json),
}

/** The files a certificate can be had as, by the ending of their name. */
const FILES = new Map([
  ['pdf', PDF],
  ['json', JSON_FILE],
  ['jwt', JWT],
  ['png', PNG],
  ['svg', SVG],
])

export const findCertificateFile = (ending: string): CertificateFile | null => FILES.get(ending) ?? null

/** The methods are those of the course today; a certificate outlives its course. */
const badgeOf = ({ courseId, courseTitle, issuer, demo }: CertificateOnPaper) =>
  badgeSvg({ courseTitle, issuer, demo, methods: findCourseById(courseId)?.methods ?? [] })

/** What its files are called where they are kept, without the ending: `kursusbevis-cti-grundkursus-mette-holm`. */
export const fileNameOf = ({ courseTitle, holderName }: CertificateOnPaper) =>
  slugOf([messagesByLocale.da.certificates.certificate, courseTitle, holderName].join(' '))
