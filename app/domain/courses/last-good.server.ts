import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { env } from '#app/http/env.server.ts'
import type { CourseFacts } from './course.ts'
import type { CheckedDocument } from './inspect-document.ts'
import type { Surroundings } from './surroundings.ts'

/** A document, and the hash of the draft it was made from. */
export type GoodDocument = { fingerprint: string; document: CheckedDocument }

/**
 * What each file held when it was last in order. It stands in for a file that is broken now, and
 * spares a file that has not changed from being read again.
 */
export type LastGood = {
  format: number
  terms: Surroundings['terms']
  items: Surroundings['items']
  facts: Record<string, CourseFacts> // by course folder
  documents: Record<string, GoodDocument> // by file
}

/** Raised when this shape or what the guard lets through changes: every file is then read anew. */
const FORMAT = 4
const FILE = path.join(env.DATA_DIR, 'lessons', 'last-good.json')

export const NOTHING_GOOD: LastGood = {
  format: FORMAT,
  terms: {},
  items: {},
  facts: {},
  documents: {},
}

/** What was remembered before the server last stopped. */
export async function recallLastGood(): Promise<LastGood> {
  const text = await readFile(FILE, 'utf8').catch(() => null) // there is none before the first start
  if (text === null) return NOTHING_GOOD
  const recalled = JSON.parse(text) as LastGood // nobody writes the file but the function below, and it writes it whole
  return recalled.format === FORMAT ? recalled : NOTHING_GOOD
}

export async function rememberLastGood(good: LastGood) {
  await mkdir(path.dirname(FILE), { recursive: true })
  const draft = `${FILE}.${randomUUID()}`
  await writeFile(draft, JSON.stringify(good), { flush: true })
  await rename(draft, FILE)
}
