import { env } from '#app/http/env.server.ts'
import { databaseIn, type Db, openDatabase } from './open.server.ts'

// The server and the app's build each load this module, and Vite reloads it in
// development; the connection is one for the whole process.
const remembered = globalThis as { __fodfaesteDb?: Db }
remembered.__fodfaesteDb ??= openDatabase(databaseIn(env.DATA_DIR))
export const db = remembered.__fodfaesteDb

export type { Db }
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0]

/**
 * The one way to write. The transaction takes the write lock at once: one that reads first
 * and asks for the lock later is refused when another process has written in between.
 * @param change runs synchronously; an `async` callback would commit before it has finished
 */
export function write<T>(change: (tx: Tx) => T extends Promise<unknown> ? never : T): T {
  return db.transaction(change, { behavior: 'immediate' })
}

/** Empties the write-ahead log into the file and lets go of it. */
export function closeDatabase() {
  db.$client.close()
}
