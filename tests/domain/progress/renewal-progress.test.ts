import { describe, expect, test } from 'vitest'
import type { Renewal, RenewalPath } from '#app/domain/certificates/renewal.ts'
import type { RegisteredVersion } from '#app/domain/courses/versions.ts'
import type { EventKind } from '#app/domain/events/event.ts'
import {
  type ApprovalFact,
  type RenewalFacts,
  renewalProgress,
} from '#app/domain/progress/renewal-progress.ts'
import { listed, makeCourse } from './courses.ts'

/** The renewal opened at midnight in Denmark, before the clock went back. */
const SINCE = new Date('2026-09-30T22:00:00Z')
const BEFORE = new Date(SINCE.getTime() - 1)
const course = makeCourse()

const short: RenewalPath = {
  kind: 'short',
  lessons: ['l2'],
  test: true,
  practiceTask: false,
  days: 0,
  supervision: true,
}
const whole: RenewalPath = {
  kind: 'whole',
  lessons: ['l1', 'l2'],
  test: true,
  practiceTask: true,
  days: 2,
  supervision: false,
}

const nothing: RenewalFacts = { readings: [], tests: [], approvals: [], attendances: [], versions: [] }
const read = (lessonId: string, readAt = SINCE, cycle = 2, contentHash = `hash-${lessonId}`) => ({
  lessonId,
  cycle,
  readAt,
  contentHash,
})
const tested = (correct: number, startedAt = SINCE) => ({
  correct,
  total: 10,
  passMark: 800,
  passed: correct >= 8,
  contentHash: 'hash-bank',
  startedAt,
})
const approval = (facts: Partial<ApprovalFact>): ApprovalFact => ({
  kind: 'supervision',
  cycle: 2,
  saidAt: SINCE,
  decidedAt: SINCE,
  status: 'approved',
  ...facts,
})

const progressOf = (facts: Partial<RenewalFacts>, path = short, renewal: Partial<Renewal> = {}) =>
  renewalProgress(course, { cycle: 2, since: SINCE, path, ...renewal }, { ...nothing, ...facts })

/** Recorded on the evening of that day. */
const attended = (...days: string[]) =>
  days.map((day) => ({ ...DAY, day, recordedAt: new Date(`${day}T18:00:00Z`) }))
const DAY = { kind: 'course-day' as const }
const attendedOnce = (kind: EventKind) => ({
  kind,
  day: '2026-11-22',
  recordedAt: new Date('2026-11-22T18:00:00Z'),
})

const supervised = { approvals: [approval({})] }

describe('the short path', () => {
  test('at the start everything is missing and nothing is begun', () => {
    expect(progressOf({})).toMatchObject({
      missing: [{ kind: 'lessons', count: 1 }, { kind: 'test' }, { kind: 'supervision' }],
      stepsDone: 0,
      stepsTotal: 3,
      minutesLeft: 10,
      begun: false,
      complete: false,
      next: { kind: 'lesson', lesson: { id: 'l2' } },
    })
  })

  test('with all of it done it is complete, and says what was met', () => {
    expect(
      progressOf({ readings: [read('l2')], tests: [tested(7), tested(9)], ...supervised }),
    ).toMatchObject({
      missing: [],
      complete: true,
      stepsDone: 3,
      next: { kind: 'nothing' },
      met: [
        { kind: 'lessons', count: 1 },
        { kind: 'test', correct: 9, total: 10, mark: 800 },
        { kind: 'supervision' },
      ],
    })
  })

  test.each([
    ['another lesson', { readings: [read('l1')] }],
    ['before it opened', { readings: [read('l2', BEFORE)] }],
    ['for another cycle', { readings: [read('l2', SINCE, 3)] }],
    ['a test begun before it opened', { tests: [tested(10, BEFORE)] }],
    ['a community of practice', { attendances: [attendedOnce('community')] }],
    ['days of the course', { attendances: attended('2026-11-22') }],
    ['supervision for another cycle', { approvals: [approval({ cycle: 1 })] }],
    ['supervision said before it opened', { approvals: [approval({ saidAt: BEFORE })] }],
    ['an approved practice task', { approvals: [approval({ kind: 'practice-task' })] }],
  ])('%s does not count', (_what, facts) => {
    expect(progressOf(facts)).toMatchObject({ stepsDone: 0, begun: false })
  })

  test.each([
    ['a lesson read in the moment it opened', { readings: [read('l2')] }, 1],
    ['a test at the mark', { tests: [tested(8)] }, 1],
    ['supervision said in the moment it opened', supervised, 1],
    ['supervision that a trainer recorded', { attendances: [attendedOnce('supervision')] }, 1],
    ['a test under the mark', { tests: [tested(7)] }, 0],
    ['supervision that waits', { approvals: [approval({ status: 'waiting' })] }, 0],
    ['supervision sent back', { approvals: [approval({ status: 'returned' })] }, 0],
    ['sent back, and then approved', { approvals: [approval({ status: 'returned' }), approval({})] }, 1],
  ])('%s is begun', (_what, facts, stepsDone) => {
    expect(progressOf(facts)).toMatchObject({ stepsDone, begun: true })
  })

  test('the test comes after the lesson, and then one waits for others', () => {
    const waiting = [approval({ status: 'waiting' as const })]
    expect(progressOf({ readings: [read('l2')] }).next).toEqual({ kind: 'test' })
    expect(progressOf({ readings: [read('l2')], tests: [tested(9)], approvals: waiting })).toMatchObject({
      next: { kind: 'nothing' },
      missing: [{ kind: 'supervision' }],
      outside: [{ kind: 'supervision', status: 'waiting' }],
    })
  })

  test('without a test in it none is missing, and none is said to be met', () => {
    const path = { ...short, test: false }
    const progress = progressOf({ readings: [read('l2')], tests: [tested(9)], ...supervised }, path)
    expect(progress).toMatchObject({ complete: true, next: { kind: 'nothing' }, stepsTotal: 2 })
    expect(progress.met.map(({ kind }) => kind)).toEqual(['lessons', 'supervision'])
  })
})

describe('the whole path', () => {
  test('asks for every lesson anew, the test, the practice task and the days', () => {
    expect(progressOf({}, whole).missing).toEqual([
      { kind: 'lessons', count: 2 },
      { kind: 'test' },
      { kind: 'practice-task' },
      { kind: 'days', count: 2 },
    ])
  })

  test.each([
    { attendances: ['2026-09-30'], left: 2 }, // the day before it opened
    { attendances: ['2026-10-01'], left: 1 }, // the day it opened
    { attendances: ['2026-10-01', '2026-11-01'], left: 0 },
    { attendances: ['2026-10-01', '2026-11-01', '2026-11-08'], left: 0 },
  ])('of the days $attendances $left are left', ({ attendances, left }) => {
    const days = progressOf({ attendances: attended(...attendances) }, whole).missing.filter(
      ({ kind }) => kind === 'days',
    )
    expect(days).toEqual(left > 0 ? [{ kind: 'days', count: left }] : [])
  })

  test('what was read on the short path counts on the whole one', () => {
    expect(progressOf({ readings: [read('l2')] }, whole).missing[0]).toEqual({ kind: 'lessons', count: 1 })
  })

  test('after a revocation only what comes after that moment counts', () => {
    const since = new Date('2026-11-01T09:00:00Z')
    const before = new Date(since.getTime() - 1)
    const facts = {
      readings: [read('l1'), read('l2', since)],
      approvals: [approval({ kind: 'practice-task', saidAt: before })],
      attendances: [
        { ...DAY, day: '2026-10-31', recordedAt: since }, // held before, though recorded after
        { ...DAY, day: '2026-11-01', recordedAt: before }, // maybe the very mistake
        { ...DAY, day: '2026-11-02', recordedAt: since },
      ],
    }
    expect(progressOf(facts, whole, { since }).missing).toEqual([
      { kind: 'lessons', count: 1 },
      { kind: 'test' },
      { kind: 'practice-task' },
      { kind: 'days', count: 1 },
    ])
    const saidAnew = [...facts.approvals, approval({ kind: 'practice-task', saidAt: since })]
    const after = progressOf({ ...facts, approvals: saidAnew }, whole, { since }).missing
    expect(after.map(({ kind }) => kind)).toEqual(['lessons', 'test', 'days'])
  })
})

describe('when the course comes in a new version meanwhile', () => {
  const version = (
    text: string,
    change: RegisteredVersion['change'],
    redo: RegisteredVersion['redo'],
    day: number,
  ): RegisteredVersion => ({
    version: `${day}.0.0`,
    change,
    redo,
    bank: `bank-${text}`,
    lessons: { l1: listed('hash-l1'), l2: listed(text) },
    registeredAt: new Date(Date.UTC(2026, 9, day)),
  })
  const done = { readings: [read('l2', SINCE, 2, 'old')], tests: [{ ...tested(9), contentHash: 'bank-old' }] }
  const old = version('old', 'major', [], 1)

  test.each([
    ['a minor one: what was done stands', version('hash-l2', 'minor', [], 9), 2],
    ['one to read again: the lesson does not', version('hash-l2', 'major', ['lessons'], 9), 1],
    ['one to take the test again: the test does not', version('hash-l2', 'major', ['test'], 9), 1],
    ['both', version('hash-l2', 'major', ['lessons', 'test'], 9), 0],
  ])('%s', (_what, next, stepsDone) => {
    expect(progressOf({ ...done, versions: [old, next] })).toMatchObject({ stepsDone, stepsTotal: 3 })
  })

  test('a lesson that is no longer in the course is not asked for', () => {
    expect(progressOf({}, { ...short, lessons: ['l2', 'gone'] }).missing[0]).toEqual({
      kind: 'lessons',
      count: 1,
    })
  })
})
