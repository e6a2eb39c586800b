import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { writeWhole } from './durable-files.server.ts'

/** What lies beside a backup and says what it is: a file without one is none of ours, or was not finished. */
const Manifest = z.object({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  app: z.string(),
  lastMigration: z.string(),
  bytes: z.int(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  rows: z.record(z.string(), z.int()),
})
export type Manifest = z.infer<typeof Manifest>

export const manifestFileOf = (backup: string) => `${backup}.json`

export function writeManifest(backup: string, manifest: Manifest): void {
  writeWhole(manifestFileOf(backup), `${JSON.stringify(manifest, null, 2)}\n`)
}

/** The manifest of a backup; null: there is none, or it is not one. */
export function readManifest(backup: string): Manifest | null {
  try {
    return Manifest.safeParse(JSON.parse(readFileSync(manifestFileOf(backup), 'utf8'))).data ?? null
  } catch {
    return null // no file, or no JSON
  }
}
