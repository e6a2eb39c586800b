import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { startOfDay } from '#app/domain/dates.ts'
import { askErasure, erasureOf } from '#app/domain/privacy/erasures.server.ts'
import { comingErasure, countLeavers, keepLeaver, leaversOnPage } from '#app/domain/privacy/leavers.server.ts'
import { db } from '#db/client.server.ts'
import { auditLog, people } from '#db/schema/index.ts'
import { createAdmin } from '#tests/support/admins.ts'
import { createPerson } from '#tests/support/people.ts'

const NOW = new Date('2026-11-22T09:00:00Z')
const TODAY = '2026-11-22'
const ADMIN = await createAdmin()
const closed = (day: string, facts: Parameters<typeof createPerson>[0] = {}) =>
  createPerson({ name: `Lukket ${day}`, deactivatedAt: startOfDay(day), ...facts })
const closedOn = (id: string) => db.select().from(people).where(eq(people.id, id)).get()?.deactivatedAt

describe('who is forgotten within fourteen days', () => {
  const first = closed('2026-05-20')
  const due = closed('2026-05-21')
  const last = closed('2026-06-05')
  const later = closed('2026-06-06')
  const merged = closed('2026-05-01', { mergedInto: later.id })
  const forgotten = closed('2026-05-01', { erasedAt: NOW })
  const asked = closed('2026-06-05', { name: 'Spurgt' })
  askErasure(asked.id, 'asked', asked.id, NOW)
  askErasure(first.id, 'left', null, NOW)

  test('is listed, those who go first before the others', () => {
    expect(countLeavers(TODAY)).toBe(3)
    expect(leaversOnPage(1, TODAY)).toEqual([
      { id: first.id, name: first.name, closedOn: '2026-05-20', on: TODAY },
      { id: due.id, name: due.name, closedOn: '2026-05-21', on: TODAY },
      { id: last.id, name: last.name, closedOn: '2026-06-05', on: '2026-12-06' },
    ])
    expect(leaversOnPage(2, TODAY)).toEqual([])
  })

  test.each([
    { who: 'closed long ago', id: first.id, coming: { cause: 'left', on: TODAY } },
    { who: 'closed nearly as long ago', id: last.id, coming: { cause: 'left', on: '2026-12-06' } },
    { who: 'closed a day later', id: later.id, coming: null },
    { who: 'who has asked', id: asked.id, coming: { cause: 'asked', on: '2026-12-06' } },
    { who: 'merged', id: merged.id, coming: null },
    { who: 'forgotten', id: forgotten.id, coming: null },
    { who: 'with an open account', id: ADMIN.id, coming: null },
  ])('of one $who the page of the account says so', ({ id, coming }) => {
    expect(comingErasure(id, TODAY)).toEqual(coming)
  })

  test('who has asked and is still there is forgotten the next night', () => {
    expect(comingErasure(asked.id, '2027-02-01')).toEqual({ cause: 'asked', on: '2027-02-01' })
  })

  test('an account that is kept counts as closed today', () => {
    expect(keepLeaver(ADMIN, first.id, NOW)).toBe(true)
    expect(erasureOf(first.id)).toBeNull()
    expect(closedOn(first.id)).toEqual(NOW)
    const entry = db.select().from(auditLog).where(eq(auditLog.action, 'erasure-withdrawn')).get()
    expect(entry).toMatchObject({ subjectId: first.id, actorId: ADMIN.id })
    expect(keepLeaver(ADMIN, first.id, NOW)).toBe(false)
    expect(countLeavers(TODAY)).toBe(2)
  })

  test.each([
    { who: 'who has asked', id: asked.id },
    { who: 'forgotten', id: forgotten.id },
    { who: 'with an open account', id: ADMIN.id },
    { who: 'nobody knows', id: 'nobody' },
  ])('one $who is not kept', ({ id }) => {
    const before = closedOn(id)
    expect(keepLeaver(ADMIN, id, NOW)).toBe(false)
    expect(closedOn(id)).toEqual(before)
  })

  test('nobody but an administrator keeps one', () => {
    expect(keepLeaver({ id: due.id }, last.id, NOW)).toBe(false)
    expect(countLeavers(TODAY)).toBe(2)
  })
})
