import { inflateRawSync } from 'node:zlib'

/** The parts of a Word document by their names. */
export function readDocx(bytes: Uint8Array): Map<string, string> {
  const file = Buffer.from(bytes)
  const end = file.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0) throw new Error('This is no Word document')
  const parts = new Map<string, string>()
  let entry = file.readUInt32LE(end + 16)
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [name, extra, comment] = [28, 30, 32].map((at) => file.readUInt16LE(entry + at))
    const nameEnd = entry + 46 + (name ?? 0)
    const local = file.readUInt32LE(entry + 42)
    const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
    const packed = file.subarray(from, from + file.readUInt32LE(entry + 20))
    const isPacked = file.readUInt16LE(entry + 10) !== 0
    parts.set(
      file.toString('utf8', entry + 46, nameEnd),
      (isPacked ? inflateRawSync(packed) : packed).toString(),
    )
    entry = nameEnd + (extra ?? 0) + (comment ?? 0)
  }
  return parts
}

const TOKEN = /<\?[^>]*\?>|<(\/?)([\w:.-]+)(?:\s+[\w:.-]+="[^"<]*")*\s*(\/?)>|([^<]+)/gy
const TEXT = /^(?:[^&\p{Cc}]|[\t\n\r]|&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)*$/iu

/** Whether every element of an XML text is closed in its turn, and its text is what XML allows. */
export function isWellFormed(xml: string): boolean {
  const open: string[] = []
  let read = 0
  for (const [token, closes, name, isEmpty, text] of xml.matchAll(TOKEN)) {
    read += token.length
    if (text !== undefined && !TEXT.test(text)) return false
    if (name === undefined || isEmpty === '/') continue
    if (closes !== '/') open.push(name)
    else if (open.pop() !== name) return false
  }
  return read === xml.length && open.length === 0
}

/** The text of a part of the document: a paragraph a line, a line break too. */
export const textOf = (xml: string): string =>
  xml
    .replaceAll(/<\/w:p>|<w:br\/>/g, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
