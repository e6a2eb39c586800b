import { inflate, textOf } from './inflate.server.ts'

/** So many streams are looked into; ours have some forty. */
const MOST_STREAMS = 300

export const isPdf = (bytes: Buffer) => bytes.subarray(0, 1024).includes('%PDF-')

/**
 * The texts in the streams of a PDF, among them the credential that is attached to it. A PDF says where its
 * attachments lie, but this is to find data, not to read a document: what is found counts only if it is
 * signed, wherever in the file it lay. Source: ISO 32000-2, §7.3.8 (stream objects).
 */
export function* textsInPdf(bytes: Buffer): Generator<string> {
  let from = 0
  for (let count = 0; count < MOST_STREAMS; count++) {
    const word = bytes.indexOf('stream', from)
    if (word === -1) return
    const start = word + 'stream'.length + (bytes[word + 'stream'.length] === 0x0d ? 2 : 1)
    const end = bytes.indexOf('endstream', start)
    const stream = bytes.subarray(start, end === -1 ? bytes.length : end)
    const text = textOf(inflate(stream) ?? stream)
    if (text !== null) yield text
    if (end === -1) return
    from = end + 'endstream'.length
  }
}
