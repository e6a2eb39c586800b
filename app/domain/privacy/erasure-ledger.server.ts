import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { env } from '#app/http/env.server.ts'
import { ERASURE_CAUSES } from './erasure.ts'

const FOLDER = path.join(env.DATA_DIR, 'ledger')
const FILE = path.join(FOLDER, 'erasures.jsonl')

const Entry = z.object({ personId: z.string(), day: z.string(), cause: z.enum(ERASURE_CAUSES) })

/** That this account was forgotten on this civil date, and why. Only the id: what it was called is what was to go. */
export type LedgerEntry = z.infer<typeof Entry>

/**
 * Enters who is being forgotten, one line each, and has it on the disk before it answers. It lies outside the
 * database, so that it is known after an older copy of the database has been put back.
 */
export function enterInLedger(entries: LedgerEntry[]): void {
  mkdirSync(FOLDER, { recursive: true, mode: 0o700 })
  const file = openSync(FILE, 'a', 0o600)
  try {
    // Each begins a line of its own, also behind one that a power cut tore.
    writeSync(file, entries.map((entry) => `\n${JSON.stringify(entry)}\n`).join(''))
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  const folder = openSync(FOLDER, 'r')
  fsyncSync(folder)
  closeSync(folder)
}

/** Everyone in the ledger, each once. A torn line was never acted on, and is passed over. */
export function readLedger(): LedgerEntry[] {
  if (!existsSync(FILE)) return []
  const entries = readFileSync(FILE, 'utf8')
    .split('\n')
    .flatMap((line) => entryIn(line))
  return [...new Map(entries.map((entry) => [entry.personId, entry])).values()]
}

function entryIn(line: string): LedgerEntry[] {
  if (!line.endsWith('}')) return []
  return [Entry.parse(JSON.parse(line))]
}
