import { statSync } from 'node:fs'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { freezeEarlier } from '#app/domain/certificates/credential/credentials.server.ts'
import { findByCode } from '#app/domain/certificates/verify/register.server.ts'
import { mergeAccounts } from '#app/domain/people/merge/merge.server.ts'
import { emptyLog } from '#app/domain/privacy/erasure-traces.server.ts'
import { ownPlace, signUp } from '#app/domain/events/sign-ups.server.ts'
import { findAccount, reopen } from '#app/domain/people/people.server.ts'
import {
  askErasure,
  eraseDue,
  erasureOf,
  previewErasure,
  withdrawErasure,
} from '#app/domain/privacy/erasures.server.ts'
import { env } from '#app/http/env.server.ts'
import { db } from '#db/client.server.ts'
import { auditLog, events, people, reviews } from '#db/schema/index.ts'
import { createAdmin } from '#tests/support/admins.ts'
import { mailsTo, makeEvent } from '#tests/support/events.ts'
import { issue, planRow, sit } from '#tests/support/full-account.ts'
import { issued, signedOf } from '#tests/support/open-badges/issued.ts'
import { createPerson } from '#tests/support/people.ts'
import { verify } from '../certificates/verifying.ts'

const NOW = new Date('2026-11-22T09:00:00Z')
const TODAY = '2026-11-22'
const IN_FOURTEEN_DAYS = '2026-12-06'
const stopping = new AbortController().signal
const ADMIN = await createAdmin()

const stored = (id: string) => db.select().from(people).where(eq(people.id, id)).get()
const isErased = (id: string) => stored(id)?.erasedAt !== null
const audited = (id: string) =>
  db
    .select({ action: auditLog.action, actorId: auditLog.actorId })
    .from(auditLog)
    .where(and(eq(auditLog.subjectKind, 'person'), eq(auditLog.subjectId, id)))
    .all()
    .filter(({ action }) => action.startsWith('eras'))
    .map(({ action, actorId }) => [action, actorId])

describe('asking', () => {
  test('who asks has fourteen days, and asked twice the first day stands', async () => {
    const { id } = createPerson()
    expect(askErasure(id, 'asked', id, NOW)).toEqual({ status: 'asked', dueOn: IN_FOURTEEN_DAYS })
    const later = new Date('2026-11-30T09:00:00Z')
    expect(askErasure(id, 'left', null, later)).toEqual({ status: 'asked', dueOn: IN_FOURTEEN_DAYS })
    expect(erasureOf(id)).toEqual({
      cause: 'asked',
      requestedAt: NOW,
      dueOn: IN_FOURTEEN_DAYS,
      carriedOutAt: null,
    })
    expect(audited(id)).toEqual([['erasure-asked', id]])

    await eraseDue('2026-12-05', stopping)
    expect(isErased(id)).toBe(false)
    expect(await eraseDue(IN_FOURTEEN_DAYS, stopping)).toEqual({ erased: 1 })
    expect(isErased(id)).toBe(true)
    expect(await eraseDue(IN_FOURTEEN_DAYS, stopping)).toEqual({ erased: 0 })
    expect(audited(id)).toEqual([
      ['erasure-asked', id],
      ['erased', null],
    ])
  })

  test('who left long ago is forgotten at once', async () => {
    const { id } = createPerson({ deactivatedAt: new Date('2026-05-01') })
    expect(askErasure(id, 'left', null, NOW)).toEqual({ status: 'asked', dueOn: TODAY })
    await eraseDue(TODAY, stopping)
    expect(isErased(id)).toBe(true)
  })

  test('nobody is asked about who is unknown, merged into another or forgotten', () => {
    const kept = createPerson()
    const unknown = { status: 'unknown' }
    expect(askErasure('nobody', 'asked', null, NOW)).toEqual(unknown)
    expect(askErasure(createPerson({ mergedInto: kept.id }).id, 'asked', null, NOW)).toEqual(unknown)
    expect(askErasure(createPerson({ erasedAt: NOW }).id, 'asked', null, NOW)).toEqual(unknown)
    expect(erasureOf('nobody')).toBeNull()
  })

  test('the only administrator stays', () => {
    const refused = { status: 'refused', obstacle: 'last-admin' }
    expect(previewErasure(ADMIN.id, TODAY).obstacle).toBe('last-admin')
    expect(askErasure(ADMIN.id, 'asked', ADMIN.id, NOW)).toEqual(refused)
    expect(erasureOf(ADMIN.id)).toBeNull()
  })

  test('who rates a review stays until it is approved or cancelled, also when it begins afterwards', async () => {
    const { id } = createPerson()
    expect(askErasure(id, 'asked', id, NOW).status).toBe('asked')
    const [approved, cancelled] = [planRow(id), planRow(id)]
    sit(approved, id, 'A')
    sit(cancelled, id, 'A')
    const set = (reviewId: string, facts: Partial<typeof reviews.$inferInsert>) =>
      db.update(reviews).set(facts).where(eq(reviews.id, reviewId)).run()

    set(approved, { approvedAt: NOW })
    expect(await eraseDue(IN_FOURTEEN_DAYS, stopping)).toEqual({ erased: 0, postponed: 1 })
    expect(isErased(id)).toBe(false)
    set(cancelled, { cancelledAt: NOW })
    expect(await eraseDue(IN_FOURTEEN_DAYS, stopping)).toEqual({ erased: 1 })

    const other = createPerson()
    sit(planRow(other.id), other.id, 'A')
    expect(askErasure(other.id, 'asked', other.id, NOW)).toEqual({
      status: 'refused',
      obstacle: 'open-review',
    })
  })
})

describe('thinking better of it', () => {
  test('who withdraws is left alone', async () => {
    const { id } = createPerson()
    expect(withdrawErasure(id, id, NOW)).toBe(false)
    askErasure(id, 'asked', id, NOW)
    expect(withdrawErasure(id, id, NOW)).toBe(true)
    expect(withdrawErasure(id, id, NOW)).toBe(false)
    await eraseDue(IN_FOURTEEN_DAYS, stopping)
    expect(isErased(id)).toBe(false)
    expect(erasureOf(id)).toBeNull()
    expect(audited(id)).toEqual([
      ['erasure-asked', id],
      ['erasure-withdrawn', id],
    ])
  })

  test('who withdraws while the job is at it is left alone, also when they ask anew', async () => {
    const { id } = createPerson()
    makeEvent() // something to look through
    askErasure(id, 'left', null, NOW)
    const running = eraseDue(TODAY, stopping)
    await setImmediate() // it knows whom it is to forget, and looks for where they are mentioned
    expect(withdrawErasure(id, id, NOW)).toBe(true)
    askErasure(id, 'asked', id, NOW)
    expect(await running).toEqual({ erased: 0, postponed: 1 })
    expect(isErased(id)).toBe(false)
    withdrawErasure(id, id, NOW)
  })

  test('an account that is opened again is not forgotten', () => {
    const { id } = createPerson({ deactivatedAt: new Date('2026-05-01') })
    askErasure(id, 'left', null, NOW)
    reopen(ADMIN, id, NOW)
    expect(erasureOf(id)).toBeNull()
  })

  test('an account that becomes a part of another is forgotten with that one', async () => {
    const [kept, gone] = [createPerson({ passwordHash: 'x' }), createPerson({ name: 'Ida Dobbeltsen' })]
    askErasure(gone.id, 'asked', gone.id, NOW)
    expect(mergeAccounts(ADMIN, { keptId: kept.id, goneId: gone.id }, NOW)).toEqual({ status: 'merged' })
    expect(erasureOf(gone.id)).toBeNull()
    askErasure(kept.id, 'asked', kept.id, NOW)
    await eraseDue(IN_FOURTEEN_DAYS, stopping)
    expect([isErased(kept.id), isErased(gone.id)]).toEqual([true, true])
  })

  test('what is done is done', async () => {
    const { id } = createPerson()
    askErasure(id, 'left', null, NOW)
    await eraseDue(TODAY, stopping)
    expect(withdrawErasure(id, ADMIN.id, NOW)).toBe(false)
    reopen(ADMIN, id, NOW)
    expect(stored(id)?.deactivatedAt).not.toBeNull()
    expect(findAccount(id)).toBeNull()
    expect(askErasure(id, 'asked', id, NOW)).toEqual({ status: 'unknown' })
  })
})

test('a name that another has as well stays where it is written, and so does a longer one', async () => {
  const [one, other] = [createPerson({ name: 'Åse Tvilling' }), createPerson({ name: 'Åse Tvilling' })]
  const event = { kind: 'course-day', courseId: 'c', place: 'Ribe', seats: 9, signUpUntil: TODAY } as const
  const write = (note: string) =>
    db
      .insert(events)
      .values({ ...event, note, createdBy: other.id })
      .returning()
      .get().id
  const noteOf = (id: string) => db.select().from(events).where(eq(events.id, id)).get()?.note
  const note = write(`Åse Tvilling, ${one.email}`)
  askErasure(one.id, 'left', null, NOW)
  await eraseDue(TODAY, stopping)
  expect(noteOf(note)).toBe('Åse Tvilling, (slettet)')
  expect(stored(other.id)).toEqual(other)

  const longer = createPerson({ name: 'Bo Åse Tvilling' })
  const both = write('ÅSE TVILLING og Bo Åse Tvilling')
  askErasure(other.id, 'left', null, NOW)
  await eraseDue(TODAY, stopping)
  expect([noteOf(note), noteOf(both)]).toEqual(['(slettet), (slettet)', '(slettet) og Bo Åse Tvilling'])
  expect(stored(longer.id)).toEqual(longer)
})

test('a seat that was theirs goes to the first who waits, who is told', async () => {
  const [holder, waiting] = [createPerson(), createPerson()]
  const event = makeEvent()
  signUp(holder, event.id)
  signUp(waiting, event.id)
  expect(ownPlace(waiting.id, event.id)).toEqual({ place: 'waiting', number: 1 })
  askErasure(holder.id, 'left', null, NOW)
  await eraseDue(TODAY, stopping)
  expect(ownPlace(waiting.id, event.id)).toEqual({ place: 'seat' })
  expect(mailsTo(waiting)).toHaveLength(2)
})

test('while somebody reads, the write-ahead log cannot be emptied, and nothing waits for that', async () => {
  const { id } = createPerson()
  const reader = new Database(path.join(env.DATA_DIR, 'fodfaeste.sqlite'), { readonly: true })
  reader.exec('begin')
  reader.prepare('select count(*) from people').get()
  db.update(people).set({ onLeaveUntil: TODAY }).where(eq(people.id, id)).run() // what the reader does not see
  expect(await emptyLog({ tries: 2, pause: 1 })).toBe(false)
  reader.close()
  expect(await emptyLog()).toBe(true)
  expect(statSync(path.join(env.DATA_DIR, 'fodfaeste.sqlite-wal')).size).toBe(0)
})

describe('certificates', () => {
  const holder = createPerson({ name: 'Ida Bevisen' })
  let signed: Awaited<ReturnType<typeof signedOf>>
  let code: string

  beforeAll(async () => {
    const certificate = issued({ personId: holder.id, holderName: holder.name })
    code = certificate.code
    signed = await signedOf(certificate)
    issued({ personId: holder.id, holderName: holder.name, courseId: 'icm-1' }) // waits for its signature
    askErasure(holder.id, 'left', null, NOW)
    expect(await eraseDue(TODAY, stopping)).toEqual({ erased: 1 })
  })

  test('verify by the files that the holder has, as before', async () => {
    for (const text of [signed.json, signed.jwt])
      expect(await verify(text)).toMatchObject({ verdict: { status: 'valid' } })
  })

  test('tell by their code that the name is gone', () => {
    expect(findByCode(code)?.certificate).toMatchObject({ holder: { knownFrom: 'nothing' } })
  })

  test('one that cannot be signed puts it off', async () => {
    const { id } = createPerson({ name: 'Bo Ventesen' })
    issue(id, 'cti-1') // nothing is settled for its signature yet
    askErasure(id, 'left', null, NOW)
    expect(await eraseDue(TODAY, stopping)).toEqual({ erased: 0, postponed: 1 })
    freezeEarlier()
    expect(await eraseDue(TODAY, stopping)).toEqual({ erased: 1 })
  })
})
