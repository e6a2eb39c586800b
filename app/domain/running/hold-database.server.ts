import { existsSync, linkSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { syncToDisk } from './durable-files.server.ts'
import { isDamage } from './is-damage.ts'

/**
 * A database that nobody else can open as long as it is held. The operating system knows who has it open, so
 * what a killed server left behind is in nobody's way. `unreadable`: it is damaged beyond opening.
 */
export type Hold =
  | { status: 'held'; database: Database.Database }
  | { status: 'in-use' | 'none' | 'unreadable'; database: null }

const WAIT = 500 // milliseconds; a monitor that looks in is gone by then

export function holdDatabase(file: string): Hold {
  if (!existsSync(file)) return { status: 'none', database: null }
  const database = new Database(file, { timeout: WAIT })
  try {
    database.pragma('locking_mode = EXCLUSIVE')
    database.exec('begin exclusive; commit') // and keeps the lock
    return { status: 'held', database }
  } catch (error) {
    database.close()
    const code = error instanceof Database.SqliteError ? error.code : ''
    if (code.startsWith('SQLITE_BUSY')) return { status: 'in-use', database: null }
    if (isDamage(error)) return { status: 'unreadable', database: null }
    throw error
  }
}

/** What SQLite keeps beside a database. Of the one before, it would be written into the one that follows. */
const BESIDE = ['-wal', '-shm', '-journal']

/** Gives a damaged database a second name, so that it is not gone when another takes its place. @returns the name */
export function keepDamaged(file: string, now: Date): string {
  const { dir, name } = path.parse(file)
  const second = path.join(dir, `${name}-damaged-${now.toISOString().replaceAll(':', '-')}.sqlite`)
  for (const suffix of ['', '-wal']) if (existsSync(file + suffix)) linkSync(file + suffix, second + suffix)
  return second
}

/** Puts a whole database that nobody has open in the place of the one that is held. */
export function replaceDatabase(file: string, draft: string, { database }: Hold): void {
  syncToDisk(draft)
  if (database) writeIntoOneFile(database)
  for (const suffix of BESIDE) rmSync(file + suffix, { force: true })
  renameSync(draft, file)
  syncToDisk(path.dirname(file))
  database?.close()
}

/** Without its log it is whole by itself, should we be killed before the other is there. */
function writeIntoOneFile(database: Database.Database): void {
  try {
    database.pragma('journal_mode = DELETE')
  } catch (error) {
    // A damaged one has a second name, with its log.
    if (!isDamage(error)) throw error
  }
}
