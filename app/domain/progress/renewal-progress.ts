import type { Met } from '../certificates/met.ts'
import type { Renewal } from '../certificates/renewal.ts'
import type { Course, Lesson } from '../courses/outline.ts'
import type { RegisteredVersion } from '../courses/versions.ts'
import { civilDate } from '../dates.ts'
import type { ApprovalKind, ApprovalState } from './approval.ts'
import { type AttendanceFact, daysAmong, supervisionFor } from './attendance-facts.ts'
import { type Missing, type NextStep, nextStep } from './course-progress.ts'
import {
  doneOf,
  isBegun,
  missingOutside,
  type OutsideFacts,
  type OutsideStep,
  outsideSteps,
  weightOf,
} from './outside-steps.ts'
import { type DrawnFrom, type Reading, standingOfReading, testStands } from './standing-of-reading.ts'
import { bestOf, type TestResult } from './test-score.ts'

/** A lesson read for the certificate of a cycle after the first. */
export type RenewalReading = Reading & { lessonId: string; cycle: number }
/** A test handed in, with what it was drawn from. */
export type CountedTest = TestResult & DrawnFrom
/** What a person has said that they have done outside the app. */
export type ApprovalFact = {
  kind: ApprovalKind
  cycle: number
  saidAt: Date
  decidedAt: Date | null
  status: Exclude<ApprovalState['status'], 'not-said'>
}
/** What is known of one person in one course, of whatever cycle. */
export type RenewalFacts = {
  readings: RenewalReading[]
  tests: CountedTest[]
  approvals: ApprovalFact[] // oldest first
  attendances: AttendanceFact[]
  versions: RegisteredVersion[]
}

export type RenewalProgress = {
  lessons: { lesson: Lesson; done: boolean }[]
  /** The best of those that count. */
  bestTest: TestResult | null
  outside: OutsideStep[]
  /** Every lesson, the test, every approval and every day is a step. */
  stepsDone: number
  stepsTotal: number
  minutesLeft: number
  begun: boolean
  missing: Missing[]
  complete: boolean
  next: NextStep
  /** What the certificate will say was asked for and met, when it is complete. */
  met: Met[]
}

/**
 * How far a person is on the way to the certificate of the next cycle. Only what was done since the
 * renewal opened counts, so that nothing is a proof twice.
 */
export function renewalProgress(
  course: Course,
  { cycle, since, path }: Renewal,
  facts: RenewalFacts,
): RenewalProgress {
  const lessons = course.lessons
    .filter(({ id }) => path.lessons.includes(id))
    .map((lesson) => ({ lesson, done: isReadAnew(lesson, cycle, since, facts) }))
  const open = lessons.filter(({ done }) => !done).map(({ lesson }) => lesson)
  const bestTest = bestOf(
    facts.tests.filter((test) => test.startedAt >= since && testStands(test, facts.versions)),
  )
  const passed = bestTest?.passed ?? false
  const outside = outsideSteps(path, outsideFacts(cycle, since, facts))

  const missing: Missing[] = []
  if (open.length > 0) missing.push({ kind: 'lessons', count: open.length })
  if (path.test && !passed) missing.push({ kind: 'test' })
  missing.push(...missingOutside(outside))

  return {
    lessons,
    bestTest,
    outside,
    stepsDone: lessons.length - open.length + Number(path.test && passed) + sum(outside.map(doneOf)),
    stepsTotal: lessons.length + Number(path.test) + sum(outside.map(weightOf)),
    minutesLeft: sum(open.map(({ minutes }) => minutes)),
    begun: open.length < lessons.length || (path.test && bestTest !== null) || outside.some(isBegun),
    missing,
    complete: missing.length === 0,
    next: nextStep(open[0], passed || !path.test),
    met: metBy(lessons.length, path.test ? bestTest : null, outside),
  }
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

function isReadAnew(
  lesson: Lesson,
  cycle: number,
  since: Date,
  { readings, versions }: RenewalFacts,
): boolean {
  return readings.some(
    (reading) =>
      reading.lessonId === lesson.id &&
      reading.cycle === cycle &&
      reading.readAt >= since &&
      standingOfReading(reading, lesson, versions) !== 'again',
  )
}

/**
 * Approvals by the cycle they were said for, of which the newest counts; days by when they were. What was said
 * or recorded before the certificate was revoked may be the very mistake it was revoked for. Supervision that
 * a trainer has recorded needs no approval.
 */
function outsideFacts(cycle: number, since: Date, { approvals, attendances }: RenewalFacts): OutsideFacts {
  const said = approvals.filter((approval) => approval.cycle === cycle && approval.saidAt >= since)
  const days = daysAmong(attendances).filter(
    ({ day, recordedAt }) => day >= civilDate(since) && recordedAt >= since,
  )
  const supervised = supervisionFor(since, attendances) ? { supervision: 'approved' as const } : {}
  return {
    approvals: { ...Object.fromEntries(said.map(({ kind, status }) => [kind, status])), ...supervised },
    daysAttended: days.length,
  }
}

/** What was asked for, in the words of the certificate. */
export function metBy(lessons: number, test: TestResult | null, outside: OutsideStep[]): Met[] {
  return [
    ...(lessons > 0 ? [{ kind: 'lessons' as const, count: lessons }] : []),
    ...(test
      ? [{ kind: 'test' as const, correct: test.correct, total: test.total, mark: test.passMark }]
      : []),
    ...outside.map(
      (step): Met => (step.kind === 'days' ? { kind: 'days', count: step.asked } : { kind: step.kind }),
    ),
  ]
}
