import Database from 'better-sqlite3'
import { afterEach, expect, test, vi } from 'vitest'
import { HELD } from '#app/domain/mail/mail-state.ts'
import { makeBackup } from '#app/domain/running/backups.server.ts'
import { restoreBackup } from '#app/domain/running/restore.server.ts'
import { env } from '#app/http/env.server.ts'
import { databaseIn } from '#db/open.server.ts'

const DATABASE = databaseIn(env.DATA_DIR)

function change(file: string, sql: string) {
  const db = new Database(file)
  db.exec(sql)
  db.close()
}

// A restore opens the database in its process when it is in place, and ends with it; here another follows.
afterEach(async () => {
  const client = await import('#db/client.server.ts')
  client.closeDatabase()
  Reflect.deleteProperty(globalThis, '__fodfaesteDb')
  vi.resetModules()
})

test('a restored database lets nobody in who was signed in then, and sends nothing by itself', async () => {
  change(
    DATABASE,
    `insert into people (id, email, name, sort_key, created_at) values ('p', 'p@example.org', 'P', 'p', 1);
     insert into sessions (id, person_id, expires_at, absolute_expires_at, last_seen_at, created_at)
       values ('stolen', 'p', 4102444800, 4102444800, 1, 1);
     insert into one_time_links (id, person_id, kind, expires_at, created_at)
       values ('used-since', 'p', 'new-password', 4102444800000, 1);
     insert into mails (id, person_id, key, subject, text, created_at) values ('waits', 'p', 'k', 's', 't', 1);
     insert into mails (id, person_id, key, subject, text, sent_at, claimed_at, created_at)
       values ('sent', 'p', 'l', 's', 't', 5, 5, 1)`,
  )
  const { file } = await makeBackup({ now: new Date('2026-11-23T10:00:00Z') })
  await restoreBackup(file)
  const db = new Database(DATABASE, { readonly: true })
  const ask = (sql: string) => db.prepare(sql).all()
  expect(ask('select id from sessions union all select id from one_time_links')).toEqual([])
  expect(ask('select id, failures from mails order by id')).toEqual([
    { id: 'sent', failures: 0 },
    { id: 'waits', failures: HELD },
  ])
  db.close()
})

test('when those who were forgotten cannot be forgotten again, the backup is in place all the same, and both are told', async () => {
  change(
    DATABASE,
    "create trigger full before insert on audit_log begin select raise(abort, 'disk is full'); end",
  )
  const { file } = await makeBackup({ now: new Date('2026-11-24T10:00:00Z') })
  expect(await restoreBackup(file)).toMatchObject({
    status: 'not-forgotten',
    kept: expect.stringContaining('backups'),
    problem: expect.objectContaining({ message: expect.stringContaining('disk is full') }),
  })
  change(DATABASE, 'drop trigger full')
})

test('a database from a newer version is no damaged one: a backup of it is kept', async () => {
  const { file } = await makeBackup({ now: new Date('2026-11-25T10:00:00Z') })
  change(DATABASE, "insert into __drizzle_migrations values (99, 'x', 9999999999999)")
  const restored = await restoreBackup(file)
  expect(restored).toMatchObject({ kept: expect.stringContaining('backups') })
})
