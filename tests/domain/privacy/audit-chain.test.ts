import { sql } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { audit, auditAlone } from '#app/domain/privacy/audit.server.ts'
import { firstBrokenRow } from '#app/domain/privacy/audit-chain.server.ts'
import { db, write } from '#db/client.server.ts'
import { auditLog } from '#db/schema/index.ts'

const told = (count: number) => {
  for (let one = 0; one < count; one++) auditAlone({ actorId: null, action: 'read', detail: 'account' })
  return db.select().from(auditLog).all()
}

/** What somebody does who has the database itself, and takes its guards away. */
function behindTheBack(change: ReturnType<typeof sql>) {
  const guards = ['audit_log_no_update', 'audit_log_kept'].map((name) =>
    db.get<{ sql: string }>(sql`select sql from sqlite_schema where name = ${name}`),
  )
  db.run(sql`drop trigger audit_log_no_update`)
  db.run(sql`drop trigger audit_log_kept`)
  db.run(change)
  for (const guard of guards) db.run(sql.raw(guard.sql))
}

afterEach(() => {
  behindTheBack(sql`delete from audit_log`)
  db.run(sql`delete from sqlite_sequence where name = 'audit_log'`)
})

test('a log that nobody has touched is whole, also when it is empty or longer than a portion', async () => {
  expect(await firstBrokenRow()).toBeNull()
  write((tx) => {
    for (let one = 0; one < 2_001; one++) audit(tx, { actorId: 'x', action: 'searched', detail: `${one}` })
  })
  expect(await firstBrokenRow()).toBeNull()
})

test('nobody changes a line, or deletes it before its time', () => {
  told(1)
  expect(() => db.$client.exec(`update audit_log set detail = ''`)).toThrow('audit_log is never changed')
  expect(() => db.$client.exec('delete from audit_log')).toThrow('audit_log is kept for thirteen months')
})

test('what is older than thirteen months may go, and the rest is whole still', async () => {
  const long = new Date(Date.now() - 410 * 86_400_000)
  write((tx) => audit(tx, { actorId: null, action: 'read' }, long))
  told(3)
  db.run(sql`delete from audit_log where at < ${long.getTime() + 1}`)
  expect(db.select().from(auditLog).all()).toHaveLength(3)
  expect(await firstBrokenRow()).toBeNull()
})

test.each([
  ['a changed detail', (id: number) => sql`update audit_log set detail = 'x' where id = ${id}`, 0],
  ['another who', (id: number) => sql`update audit_log set actor_id = 'y' where id = ${id}`, 0],
  ['another moment', (id: number) => sql`update audit_log set at = at + 1 where id = ${id}`, 0],
  ['a line taken out', (id: number) => sql`delete from audit_log where id = ${id}`, 1],
])('%s is found', async (_, change, after) => {
  const rows = told(5)
  const { id } = rows[2] ?? { id: 0 }
  behindTheBack(change(id))
  expect(await firstBrokenRow()).toBe(id + after)
})

test('lines taken from the end are missed', async () => {
  const last = told(5).at(-1)?.id ?? 0
  behindTheBack(sql`delete from audit_log where id >= ${last - 1}`)
  expect(await firstBrokenRow()).toBe(last - 1)
})

test('a log that somebody has emptied is not whole, until a new one begins', async () => {
  const last = told(3).at(-1)?.id ?? 0
  behindTheBack(sql`delete from audit_log`)
  expect(await firstBrokenRow()).toBe(last)
})

test('what is written while it is looked through breaks nothing', async () => {
  told(3)
  const looking = firstBrokenRow()
  told(2)
  expect(await looking).toBeNull()
})
