import { statfsSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { env } from '#app/http/env.server.ts'
import { logFailure } from '#app/http/log.server.ts'
import { write } from '#db/client.server.ts'

/** Under this the next large write may fail: an import, a backup. */
const LEAST_FREE = 64 * 1024 * 1024

/**
 * Whether the server can do its work: the database answers and would let something be written, which the lock
 * of a writer says without writing; and the disk has room.
 */
export function isHealthy(): boolean {
  try {
    write((tx) => tx.get(sql`select count(*) from sqlite_schema`))
    const { bavail, bsize } = statfsSync(env.DATA_DIR)
    return bavail * bsize >= LEAST_FREE
  } catch (problem) {
    logFailure('The database cannot be written', problem)
    return false
  }
}
