import { textOf } from './inflate.server.ts'
import { isPdf, textsInPdf } from './pdf.server.ts'
import { isPng, textsInPng } from './png.server.ts'
import { certificateIn, type FileProblem, type SentCertificate } from './sent-certificate.ts'
import { textsInSvg } from './svg.ts'

/** Bytes in a file. */
export const LONGEST_FILE = 1024 * 1024

/** JPEG, GIF and WebP: a badge that was saved as another kind of picture. */
const OTHER_PICTURES = /^(\xff\xd8\xff|GIF8|RIFF.{4}WEBP)/s

/** Finds the certificate in a file of any of the kinds that we give out, whatever the file is called. */
export function readFile(given: Uint8Array): SentCertificate | FileProblem {
  if (given.length > LONGEST_FILE) return 'too-large'
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.length)
  if (isPng(bytes)) return firstIn(textsInPng(bytes)) ?? 'picture-without'
  if (isPdf(bytes)) return firstIn(textsInPdf(bytes)) ?? 'pdf-without'
  if (OTHER_PICTURES.test(bytes.toString('latin1', 0, 12))) return 'picture-without'
  const text = textOf(bytes)
  return text === null ? 'no-certificate' : readText(text)
}

/** The same for what somebody pasted: JSON, a JWT, or an SVG as text. */
export function readText(text: string): SentCertificate | FileProblem {
  if (text.trim() === '') return 'nothing'
  if (/^\s*<[^]*<?svg[\s>]/.test(text)) return firstIn(textsInSvg(text)) ?? 'picture-without'
  return certificateIn(text, { enclosed: false }) ?? 'no-certificate'
}

function firstIn(texts: Iterable<string>): SentCertificate | null {
  for (const text of texts) {
    const certificate = certificateIn(text, { enclosed: true })
    if (certificate) return certificate
  }
  return null
}
