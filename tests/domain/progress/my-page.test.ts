import { expect, test } from 'vitest'
import { courseProgress, type ProgressFacts } from '#app/domain/progress/course-progress.ts'
import type { StandingFacts } from '#app/domain/progress/member-status.ts'
import { changedLessons, type Due, dueList, type Journey, journeys } from '#app/domain/progress/my-page.ts'
import {
  type RenewalFacts,
  type RenewalProgress,
  renewalProgress,
} from '#app/domain/progress/renewal-progress.ts'
import { makeCourse, makeLesson } from './courses.ts'

const TODAY = '2026-11-22'
const YESTERDAY = '2026-11-21'
const course = makeCourse()
const untouched: ProgressFacts = {
  readings: new Map(),
  answeredQuestionIds: new Set(),
  bestTest: null,
  outside: { approvals: {}, daysAttended: 0 },
}
const reading = (...ids: string[]) => new Map(ids.map((id) => [id, 'current' as const]))
const begun = { ...untouched, readings: reading('l1') }
const lessonsDone = {
  ...untouched,
  readings: reading('l1', 'l2'),
  answeredQuestionIds: new Set(course.lessons.flatMap(({ questionIds }) => questionIds)),
}
const complete = { ...lessonsDone, bestTest: { correct: 9, total: 10, passMark: 800, passed: true } }

const nothing: StandingFacts = {
  courseId: course.id,
  progress: { begun: false, percent: 0, testPassed: null },
  certificate: null,
  revokedOn: null,
  enrolment: null,
}
const because = { kind: 'rule' as const, reason: 'alle skal kende metoden' }
const demand = {
  courseId: course.id,
  askedOn: '2026-09-01',
  dueOn: '2026-12-01',
  graceDays: 0,
  renews: false,
  because,
}
const asked = { demands: [demand], waived: null }
const waived = (until: string | null) => ({ ...asked, waived: { reason: 'Barsel', until } })
const expired = { status: 'expired' as const, expiresOn: YESTERDAY }
const soon = { status: 'expires-soon' as const, expiresOn: '2026-12-24' }
const valid = { status: 'valid' as const, expiresOn: '2028-01-01' }

const noRenewals = new Map<string, { progress: RenewalProgress }>()
const journeysOf = (facts: ProgressFacts, standing: Partial<StandingFacts> = {}, inCourse = course) =>
  journeys(
    [inCourse],
    [{ ...nothing, ...standing }],
    { progress: new Map([[course.id, courseProgress(inCourse, facts)]]), renewals: noRenewals },
    TODAY,
  )

test.each<[string, ProgressFacts, Partial<StandingFacts>, boolean]>([
  ['nothing asked and nothing begun', untouched, {}, false],
  ['asked', untouched, { enrolment: asked }, true],
  ['begun by oneself', begun, {}, true],
  ['waived for good', untouched, { enrolment: waived(null) }, false],
  ['waived to the end of today', untouched, { enrolment: waived(TODAY) }, false],
  ['a waiver that ended yesterday', untouched, { enrolment: waived(YESTERDAY) }, true],
  ['waived, but begun', begun, { enrolment: waived(null) }, true],
  ['complete', complete, { enrolment: asked }, false],
  ['a proof is held', begun, { enrolment: asked, certificate: valid }, false],
  ['a proof has run out', begun, { enrolment: asked, certificate: expired }, false],
])('%s: on my page %#', (_what, facts, standing, shown) => {
  expect(journeysOf(facts, standing)).toHaveLength(Number(shown))
})

test.each<{ name: string; facts: ProgressFacts; to: string; next: Journey['next'] }>([
  {
    name: 'the first lesson',
    facts: untouched,
    to: '/kurser/c-1/l1',
    next: { kind: 'lesson', title: 'Lektion l1' },
  },
  { name: 'the final test', facts: lessonsDone, to: '/kurser/c-1/proeve', next: { kind: 'test' } },
  {
    name: 'the course, while a trainer has not approved the practice task',
    facts: complete,
    to: '/kurser/c-1',
    next: { kind: 'nothing', missing: [{ kind: 'practice-task' }] },
  },
])('the way on is $name', ({ facts, to, next }) => {
  const withTask = makeCourse({ practiceTask: true })
  expect(journeysOf(facts, { enrolment: asked }, withTask)).toMatchObject([{ to, next, total: 2 }])
})

const renewing = (facts: Partial<RenewalFacts> = {}) => {
  const none = { readings: [], tests: [], approvals: [], attendances: [], versions: [], ...facts }
  const path = {
    kind: 'short' as const,
    lessons: ['l2'],
    test: true,
    practiceTask: false,
    days: 0,
    supervision: true,
  }
  const renewal = { cycle: 2, since: new Date('2026-09-25T22:00:00Z'), path }
  return new Map([[course.id, { progress: renewalProgress(course, renewal, none) }]])
}
const readAnew = {
  readings: [{ lessonId: 'l2', cycle: 2, contentHash: 'hash-l2', readAt: new Date('2026-11-01') }],
}

const since = new Date('2026-10-01')
const renewed: Partial<RenewalFacts> = {
  ...readAnew,
  tests: [{ correct: 9, total: 10, passMark: 800, passed: true, contentHash: 'hash-bank', startedAt: since }],
  approvals: [
    { kind: 'supervision' as const, cycle: 2, saidAt: since, decidedAt: since, status: 'approved' },
  ],
}

test.each<[string, Partial<RenewalFacts>, Partial<StandingFacts>, boolean]>([
  ['not begun, as a certificate is there', {}, { enrolment: asked, certificate: soon }, false],
  ['under way', readAnew, { enrolment: asked, certificate: soon }, true],
  ['not begun, and the certificate was revoked', {}, { enrolment: asked }, true],
  ['not begun, revoked, and waived', {}, { enrolment: waived(null) }, false],
  ['revoked, and nobody asks for it', {}, {}, false],
  ['complete, but the certificate is not given yet', renewed, { enrolment: asked, certificate: soon }, false],
])('a renewal %s: on my page %#', (_what, facts, standing, shown) => {
  const progress = new Map([[course.id, courseProgress(course, complete)]])
  const found = journeys(
    [course],
    [{ ...nothing, ...standing }],
    { progress, renewals: renewing(facts) },
    TODAY,
  )
  expect(found).toHaveLength(Number(shown))
})

test('a renewal under way tells its steps and what comes next', () => {
  const progress = new Map([[course.id, courseProgress(course, complete)]])
  const own = { progress, renewals: renewing(readAnew) }
  expect(journeys([course], [{ ...nothing, certificate: soon }], own, TODAY)).toMatchObject([
    { kind: 'renewal', to: '/kurser/c-1/proeve', next: { kind: 'test' }, done: 1, total: 3, begun: true },
  ])
})

test('courses under way come before those that wait', () => {
  const other = makeCourse({ id: 'c-2', slug: 'c-2', lessons: [makeLesson('l3')] })
  const progress = new Map([
    [course.id, courseProgress(course, untouched)],
    [other.id, courseProgress(other, { ...untouched, readings: reading('l3') })],
  ])
  const own = { progress, renewals: noRenewals }
  const found = journeys([course, other], [{ ...nothing, enrolment: asked }], own, TODAY)
  expect(found.map(({ begun: isBegun, to }) => [isBegun, to])).toEqual([
    [true, '/kurser/c-2/l3'],
    [false, '/kurser/c-1/l1'],
  ])
})

test.each<[string, Partial<StandingFacts>, Pick<Due, 'kind' | 'date' | 'overdue' | 'because'> | null]>([
  ['nothing asked', {}, null],
  [
    'take by the date asked',
    { enrolment: asked },
    { kind: 'take', date: '2026-12-01', overdue: false, because },
  ],
  [
    'renew what soon ends',
    { certificate: soon },
    { kind: 'renew', date: '2026-12-24', overdue: false, because: null },
  ],
  [
    'renew what has ended',
    { certificate: expired },
    { kind: 'renew', date: YESTERDAY, overdue: true, because: null },
  ],
  ['a proof that holds for long', { certificate: valid, enrolment: asked }, null],
  ['waived', { enrolment: waived(null) }, null],
])('%s', (_what, standing, due) => {
  const to = due?.kind === 'renew' ? '/kurser/c-1#forny' : '/kurser/c-1'
  const found = dueList([course], [{ ...nothing, ...standing }], noRenewals, TODAY)
  const told = due && { ...due, courseId: 'c-1', graceUntil: due.date, late: false }
  expect(found).toEqual(told ? [{ ...told, title: 'Et kursus', to, missing: [] }] : [])
})

test('what a renewal still takes is told with it', () => {
  expect(dueList([course], [{ ...nothing, certificate: soon }], renewing(readAnew), TODAY)).toMatchObject([
    { kind: 'renew', missing: [{ kind: 'test' }, { kind: 'supervision' }] },
  ])
})

test('the earliest comes first, and a course that is no longer there is left out', () => {
  const other = makeCourse({ id: 'c-2', slug: 'c-2' })
  const standings = [
    { ...nothing, enrolment: asked },
    { ...nothing, courseId: 'c-2', certificate: expired },
    { ...nothing, courseId: 'gone', enrolment: asked },
  ]
  expect(dueList([course, other], standings, noRenewals, TODAY).map(({ courseId }) => courseId)).toEqual([
    'c-2',
    'c-1',
  ])
})

test('what has changed since it was read is listed, and first what must be read again', () => {
  const readings = new Map([
    ['l1', 'news' as const],
    ['l2', 'again' as const],
  ])
  const of = (facts: ProgressFacts) => new Map([[course.id, courseProgress(course, facts)]])
  expect(changedLessons([course], of({ ...complete, readings }))).toMatchObject([
    { to: '/kurser/c-1/l2', standing: 'again' },
    { to: '/kurser/c-1/l1', standing: 'news' },
  ])
  expect(changedLessons([course], of(complete))).toEqual([])
  expect(changedLessons([course], of(untouched))).toEqual([])
})
