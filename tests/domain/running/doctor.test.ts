import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { signingKey } from '#app/domain/certificates/issuer/keys.server.ts'
import { issuerAt } from '#app/domain/certificates/issuer/issuer.ts'
import { auditAlone } from '#app/domain/privacy/audit.server.ts'
import { examineBackups } from '#app/domain/running/doctor/backups.server.ts'
import { examineClock } from '#app/domain/running/doctor/clock.server.ts'
import { examineDatabase } from '#app/domain/running/doctor/database.server.ts'
import { examineDisk, roomFinding } from '#app/domain/running/doctor/disk.server.ts'
import { examineKeys } from '#app/domain/running/doctor/keys.server.ts'
import { examineMail } from '#app/domain/running/doctor/mail.server.ts'
import { examine } from '#app/domain/running/doctor.server.ts'
import { doctor as da } from '#app/i18n/messages/da/doctor.ts'
import { env } from '#app/http/env.server.ts'
import { db } from '#db/client.server.ts'
import { jobRuns } from '#db/schema/index.ts'
import { startMailServer } from '#tests/support/mail.ts'

const GB = 1024 ** 3
const codes = (found: { code: string }[]) => found.map(({ code }) => code)

afterEach(() => {
  db.delete(jobRuns).run()
  env.SMTP_URL = undefined
})

test.each([
  ['a large disk', 50 * GB, GB, 'disk-free', 50],
  ['room for twice the database', 2 * GB, GB, 'disk-free', 2],
  ['a byte less', 2 * GB - 1, GB, 'disk-low', 2047],
  ['a small database', GB, 1000, 'disk-free', 1],
  ['less than a GB', GB - 1, 1000, 'disk-low', 1023],
  ['200 MB', 200 * 1024 ** 2, 1000, 'disk-low', 200],
  ['a byte less', 200 * 1024 ** 2 - 1, 1000, 'disk-full', 199],
])('%s', (_, free, database, code, count) => {
  expect(roomFinding(free, database)).toMatchObject({ code, count })
})

test('a folder that cannot be written to is told of', async () => {
  expect(await examineDisk('/proc')).toMatchObject([{ code: 'disk-read-only', state: 'bad' }])
})

test('a whole database is told of as such, also with the rows of the log of use', async () => {
  for (let number = 0; number < 3; number += 1) auditAlone({ actorId: null, action: 'backup-made' })
  expect(codes(await examineDatabase())).toEqual(['database-whole'])
})

test('a row of the log of use that was changed behind our back is told of', async () => {
  const { $client: sqlite } = db
  const middle = sqlite.prepare('select id from audit_log order by id limit 1 offset 1').pluck().get()
  const triggers = sqlite
    .prepare("select name from sqlite_schema where type = 'trigger' and tbl_name = 'audit_log'")
    .pluck()
    .all()
  sqlite.exec('begin')
  for (const name of triggers) sqlite.exec(`drop trigger ${name}`)
  sqlite.prepare("update audit_log set detail = 'x' where id = ?").run(middle)
  const found = await examineDatabase()
  sqlite.exec('rollback')
  expect(found).toMatchObject([{ code: 'audit-broken', count: middle }])
})

test('a database of a newer or an older version is told of', async () => {
  const { $client: sqlite } = db
  sqlite.exec("insert into __drizzle_migrations values (99, 'x', 9999999999999)")
  expect(codes(await examineDatabase())).toEqual(['database-ahead'])
  sqlite.exec('delete from __drizzle_migrations where id = 99')
  const last = sqlite.prepare('select max(created_at) from __drizzle_migrations').pluck().get()
  const rename = sqlite.prepare('update __drizzle_migrations set created_at = ? where created_at = ?')
  rename.run(0, last)
  expect(codes(await examineDatabase())).toEqual(['database-ahead', 'database-behind'])
  rename.run(last, 0)
})

test('keys: none yet, safe, open to others, and of another address', async () => {
  expect(codes(examineKeys())).toEqual(['keys-none'])
  await signingKey(issuerAt(env.APP_URL))
  expect(examineKeys()).toMatchObject([{ code: 'keys-safe', count: 1 }])

  const file = path.join(env.DATA_DIR, 'keys', 'seal.key')
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, 'x', { mode: 0o600 })
  expect(codes(examineKeys())).toEqual(['keys-safe'])
  chmodSync(file, 0o640)
  expect(examineKeys()).toMatchObject([{ code: 'keys-open', detail: 'keys/seal.key' }])
  chmodSync(file, 0o600)

  const address = env.APP_URL
  env.APP_URL = 'https://kurser.example.dk'
  expect(examineKeys()).toMatchObject([{ code: 'keys-of-another', detail: 'did:web:kurser.example.dk' }])
  env.APP_URL = address
})

test('mail: kept as files, sent, and a server that does not answer', async () => {
  expect(codes(await examineMail())).toEqual(['mail-kept'])
  const server = await startMailServer()
  env.SMTP_URL = server.url
  expect(codes(await examineMail())).toEqual(['mail-sent'])
  server.stop()
  expect(await examineMail()).toMatchObject([
    { code: 'mail-unreachable', detail: expect.stringMatching(/^127\.0\.0\.1:\d+: E/) },
  ])
})

test.each([
  ['a minute before what the database has seen', -1, 'clock-right'],
  ['five', -5, 'clock-right'],
  ['six', -6, 'clock-behind'],
  ['after it', 1, 'clock-right'],
])('a clock %s', (_, minutes, code) => {
  const seen = new Date('2100-01-01T12:00:00Z')
  db.insert(jobRuns).values({ job: 'x', day: '2100-01-01', startedAt: seen }).run()
  expect(codes(examineClock(new Date(seen.getTime() + minutes * 60_000)))).toEqual([code])
})

const NOW = new Date('2026-11-22T12:00:00Z')
const backup = (hoursAgo: number, valid: boolean | null = true) => ({
  file: `${hoursAgo}`,
  madeAt: new Date(NOW.getTime() - hoursAgo * 3_600_000),
  bytes: 1,
  sha256: '',
  valid,
})

test.each([
  { backups: [], found: ['backups-none'] },
  { backups: [backup(10), backup(34)], found: ['backups-fine'] },
  { backups: [backup(50)], found: ['backups-fine'] },
  { backups: [backup(51)], found: ['backups-old'] },
  { backups: [backup(10, false), backup(51)], found: ['backups-old', 'backups-broken'] },
  { backups: [backup(10, null)], found: ['backups-none', 'backups-broken'] },
])('$found', ({ backups, found }) => {
  expect(codes(examineBackups(NOW, backups))).toEqual(found)
})

test('everything is examined, and every finding has its words', async () => {
  const found = await examine()
  expect(new Set(found.map(({ subject }) => subject))).toEqual(new Set(Object.keys(da.subjects)))
  expect(codes(found)).not.toContain('not-examined')
  for (const { code, count, detail } of found) expect(da.findings[code]({ count, detail })).toMatch(/\.$/)
})
