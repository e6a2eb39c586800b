/** What a file can be instead of text: a workbook as spreadsheets save it unless asked, or something else. */
export type NoText = 'workbook' | 'binary'

const ZIP = [0x50, 0x4b, 0x03, 0x04]

/**
 * The text of a file: UTF-8 when it is that throughout, else Windows-1252, as older spreadsheets write. Every
 * sequence of bytes is text in the latter, so what holds signs that no text has is none.
 */
export function decodeText(bytes: Uint8Array): { text: string } | { problem: NoText } {
  if (ZIP.every((byte, place) => bytes[place] === byte)) return { problem: 'workbook' }
  const text = asUtf8(bytes) ?? asWindows1252(bytes)
  return /(?![\t\n\v\f\r])\p{Cc}/u.test(text) ? { problem: 'binary' } : { text }
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes) // takes a byte order mark away
  } catch {
    return null
  }
}

/** What Windows-1252 has from 0x80 to 0x9f; Node decodes it as Latin-1, which has none of these. */
const ABOVE_ASCII = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

const asWindows1252 = (bytes: Uint8Array) =>
  new TextDecoder('windows-1252')
    .decode(bytes)
    .replaceAll(/[\x80-\x9f]/g, (sign) => ABOVE_ASCII[sign.charCodeAt(0) - 0x80] ?? sign)
