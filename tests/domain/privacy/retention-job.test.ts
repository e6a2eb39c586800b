import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { getTableName } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { addDays, addMonths, startOfDay, today } from '#app/domain/dates.ts'
import { digestOf } from '#app/domain/privacy/audit.server.ts'
import { erasureOf } from '#app/domain/privacy/erasures.server.ts'
import { auditKeptFrom } from '#app/domain/privacy/retention.ts'
import { keepNoLonger } from '#app/domain/privacy/retention-job.server.ts'
import { env } from '#app/http/env.server.ts'
import { db } from '#db/client.server.ts'
import {
  auditLog,
  importChanges,
  imports,
  jobRuns,
  looks,
  mails,
  oneTimeLinks,
  people,
  remindersTold,
  sessions,
  signInFailures,
} from '#db/schema/index.ts'
import { createPerson } from '#tests/support/people.ts'

const DAY = today()
const noon = (day: string) => new Date(startOfDay(day).getTime() + 12 * 3_600_000)

/** Rows of every kind that grows old, dated on the last day that is kept, or the day before that. */
function makeRows(isOver: boolean) {
  const on = (date: string) => (isOver ? addDays(date, -1) : date)
  const monthsAgo = (months: number) => on(addMonths(DAY, -months))
  const { id: personId } = createPerson()
  const id = crypto.randomUUID()
  const audited = {
    at: noon(on(auditKeptFrom(DAY))),
    actorId: personId,
    action: 'read',
    subjectKind: null,
  } as const
  const told = { ...audited, subjectId: null, detail: '', requestId: null }
  const state = isOver ? ('done' as const) : ('checked' as const)
  const ended = noon(on(addDays(DAY, -30)))
  const seconds = ended.getTime() / 1000

  // It had run out before it would have ended anyway.
  const session = { expiresAt: seconds, absoluteExpiresAt: seconds + 30 * 86_400 }
  db.insert(sessions)
    .values({ id, userId: personId, ...session, lastSeenAt: ended })
    .run()
  db.insert(oneTimeLinks).values({ id, personId, kind: 'invitation', expiresAt: ended }).run()
  db.insert(signInFailures)
    .values({ subject: id, failedAt: noon(on(DAY)) })
    .run()
  db.insert(auditLog)
    .values({ ...told, digest: digestOf(told, '') })
    .run()
  const look = { viewerId: personId, subject: 'person', subjectId: personId, place: 'account' } as const
  db.insert(looks)
    .values({ ...look, day: monthsAgo(13), lookedAt: noon(monthsAgo(13)) })
    .run()
  db.insert(mails)
    .values({ id, personId, key: id, subject: 'x', text: 'x', createdAt: noon(monthsAgo(12)) })
    .run()
  db.insert(remindersTold)
    .values({ personId, key: id, toldOn: monthsAgo(12) })
    .run()
  const importId = crypto.randomUUID()
  db.insert(imports)
    .values({
      id: importId,
      fileName: 'x',
      state,
      total: 1,
      startedBy: personId,
      createdAt: noon(monthsAgo(13)),
    })
    .run()
  db.insert(importChanges).values({ importId, thing: 'person', thingId: personId, after: {} }).run()
  db.insert(jobRuns)
    .values({ job: id, day: monthsAgo(13), startedAt: noon(monthsAgo(13)) })
    .run()
  return id
}

const TABLES = [
  sessions,
  oneTimeLinks,
  signInFailures,
  auditLog,
  looks,
  mails,
  remindersTold,
  imports,
  jobRuns,
]
const counted = () =>
  Object.fromEntries(
    [...TABLES, importChanges].map((table) => [getTableName(table), db.select().from(table).all().length]),
  )

const mailFile = (id: string) => path.join(env.DATA_DIR, 'mail', `2026-01-01-${id}.eml`)
let gone = ''
let kept = ''

beforeAll(() => {
  gone = makeRows(true)
  kept = makeRows(false)
  mkdirSync(path.join(env.DATA_DIR, 'mail'), { recursive: true })
  for (const id of [gone, kept]) writeFileSync(mailFile(id), 'x')
})

test('stopped before it began it has done nothing', async () => {
  const stopping = new AbortController()
  stopping.abort()
  await expect(keepNoLonger(DAY, stopping.signal)).rejects.toThrow()
  expect(Object.values(counted()).every((count) => count === 2)).toBe(true)
})

test('what is over goes, what is on its last day stays, and done twice it does nothing more', async () => {
  const result = await keepNoLonger(DAY)
  const kinds = ['sessions', 'links', 'failures', 'audit', 'looks', 'old-mails', 'reminders']
  const others = ['import-changes', 'old-imports', 'old-jobs']
  expect(result).toEqual(Object.fromEntries([...kinds, ...others].map((kind) => [kind, 1])))
  expect(counted()).toEqual(Object.fromEntries(Object.keys(counted()).map((table) => [table, 1])))
  expect(db.select({ id: mails.id }).from(mails).all()).toEqual([{ id: kept }])
  expect([existsSync(mailFile(gone)), existsSync(mailFile(kept))]).toEqual([false, true])
  expect(await keepNoLonger(DAY)).toEqual({})
})

test('who left six months ago is to be forgotten, and nobody before', async () => {
  const leaver = (day: string) => createPerson({ deactivatedAt: noon(day) }).id
  const half = addMonths(DAY, -6)
  const [longAgo, justInTime] = [leaver(addDays(half, -1)), leaver(half)]
  const merged = createPerson({ deactivatedAt: noon('2020-01-01'), mergedInto: createPerson().id }).id
  expect(await keepNoLonger(DAY)).toEqual({ leavers: 1 })
  expect(erasureOf(longAgo)).toMatchObject({ cause: 'left' })
  expect([justInTime, merged].map((id) => erasureOf(id))).toEqual([null, null])
  expect(await keepNoLonger(DAY)).toEqual({})
  expect(db.select().from(people).all()).not.toEqual([]) // carried out by the next job
})
