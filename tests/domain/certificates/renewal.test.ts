import { describe, expect, test } from 'vitest'
import {
  judgedOn,
  lastDayOfGrace,
  openRenewal,
  renewalOpensOn,
  renewedFrom,
} from '#app/domain/certificates/renewal.ts'
import { lastValidDay } from '#app/domain/certificates/validity.ts'
import type { Course } from '#app/domain/courses/outline.ts'
import { addDays } from '#app/domain/dates.ts'
import { renewalOutlook, renewalReason } from '#app/domain/progress/renewal-outlook.ts'
import { makeCourse } from '#tests/domain/progress/courses.ts'

const course = makeCourse({
  practiceTask: true,
  days: 1,
  validity: { months: 24, renewal: { lessons: ['l2'], test: true, supervision: true } },
})
const EXPIRES = '2027-03-01'
const newest = { cycle: 1, issuedOn: '2025-03-01', expiresOn: EXPIRES, revokedAt: null }
const pathOn = (day: string, of = course) => openRenewal(newest, of, day)?.path.kind ?? null

describe('when a renewal is open', () => {
  test.each([
    { left: 91, path: null },
    { left: 90, path: 'short' },
    { left: 89, path: 'short' },
    { left: 1, path: 'short' },
    { left: 0, path: 'short' }, // the last day
    { left: -1, path: 'short' }, // the first of the days of grace
    { left: -29, path: 'short' },
    { left: -30, path: 'short' }, // the last of them
    { left: -31, path: 'whole' },
    { left: -4000, path: 'whole' },
  ])('$left days before it expires: $path', ({ left, path }) => {
    expect(pathOn(addDays(EXPIRES, -left))).toBe(path)
  })

  test.each([
    { graceDays: 0, lastShort: '2027-03-01', firstWhole: '2027-03-02' },
    { graceDays: 1, lastShort: '2027-03-02', firstWhole: '2027-03-03' },
    { graceDays: 365, lastShort: '2028-02-29', firstWhole: '2028-03-01' },
  ])('a course may say $graceDays days of grace', ({ graceDays, lastShort, firstWhole }) => {
    const own = makeCourse({ validity: { ...course.validity, graceDays } })
    expect(lastDayOfGrace(EXPIRES, own)).toBe(lastShort)
    expect([pathOn(lastShort, own), pathOn(firstWhole, own)]).toEqual(['short', 'whole'])
  })

  test.each([
    // 90 days before, over month ends, a leap day and both changes of the clock.
    { expiresOn: '2027-05-31', opensOn: '2027-03-02', since: '2027-03-01T23:00:00.000Z' },
    { expiresOn: '2028-03-31', opensOn: '2028-01-01', since: '2027-12-31T23:00:00.000Z' },
    { expiresOn: '2027-06-26', opensOn: '2027-03-28', since: '2027-03-27T23:00:00.000Z' }, // the clock goes on that night
    { expiresOn: '2027-06-27', opensOn: '2027-03-29', since: '2027-03-28T22:00:00.000Z' },
    { expiresOn: '2028-01-29', opensOn: '2027-10-31', since: '2027-10-30T22:00:00.000Z' }, // and back
    { expiresOn: '2028-01-30', opensOn: '2027-11-01', since: '2027-10-31T23:00:00.000Z' },
  ])('of one that expires $expiresOn what is done from $since on counts', ({ expiresOn, opensOn, since }) => {
    expect(renewalOpensOn(expiresOn)).toBe(opensOn)
    const renewal = openRenewal({ ...newest, expiresOn }, course, opensOn)
    expect(renewal?.since.toISOString()).toBe(since)
    expect(openRenewal({ ...newest, expiresOn }, course, addDays(opensOn, -1))).toBeNull()
  })
})

describe('by which day it is judged', () => {
  const said = (day: string, decidedAt: Date | null = null, cycle = 2) => ({
    cycle,
    saidAt: new Date(`${day}T22:30:00Z`), // in winter not midnight yet in Denmark, in summer the next day
    decidedAt,
  })
  const now = new Date('2027-04-20T09:00:00Z')
  test.each([
    { what: 'nothing', list: [], day: '2027-04-20' },
    { what: 'what waits', list: [said('2027-03-20')], day: '2027-03-20' },
    { what: 'what waits since a summer night', list: [said('2027-03-31')], day: '2027-04-01' },
    { what: 'the first of two', list: [said('2027-03-20'), said('2027-03-01')], day: '2027-03-01' },
    { what: 'another cycle', list: [said('2027-03-20', null, 1)], day: '2027-04-20' },
    { what: 'what is decided now', list: [said('2027-03-20', now)], day: '2027-03-20' },
    {
      what: 'what was decided before',
      list: [said('2027-03-20', new Date(now.getTime() - 1))],
      day: '2027-04-20',
    },
  ])('with $what said: $day', ({ list, day }) => {
    expect(judgedOn(2, list, now)).toBe(day)
  })
})

describe('what it takes', () => {
  test('the short path is the one the course names, and neither its practice task nor its days', () => {
    expect(openRenewal(newest, course, EXPIRES)).toMatchObject({
      cycle: 2,
      path: { kind: 'short', lessons: ['l2'], test: true, practiceTask: false, days: 0, supervision: true },
    })
  })

  test('the whole path is the course, and no supervision', () => {
    expect(openRenewal({ ...newest, cycle: 2 }, course, '2028-01-01')).toMatchObject({
      cycle: 3,
      path: {
        kind: 'whole',
        lessons: ['l1', 'l2'],
        test: true,
        practiceTask: true,
        days: 1,
        supervision: false,
      },
    })
  })

  test('a revoked certificate opens the whole path at once, and what was done before does not count', () => {
    const revokedAt = new Date('2026-02-02T10:11:12.345Z')
    expect(openRenewal({ ...newest, revokedAt }, course, '2026-02-02')).toMatchObject({
      cycle: 2,
      since: revokedAt,
      path: { kind: 'whole' },
    })
  })

  test('a course that asks for nothing has no short path, as it would renew itself', () => {
    const lazy = makeCourse({ validity: { months: 24, renewal: { lessons: [], test: false } } })
    expect(pathOn(EXPIRES, lazy)).toBe('whole')
  })
})

test.each([
  { day: addDays(EXPIRES, -90), revokedAt: null, from: EXPIRES, until: '2029-03-01' },
  { day: EXPIRES, revokedAt: null, from: EXPIRES, until: '2029-03-01' }, // the last day loses none
  { day: '2027-03-02', revokedAt: null, from: '2027-03-02', until: '2029-03-02' },
  { day: '2026-12-31', revokedAt: new Date('2026-12-01'), from: '2026-12-31', until: '2028-12-31' },
])('renewed on $day, revoked $revokedAt, it counts from $from to the end of $until', ({
  day,
  revokedAt,
  from,
  until,
}) => {
  expect(renewedFrom({ ...newest, revokedAt }, day)).toBe(from)
  expect(lastValidDay(from, 24)).toBe(until)
})

test.each([
  { expiresOn: '2028-02-29', until: '2030-02-28' }, // there is no 29th
  { expiresOn: '2027-01-31', until: '2029-01-31' },
])('months after $expiresOn end on $until', ({ expiresOn, until }) => {
  expect(lastValidDay(renewedFrom({ ...newest, expiresOn }, addDays(expiresOn, -3)), 24)).toBe(until)
})

describe('what the holder is told', () => {
  type Given = { revokedAt?: Date; of?: Course; judged?: string }
  const reasonOn = (day: string, { revokedAt, of = course, judged = day }: Given = {}) => {
    const certificate = { ...newest, revokedAt: revokedAt ?? null }
    const renewal = openRenewal(certificate, of, judged)
    return renewal && renewalReason({ ...renewal, newest: certificate }, of, day)
  }

  test.each([
    { day: EXPIRES, reason: { kind: 'expires', on: EXPIRES, shortUntil: '2027-03-31' } },
    { day: '2027-03-02', reason: { kind: 'grace', on: EXPIRES, shortUntil: '2027-03-31' } },
    { day: '2027-04-01', reason: { kind: 'expired', on: EXPIRES } },
  ])('on $day why it is open', ({ day, reason }) => {
    expect(reasonOn(day)).toEqual(reason)
  })

  test('a course without a short path does not say that the certificate has expired before it has', () => {
    const of = makeCourse({ validity: { months: 24, renewal: { lessons: [], test: false } } })
    expect(reasonOn(EXPIRES, { of })).toEqual({ kind: 'expires-whole', on: EXPIRES })
    expect(reasonOn('2027-03-02', { of })).toEqual({ kind: 'expired', on: EXPIRES })
  })

  test('what waits for a trainer keeps the short path open, and no day is named for its end', () => {
    expect(reasonOn('2027-03-31', { judged: '2027-03-30' })).toMatchObject({ kind: 'grace' })
    expect(reasonOn('2027-04-01', { judged: '2027-03-31' })).toEqual({ kind: 'waits', on: EXPIRES })
  })

  test('that it was revoked comes before everything else', () => {
    expect(reasonOn('2027-06-01', { revokedAt: new Date('2027-05-01') })).toEqual({
      kind: 'revoked',
      issuedOn: '2025-03-01',
    })
  })

  test('when it opens, what is missing, or that the course is no more', () => {
    const missing = [{ kind: 'test' as const }]
    expect(renewalOutlook(newest, course, null)).toEqual({
      kind: 'opens',
      on: '2026-12-01',
      to: '/kurser/c-1',
    })
    for (const kind of ['short', 'whole'] as const) {
      expect(renewalOutlook(newest, course, { path: { kind }, progress: { missing } })).toEqual({
        kind,
        missing,
        to: '/kurser/c-1#forny',
      })
    }
    expect(renewalOutlook(newest, null, null)).toEqual({ kind: 'gone' })
  })
})
