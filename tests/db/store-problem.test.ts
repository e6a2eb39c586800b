import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { isStoreProblem } from '#db/store-problem.ts'

/** What SQLite throws. */
function thrownBy(work: (db: Database.Database) => void): unknown {
  const db = new Database(':memory:')
  db.exec('create table facts (fact text primary key)')
  try {
    work(db)
  } catch (error) {
    return error
  }
  return null
}

const fill = (db: Database.Database) =>
  db.exec("insert into facts select hex(randomblob(9000)) from json_each('[1,2,3]')")

test.each([
  ['no room', true, (db) => fill(db.exec('pragma max_page_count = 4'))],
  ['not to be written to', true, (db) => fill(db.exec('pragma query_only = on'))],
  ['twice the same', false, (db) => db.exec("insert into facts values ('x'), ('x')")],
  ['no such table', false, (db) => db.exec('select 1 from nothing')],
] satisfies [string, boolean, (db: Database.Database) => void][])('%s', (_, expected, work) => {
  const error = thrownBy(work)
  expect(error).toBeInstanceOf(Error)
  expect(isStoreProblem(error)).toBe(expected)
  expect(isStoreProblem(new Error('The query failed', { cause: error }))).toBe(expected)
})
