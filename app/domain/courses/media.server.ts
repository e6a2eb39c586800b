import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { env } from '#app/http/env.server.ts'

const MEDIA = path.join(env.DATA_DIR, 'media')

/**
 * Keeps files under the hash of what is in them, beside those of earlier versions that a page
 * still open may ask for.
 * @returns every file there is: the path on disk by the name it is served under
 */
export async function keepMedia(files: Map<string, Uint8Array>): Promise<Map<string, string>> {
  await mkdir(MEDIA, { recursive: true })
  const kept = new Set(await readdir(MEDIA))
  for (const [name, bytes] of files) {
    if (kept.has(name)) continue
    const draft = path.join(MEDIA, `.${randomUUID()}`)
    await writeFile(draft, bytes, { flush: true })
    await rename(draft, path.join(MEDIA, name))
    kept.add(name)
  }
  return new Map([...kept].map((name) => [name, path.join(MEDIA, name)]))
}
