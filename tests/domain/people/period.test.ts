import { describe, expect, test } from 'vitest'
import { coverFrom, holdsOn, overlap, type Period } from '#app/domain/people/period.ts'

/** `2026-01-01..2026-01-31`; without an end: `2026-01-01..`. */
const period = (text: string): Period => {
  const [fromDate = '', toDate] = text.split('..')
  return { fromDate, toDate: toDate || null }
}

test.each([
  ['2026-02-01..2026-02-28', '2026-01-31', false],
  ['2026-02-01..2026-02-28', '2026-02-01', true],
  ['2026-02-01..2026-02-28', '2026-02-28', true],
  ['2026-02-01..2026-02-28', '2026-03-01', false],
  ['2026-02-01..2026-02-01', '2026-02-01', true],
  ['2026-02-01..', '2099-12-31', true],
])('%s holds on %s: %s', (text, day, holds) => expect(holdsOn(period(text), day)).toBe(holds))

describe('two periods have a day in common', () => {
  test.each([
    ['2026-01-01..2026-01-31', '2026-02-01..2026-02-28', false],
    ['2026-01-01..2026-01-31', '2026-01-31..2026-02-28', true],
    ['2026-01-01..2026-12-31', '2026-05-05..2026-05-05', true],
    ['2026-01-01..', '2025-01-01..2025-12-31', false],
    ['2026-01-01..', '2025-01-01..2026-01-01', true],
    ['2026-01-01..', '2030-01-01..', true],
    ['2026-01-01..2026-01-01', '2026-01-01..2026-01-01', true],
    ['2026-01-02..2026-01-01', '2020-01-01..', false], // it holds on no day
  ])('%s and %s: %s, and the other way round', (one, other, together) => {
    expect(overlap(period(one), period(other))).toBe(together)
    expect(overlap(period(other), period(one))).toBe(together)
  })
})

describe('every day from 22 November on is covered', () => {
  test.each([
    [[], false],
    [['2026-11-22..'], true],
    [['2026-11-23..'], false],
    [['2020-01-01..2026-11-22'], false],
    [['2020-01-01..2026-11-22', '2026-11-23..'], true],
    [['2020-01-01..2026-11-22', '2026-11-24..'], false],
    [['2027-01-01..', '2020-01-01..2026-12-31'], true],
    [['2020-01-01..2026-11-21', '2026-11-22..'], true],
    [['2026-11-01..2026-11-30', '2026-11-10..2026-11-15', '2026-12-01..'], true],
    [['2026-11-01..2027-02-28', '2027-03-01..'], true],
  ])('by %j: %s', (texts, covered) => expect(coverFrom('2026-11-22', texts.map(period))).toBe(covered))
})
