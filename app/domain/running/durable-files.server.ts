import { createHash } from 'node:crypto'
import { closeSync, createReadStream, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Returns when what was written is on the disk, also when the power goes right after. For a folder: the names in it. */
export function syncToDisk(fileOrFolder: string): void {
  const handle = openSync(fileOrFolder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Gives a file its final name, over whatever has it. There is a whole file under it at every moment. */
export function moveIntoPlace(draft: string, file: string): void {
  syncToDisk(draft)
  renameSync(draft, file)
  syncToDisk(path.dirname(file))
}

/** Writes a small file, whole or not at all. For its owner alone. */
export function writeWhole(file: string, content: string): void {
  const draft = `${file}.partial`
  writeFileSync(draft, content, { mode: 0o600 })
  moveIntoPlace(draft, file)
}

/** The SHA-256 of a file, as 64 hexadecimal digits. */
export async function sha256Of(file: string, stopping?: AbortSignal): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file, { signal: stopping })) hash.update(chunk)
  return hash.digest('hex')
}
