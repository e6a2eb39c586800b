import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { startOfDay, today } from '#app/domain/dates.ts'
import { addDays } from '#app/domain/dates.ts'
import { answerCountsFrom, forgottenOn, keptFrom, auditKeptFrom } from '#app/domain/privacy/retention.ts'

test.each([
  { retention: 'answers', day: '2026-11-22', from: '2025-11-22' },
  { retention: 'account', day: '2026-08-31', from: '2026-03-01' }, // February is over
  { retention: 'audit', day: '2026-03-31', from: '2025-03-01' },
  { retention: 'certificate', day: '2029-02-28', from: '2024-02-28' },
  { retention: 'fidelity', day: '2028-02-29', from: '2026-03-01' },
] as const)('on $day what falls under $retention is kept from $from', ({ retention, day, from }) => {
  expect(keptFrom(retention, day)).toBe(from)
})

test.each([
  { closed: '2026-11-22', gone: '2027-05-23' },
  { closed: '2027-02-28', gone: '2027-08-29' },
  { closed: '2028-02-29', gone: '2028-08-30' },
  { closed: '2026-09-30', gone: '2027-03-31' },
  { closed: '2026-06-30', gone: '2026-12-31' },
  { closed: '2026-08-31', gone: '2027-03-01' }, // to the end of February
  { closed: '2026-08-28', gone: '2027-03-01' },
  { closed: '2027-08-31', gone: '2028-03-01' }, // to its 29th
])('an account closed on $closed is kept to the day before $gone, and then no longer', ({ closed, gone }) => {
  expect(forgottenOn(closed)).toBe(gone)
  expect(keptFrom('account', addDays(gone, -1)) <= closed).toBe(true)
  expect(closed < keptFrom('account', gone)).toBe(true)
})

test.each([
  { what: 'after the completion', completedOn: '2026-03-01', answeredOn: '2026-05-01', from: '2026-05-01' },
  { what: 'before it', completedOn: '2026-03-01', answeredOn: '2026-01-01', from: '2026-03-01' },
  { what: 'the same day', completedOn: '2026-03-01', answeredOn: '2026-03-01', from: '2026-03-01' },
  { what: 'in a course under way', completedOn: null, answeredOn: '2026-01-01', from: '2026-06-01' },
])('an answer given $what counts from $from', ({ completedOn, answeredOn, from }) => {
  expect(answerCountsFrom(answeredOn, { completedOn, lastAnsweredOn: '2026-06-01' })).toBe(from)
})

const sqlite = new Database(':memory:')
/** From when, in milliseconds, the database's own guard keeps the log of use at a moment. */
const guardedFrom = (now: Date) =>
  Number(sqlite.prepare(`select strftime('%s', ?, '-13 months') * 1000`).pluck().get(now.toISOString()))

test.each([
  ['the 1st of March, while it is February in UTC', '2026-02-28T23:30:00Z', '2025-01-26'],
  ['the same in a leap year', '2028-02-29T23:30:00Z', '2027-01-27'],
  ['the 1st of May, while it is April in UTC', '2026-04-30T22:30:00Z', '2025-03-28'],
  ['the day summer time begins', '2026-03-29T01:00:00Z', '2025-02-26'],
  ['the day it ends', '2026-10-24T22:00:00Z', '2025-09-22'],
])('on %s no line goes that the database guards', (_, moment, from) => {
  const now = new Date(moment)
  expect(auditKeptFrom(today(now))).toBe(from)
  expect(startOfDay(from).getTime()).toBeLessThanOrEqual(guardedFrom(now))
})

test('nor on any other day, at its beginning or its end', () => {
  const hours = Array.from({ length: 4 * 366 * 24 }, (_, hour) => new Date(Date.UTC(2026, 0, 1, hour)))
  const refused = hours
    .filter((now) => now.getUTCHours() >= 21)
    .filter((now) => startOfDay(auditKeptFrom(today(now))).getTime() > guardedFrom(now))
  expect(refused).toEqual([])
})
