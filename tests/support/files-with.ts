import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The files anywhere in a folder in whose bytes a word stands. */
export function filesWith(folder: string, word: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).includes(word))
}
