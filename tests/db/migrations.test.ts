import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { migrateDatabase, openDatabase } from '#db/open.server.ts'

/** A migrations folder as drizzle-kit lays it out. */
function migrationsFolder(...files: string[]) {
  const folder = mkdtempSync(path.join(tmpdir(), 'migrations-'))
  mkdirSync(path.join(folder, 'meta'))
  const entries = files.map((sql, idx) => {
    writeFileSync(path.join(folder, `${idx}.sql`), sql)
    return { idx, version: '6', when: idx + 1, tag: `${idx}`, breakpoints: true }
  })
  writeFileSync(
    path.join(folder, 'meta/_journal.json'),
    JSON.stringify({ version: '7', dialect: 'sqlite', entries }),
  )
  return folder
}

const STATEMENTS = (...statements: string[]) => statements.join(';--> statement-breakpoint\n')
const create = STATEMENTS(
  'CREATE TABLE people (id TEXT PRIMARY KEY, name TEXT)',
  'CREATE TABLE completions (person_id TEXT REFERENCES people(id) ON DELETE CASCADE)',
)
const rebuildPeople = STATEMENTS(
  'PRAGMA foreign_keys=OFF',
  `CREATE TABLE __new_people (id TEXT PRIMARY KEY, name TEXT DEFAULT 'Unnamed')`,
  'INSERT INTO __new_people SELECT * FROM people',
  'DROP TABLE people',
  'ALTER TABLE __new_people RENAME TO people',
  'PRAGMA foreign_keys=ON',
)

const newFile = () => path.join(mkdtempSync(path.join(tmpdir(), 'database-')), 'test.sqlite')

test('rebuilding a table keeps the rows that cascade from it', () => {
  const database = openDatabase(newFile())
  migrateDatabase(database, migrationsFolder(create))
  database.$client.exec(`INSERT INTO people VALUES ('ada', 'Ada'); INSERT INTO completions VALUES ('ada')`)

  migrateDatabase(database, migrationsFolder(create, rebuildPeople))

  expect(database.$client.prepare('SELECT count(*) AS n FROM completions').get()).toEqual({ n: 1 })
  expect(database.$client.pragma('foreign_keys', { simple: true })).toBe(1)
  database.$client.close()
})

test.each([
  ['journal_mode', 'wal'],
  ['synchronous', 2],
  ['foreign_keys', 1],
  ['busy_timeout', 5000],
  ['trusted_schema', 0],
])('the database is opened with %s = %s', (pragma, value) => {
  expect(db.$client.pragma(pragma, { simple: true })).toBe(value)
})

test('migrating twice changes nothing', () => {
  const dump = () => db.$client.prepare('SELECT sql FROM sqlite_schema ORDER BY name').all()
  const before = dump()
  migrateDatabase(db)
  expect(dump()).toEqual(before)
})
