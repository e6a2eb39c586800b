import path from 'node:path'
import Database from 'better-sqlite3'
import type { RunningServer } from './server.ts'

/** Looks into, or changes, the database of a running server: what no page can tell, or do to itself. */
export function inDatabase<T>(
  { dataDir }: Pick<RunningServer, 'dataDir'>,
  ask: (db: Database.Database) => T,
) {
  const db = new Database(path.join(dataDir, 'fodfaeste.sqlite'), { timeout: 5_000 })
  try {
    return ask(db)
  } finally {
    db.close()
  }
}
