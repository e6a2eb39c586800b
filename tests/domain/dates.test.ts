import { expect, test } from 'vitest'
import { addDays, addMonths, civilDate, daysBetween, endOfDay, startOfDay } from '#app/domain/dates.ts'

test.each([
  ['2026-01-31T22:59:59Z', '2026-01-31'],
  ['2026-01-31T23:00:00Z', '2026-02-01'], // midnight in winter is 23 UTC
  ['2026-06-30T21:59:59Z', '2026-06-30'],
  ['2026-06-30T22:00:00Z', '2026-07-01'], // and 22 UTC in summer
])('at %s it is %s in Denmark', (moment, date) => expect(civilDate(new Date(moment))).toBe(date))

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2024-02-29', 24, '2026-02-28'],
  ['2026-11-22', 24, '2028-11-22'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-11-22', -18, '2025-05-22'],
])('%s and %i months is %s', (date, months, later) => expect(addMonths(date, months)).toBe(later))

test.each([
  ['2026-03-28', 2, '2026-03-30'], // over the night the clock is put forward
  ['2026-12-31', 1, '2027-01-01'],
])('%s and %i days is %s', (date, days, later) => {
  expect(addDays(date, days)).toBe(later)
  expect(daysBetween(date, later)).toBe(days)
})

test.each([
  ['2026-01-01', '2025-12-31T23:00:00.000Z', '2026-01-01T22:59:59.000Z'],
  ['2026-07-01', '2026-06-30T22:00:00.000Z', '2026-07-01T21:59:59.000Z'],
  ['2026-03-29', '2026-03-28T23:00:00.000Z', '2026-03-29T21:59:59.000Z'], // 23 hours long
  ['2026-10-25', '2026-10-24T22:00:00.000Z', '2026-10-25T22:59:59.000Z'], // 25 hours long
])('%s begins in Denmark at %s and ends at %s', (date, begins, ends) => {
  expect(startOfDay(date).toISOString()).toBe(begins)
  expect(endOfDay(date).toISOString()).toBe(ends)
})
