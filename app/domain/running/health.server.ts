import { statfsSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { env } from '#app/http/env.server.ts'
import { logFailure } from '#app/http/log.server.ts'
import { write } from '#db/client.server.ts'

/** Under this the next large write may fail: an import, a backup. */
const LEAST_FREE = 64 * 1024 * 1024

/** So long an answer holds, in milliseconds, as anybody may ask. */
const HOLDS_FOR = 3_000

let last = { at: Number.NEGATIVE_INFINITY, isHealthy: false }

/** Whether the server can do its work: the database is written to and takes it, and the disk has room. */
export function isHealthy(now = performance.now()): boolean {
  if (now - last.at >= HOLDS_FOR) last = { at: now, isHealthy: canWork() }
  return last.isHealthy
}

function canWork(): boolean {
  try {
    // A number in the head of the file that SQLite keeps for us and nobody reads: it is written, though it stays.
    write((tx) => tx.run(sql`pragma user_version = 0`))
    const { bavail, bsize } = statfsSync(env.DATA_DIR)
    return bavail * bsize >= LEAST_FREE
  } catch (problem) {
    logFailure('The database cannot be written', problem)
    return false
  }
}
