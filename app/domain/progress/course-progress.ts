import type { Course, Lesson } from '../courses/outline.ts'
import {
  doneOf,
  isBegun,
  missingOutside,
  type OutsideFacts,
  type OutsideMissing,
  type OutsideStep,
  outsideSteps,
  weightOf,
} from './outside-steps.ts'
import type { Standing } from './standing-of-reading.ts'
import type { TestResult } from './test-score.ts'

/** What is known of one person. Lessons and questions of other courses may be among it and do no harm. */
export type ProgressFacts = {
  /** What each lesson's reading is worth now; none: not read. */
  readings: ReadonlyMap<string, Standing>
  answeredQuestionIds: ReadonlySet<string>
  bestTest: TestResult | null
  /** What was approved and attended for the first certificate. */
  outside: OutsideFacts
}

export type LessonProgress = {
  lessonId: string
  standing: Standing | null
  read: boolean
  unanswered: string[]
  status: 'untouched' | 'begun' | 'done'
}

/** One thing that stands between the person and the certificate. */
export type Missing = { kind: 'lessons'; count: number } | { kind: 'test' } | OutsideMissing

/** What the person can do here and now: read on, take the test, or nothing but wait or be done. */
export type NextStep = { kind: 'lesson'; lesson: Lesson } | { kind: 'test' } | { kind: 'nothing' }

export type CourseProgress = {
  lessons: LessonProgress[]
  lessonsDone: number
  lessonsTotal: number
  minutesLeft: number
  bestTest: TestResult | null
  outside: OutsideStep[]
  percent: number
  begun: boolean
  missing: Missing[]
  complete: boolean
  next: NextStep
}

/**
 * Where a person stands in a course. The pages show it and the certificate is awarded by it, so
 * nobody is told that a course is complete who cannot have the proof.
 */
export function courseProgress(course: Course, facts: ProgressFacts): CourseProgress {
  const lessons = course.lessons.map((lesson) => lessonProgress(lesson, facts))
  const open = course.lessons.filter((_, place) => lessons[place]?.status !== 'done')
  const lessonsTotal = lessons.length
  const lessonsDone = lessonsTotal - open.length
  const passed = facts.bestTest?.passed ?? false
  const { practiceTask, days } = course
  const outside = outsideSteps({ practiceTask, days, supervision: false }, facts.outside)

  const missing: Missing[] = []
  if (open.length > 0) missing.push({ kind: 'lessons', count: open.length })
  if (!passed) missing.push({ kind: 'test' })
  missing.push(...missingOutside(outside))

  // There is always a test, so there is always something to divide by.
  const steps = lessonsTotal + 1 + sum(outside.map(weightOf))
  const stepsDone = lessonsDone + Number(passed) + sum(outside.map(doneOf))
  return {
    lessons,
    lessonsDone,
    lessonsTotal,
    minutesLeft: sum(open.map(({ minutes }) => minutes)),
    bestTest: facts.bestTest,
    outside,
    percent: Math.floor((100 * stepsDone) / steps),
    begun:
      facts.bestTest !== null ||
      lessons.some(({ status }) => status !== 'untouched') ||
      outside.some(isBegun),
    missing,
    complete: missing.length === 0,
    next: nextStep(open[0], passed),
  }
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

/**
 * A lesson is done when it is marked as read and all its questions are answered, right or wrong. One
 * to be read again is not, though what was answered in it is.
 */
function lessonProgress({ id, questionIds }: Lesson, facts: ProgressFacts): LessonProgress {
  const standing = facts.readings.get(id) ?? null
  const read = standing !== null && standing !== 'again'
  const unanswered = questionIds.filter((question) => !facts.answeredQuestionIds.has(question))
  const begun = standing !== null || unanswered.length < questionIds.length
  const status = read && unanswered.length === 0 ? 'done' : begun ? 'begun' : 'untouched'
  return { lessonId: id, standing, read, unanswered, status }
}

/** Read on, and then take the test; what is left after that is not done here. */
export function nextStep(lesson: Lesson | undefined, passed: boolean): NextStep {
  if (lesson) return { kind: 'lesson', lesson }
  return passed ? { kind: 'nothing' } : { kind: 'test' }
}
