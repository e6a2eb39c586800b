import { crc32, deflateSync } from 'node:zlib'

/** Files with a text in them as other programs would write it, made by hand. */

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const numbers = Buffer.alloc(8)
  numbers.writeUInt32BE(body.length, 0)
  numbers.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([numbers.subarray(0, 4), named, numbers.subarray(4)])
}

const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
const PIXEL = deflateSync(Buffer.from([0, 0]))

/** A picture of one pixel. */
export function png(text: string | null, { compressed = false, keyword = 'openbadgecredential' } = {}) {
  const said = Buffer.from(text ?? '')
  const body = [
    Buffer.from(`${keyword}\0${compressed ? '\x01' : '\0'}\0da\0bevis\0`, 'latin1'),
    compressed ? deflateSync(said) : said,
  ]
  return Buffer.concat([
    PNG,
    chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
    ...(text === null ? [] : [chunk('iTXt', Buffer.concat(body))]),
    chunk('IDAT', PIXEL),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const stream = (body: Buffer, filter: string) =>
  Buffer.concat([
    Buffer.from(`1 0 obj\n<< ${filter} /Length ${body.length} >>\nstream\r\n`, 'latin1'),
    body,
    Buffer.from('\nendstream\nendobj\n', 'latin1'),
  ])

/**
 * A PDF of some streams, of which the last holds the text.
 * @param shown what stands on its page
 */
export function pdf(text: string | null, { compressed = true, shown = 'Kursusbevis' } = {}) {
  const packed = (said: string) => stream(deflateSync(Buffer.from(said)), '/Filter /FlateDecode')
  return Buffer.concat([
    Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'),
    packed(`BT /F1 24 Tf (${shown}) Tj ET`),
    packed('{"type":"not a certificate"}'),
    ...(text === null ? [] : [compressed ? packed(text) : stream(Buffer.from(text), '')]),
    Buffer.from('trailer\n<< /Size 3 >>\n%%EOF\n'),
  ])
}

const SVG = 'xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"'

/** A picture with whatever stands in the element of Open Badges. */
export const svg = (element: string) =>
  Buffer.from(`<?xml version="1.0"?>\n<svg ${SVG} viewBox="0 0 1 1">${element}<path d="M0 0h1v1z"/></svg>`)
export const inCdata = (text: string) => `<openbadges:credential><![CDATA[${text}]]></openbadges:credential>`
export const inVerify = (jwt: string) => `<openbadges:credential verify="${jwt}"></openbadges:credential>`
export const escaped = (text: string) =>
  `<openbadges:credential>\n${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')}\n</openbadges:credential>`
