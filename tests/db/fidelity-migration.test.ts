import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Db, migrateDatabase, openDatabase } from '#db/open.server.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'fidelity-migration-'))
const MIGRATIONS = 'db/migrations'

/** The migrations as they were before reviews had fact sheets and samples: the first two. */
function formerMigrations() {
  const former = path.join(folder, 'migrations')
  cpSync(MIGRATIONS, former, { recursive: true })
  const journal = path.join(former, 'meta/_journal.json')
  const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: unknown[] }
  writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, 2) }))
  return former
}

let database: Db

beforeAll(() => {
  database = openDatabase(path.join(folder, 'test.sqlite'))
  migrateDatabase(database, formerMigrations())
  database.$client.exec(`
    INSERT INTO organisations VALUES ('o', 'Kommune', 'kommune', 0);
    INSERT INTO teams (id, organisation_id, slug, name, sort_key, created_at) VALUES ('t', 'o', 't', 'T', 't', 0);
    INSERT INTO people (id, email, name, sort_key, created_at) VALUES ('a', 'a@x', 'A', 'a', 0), ('b', 'b@x', 'B', 'b', 0);
    INSERT INTO reviews VALUES ('done', 't', 'a', 'cti', '1.0.0', 'visit', '2026-01-01', '2026-06-30', 12, 1000, 100);
    INSERT INTO reviews VALUES ('open', 't', 'a', 'cti', '1.0.0', 'visit', '2026-07-01', '2026-12-31', 14, null, 200);
    INSERT INTO review_raters VALUES ('done', 'a', 'A', 900, 1000), ('done', 'b', 'B', 900, 1000);
    INSERT INTO review_raters VALUES ('open', 'a', 'A', 900, null), ('open', 'b', 'B', null, null);
    INSERT INTO ratings VALUES ('done', 'A', 'cti-a1', 4, null, 'Set', 800, '[]');
    INSERT INTO ratings VALUES ('open', 'B', 'cti-a1', null, 'Ingen forløb', '', 800, '[]');
    INSERT INTO consensus_scores VALUES ('done', 'cti-a1', 4, null, '', 950);`)
  migrateDatabase(database, MIGRATIONS)
})

afterAll(() => {
  database.$client.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a review that was approved is prepared, concluded, checked and approved', () => {
  const row = database.$client
    .prepare(
      'select review_on, case_total, case_count, prepared_at, concluded_at, checked_at, approved_at from reviews where id = ?',
    )
    .get('done')
  expect(row).toEqual({
    review_on: '2026-06-30',
    case_total: 12,
    case_count: 12,
    prepared_at: 100,
    concluded_at: 1000,
    checked_at: 1000,
    approved_at: 1000,
  })
})

test('a review that was being rated goes on being rated', () => {
  const row = database.$client
    .prepare('select prepared_at, concluded_at, checked_at from reviews where id = ?')
    .get('open')
  expect(row).toEqual({ prepared_at: 200, concluded_at: null, checked_at: null })
})

test('no rating and no agreed score is lost', () => {
  const all = (table: string) =>
    database.$client.prepare(`select item_id, score, not_relevant_reason, cases from ${table}`).all()
  expect(all('ratings')).toEqual([
    { item_id: 'cti-a1', score: 4, not_relevant_reason: null, cases: null },
    { item_id: 'cti-a1', score: null, not_relevant_reason: 'Ingen forløb', cases: null },
  ])
  expect(all('consensus_scores')).toHaveLength(1)
})

test.each([
  [
    'a locked rating',
    "update ratings set score = 5 where review_id = 'done'",
    'a locked rating is never changed',
  ],
  ['a locked rating', "delete from ratings where review_id = 'done'", 'a locked rating is never changed'],
  [
    'a rating given after the lock',
    "insert into ratings values ('open', 'A', 'cti-a2', 3, null, '', null, 1, '[]')",
    'a locked rating is never changed',
  ],
  [
    'an approved score',
    "update consensus_scores set score = 5 where review_id = 'done'",
    'an approved score is never changed',
  ],
  [
    'an approved score',
    "delete from consensus_scores where review_id = 'done'",
    'an approved score is never changed',
  ],
  [
    'a score given after the approval',
    "insert into consensus_scores values ('done', 'cti-a2', 5, null, '', null, 1)",
    'an approved score is never changed',
  ],
])('the database refuses to change %s: %s', (_, statement, why) => {
  expect(() => database.$client.exec(statement)).toThrow(why)
})

test.each(['used_instruments', 'review_events', 'errata'])('%s is only added to', (table) => {
  const { $client } = database
  $client.exec(`
    insert or ignore into used_instruments values ('cti', '1.0.0', '{}', 1);
    insert or ignore into review_events values ('e', 'done', 'a', 'approved', '', 1);
    insert or ignore into errata values ('x', 'done', 'cti-a1', 3, null, 'Talt forkert', 'a', 1);`)
  expect(() => $client.exec(`update ${table} set rowid = rowid`)).toThrow('never changed')
  expect(() => $client.exec(`delete from ${table}`)).toThrow('never deleted from')
})

test('an approved report is never changed, a draft is', () => {
  const { $client } = database
  $client.exec(`insert into review_reports values ('open', '{}', null, 1)`)
  $client.exec(`update review_reports set text = '{"a":1}' where review_id = 'open'`)
  $client.exec(`update review_reports set frozen = '{}' where review_id = 'open'`)
  expect(() => $client.exec(`update review_reports set text = '{}'`)).toThrow(
    'an approved report is never changed',
  )
  expect(() => $client.exec('delete from review_reports')).toThrow('an approved report is never deleted')
})
