import { chmodSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import * as schema from './schema/index.ts'

/** The database of a data folder. */
export const databaseIn = (dataDir: string) => path.join(dataDir, 'fodfaeste.sqlite')

/** Opens or creates the database file, set up so that what is committed stays. */
export function openDatabase(file: string) {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  const sqlite = new Database(file)
  chmodSync(file, 0o600) // what people wrote for themselves is nobody else's on this machine
  sqlite.pragma('journal_mode = WAL') // readers do not wait for the writer
  sqlite.pragma('synchronous = FULL') // a commit is on the disk before it is acknowledged
  sqlite.pragma('busy_timeout = 5000') // a backup may hold the lock for a moment
  sqlite.pragma('foreign_keys = ON') // SQLite leaves them off unless asked, per connection
  sqlite.pragma('trusted_schema = OFF') // a tampered file must not run functions of ours
  sqlite.pragma('secure_delete = ON') // what is deleted is overwritten, not only forgotten
  sqlite.pragma('cell_size_check = ON') // a damaged page is seen when it is read
  return drizzle({ client: sqlite, schema })
}

export type Db = ReturnType<typeof openDatabase>

/**
 * Drizzle changes a column by rebuilding its table: copy, drop, rename. It does so
 * inside a transaction, where SQLite ignores the migration's own `foreign_keys=OFF`,
 * so the drop would delete every row that cascades from the table. We switch them
 * off out here instead, and look for rows left pointing nowhere before going on.
 */
export function migrateDatabase(database: Db, migrationsFolder = 'db/migrations') {
  database.$client.pragma('foreign_keys = OFF')
  try {
    migrate(database, { migrationsFolder })
    const orphans = database.$client.pragma('foreign_key_check') as unknown[]
    if (orphans.length > 0) throw new Error(`Rows point nowhere after migrating: ${JSON.stringify(orphans)}`)
  } finally {
    database.$client.pragma('foreign_keys = ON')
  }
}
