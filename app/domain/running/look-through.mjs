// Reads a whole database file, which takes seconds for a large one, so it is done in a thread of its own. It
// is plain JavaScript, as a thread begins without tsx, and it is needed where there is no build.
import { parentPort, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'

const { file, thorough } = workerData

/** What is in the file; `damage`: the first things that are wrong with it, in SQLite's words. */
function look() {
  const db = new Database(file, { readonly: true, fileMustExist: true })
  try {
    const pages = db.pragma(thorough ? 'integrity_check(5)' : 'quick_check(5)')
    const damage = pages.map((row) => Object.values(row)[0]).filter((line) => line !== 'ok')
    const orphans = db.pragma('foreign_key_check').length
    const tables = db
      .prepare(
        "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name",
      )
      .pluck()
      .all()
    const count = (table) => db.prepare(`select count(*) from "${table}"`).pluck().get()
    const rows = thorough ? Object.fromEntries(tables.map((table) => [table, count(table)])) : {}
    const migrations = tables.includes('__drizzle_migrations')
      ? db.prepare('select created_at from __drizzle_migrations order by created_at').pluck().all()
      : []
    return { damage, orphans, rows, migrations }
  } finally {
    db.close()
  }
}

try {
  parentPort.postMessage(look())
} catch (error) {
  const isDamage = /^SQLITE_(NOTADB|CORRUPT)/.test(error.code)
  parentPort.postMessage(isDamage ? { damage: [error.code], orphans: 0, rows: {}, migrations: [] } : error)
}
