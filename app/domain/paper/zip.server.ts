import { setImmediate as pause } from 'node:timers/promises'
import { Zip, ZipDeflate } from 'fflate'

/** A file to be: its path in the zip, and what it holds. Text is UTF-8. */
export type ZippedFile = { path: string; content: string | Uint8Array }

const BYTES_AT_ONCE = 64 * 1024

/** Files as one zip, in their order. It is made a piece at a time, and between pieces others are answered. */
export async function zipOf(files: AsyncIterable<ZippedFile>): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    pieces.push(piece)
  })
  for await (const { path, content } of files) {
    const bytes = new Uint8Array(Buffer.from(content))
    const file = new ZipDeflate(path)
    zip.add(file)
    for (let from = 0, last = false; !last; from += BYTES_AT_ONCE) {
      last = from + BYTES_AT_ONCE >= bytes.length
      file.push(bytes.subarray(from, from + BYTES_AT_ONCE), last)
      await pause()
    }
  }
  zip.end()
  return new Uint8Array(Buffer.concat(pieces))
}
