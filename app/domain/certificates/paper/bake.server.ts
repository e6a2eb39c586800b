import { crc32 } from 'node:zlib'

/**
 * Puts a signed certificate into its picture, so that who has the picture can verify it. As Open Badges
 * 3.0 says: https://www.imsglobal.org/spec/ob/v3p0#baked-badge
 * @param json without `]]>`, which would end the section it stands in
 */
export function bakedSvg(svg: string, json: string): string {
  const name = 'xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"'
  const credential = `<openbadges:credential><![CDATA[${json}]]></openbadges:credential>`
  return svg.replace(/<svg ([^>]*)>/, (_, attributes: string) => `<svg ${name} ${attributes}>${credential}`)
}

/** The eight bytes that every PNG begins with, and its first chunk: length, IHDR, 13 bytes, check sum. */
const HEAD = 8 + 4 + 4 + 13 + 4

/**
 * The same for a PNG: one iTXt chunk behind the head, not compressed, without a language.
 * Source: PNG (third edition), 11.3.3.4.
 */
export function bakedPng(png: Uint8Array, json: string): Uint8Array<ArrayBuffer> {
  const typeAndData = Buffer.from(`iTXtopenbadgecredential\0\0\0\0\0${json}`)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(typeAndData.length - 4)
  const checkSum = Buffer.alloc(4)
  checkSum.writeUInt32BE(crc32(typeAndData))
  const parts = [png.subarray(0, HEAD), length, typeAndData, checkSum, png.subarray(HEAD)]
  return Uint8Array.from(Buffer.concat(parts))
}
