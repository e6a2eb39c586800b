import { inflate, textOf } from './inflate.server.ts'

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
const KEYWORD = 'openbadgecredential'

export const isPng = (bytes: Buffer) => bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)

/**
 * The credentials baked into a PNG: its iTXt chunks of that keyword. It is looked for, not drawn, and
 * what is found counts only if it is signed, so no checksum is needed.
 * Sources: PNG (W3C), §11.3.3.4 iTXt; Open Badges 3.0, §5.3.1 (baking PNG).
 */
export function* textsInPng(bytes: Buffer): Generator<string> {
  let start = SIGNATURE.length
  while (start + 12 <= bytes.length) {
    const end = start + 8 + bytes.readUInt32BE(start)
    if (bytes.toString('latin1', start + 4, start + 8) === 'iTXt') {
      const text = textInChunk(bytes.subarray(start + 8, end))
      if (text !== null) yield text
    }
    start = end + 4 // the checksum
  }
}

/** keyword, 0, whether compressed, method, language, 0, keyword in that language, 0, text */
function textInChunk(chunk: Buffer): string | null {
  const afterKeyword = chunk.indexOf(0) + 1
  if (chunk.toString('latin1', 0, afterKeyword - 1) !== KEYWORD) return null
  const isCompressed = chunk[afterKeyword] === 1
  const afterLanguage = chunk.indexOf(0, afterKeyword + 2) + 1
  const afterTranslation = chunk.indexOf(0, afterLanguage) + 1
  if (afterLanguage === 0 || afterTranslation === 0) return null
  const body = chunk.subarray(afterTranslation)
  const text = isCompressed ? inflate(body) : body
  return text && textOf(text)
}
