import { and, eq, sql } from 'drizzle-orm'
import type { Course } from '#app/domain/courses/outline.ts'
import { progressOfEach } from '#app/domain/progress/progress.server.ts'
import { isAmong } from '#app/domain/is-among.server.ts'
import { db } from '#db/client.server.ts'
import { answers, certificates, lessonCompletions, testAttempts } from '#db/schema/index.ts'
import { keptWhenSlowInPortions } from '../kept-when-slow.server.ts'
import { ofEverybody } from './everybody.server.ts'
import { type Stop, stopsOn, type Trail } from './stops.ts'

/** Something a person did at a moment, and to which lesson, question or course. */
type Deed = { personId: string; to: string; at: Date }

/**
 * The way of those of these people who have done something in a course. What they have written for themselves
 * is not looked at, not even for its date.
 */
export function trailsIn(course: Course, personIds: string[]): Trail[] {
  const lastDeeds = lastDeedsIn(course, personIds)
  const progress = progressOfEach([...lastDeeds.keys()], course)
  const certified = holdersOf(course.id, personIds)
  return [...lastDeeds].map(([personId, lastAt]) => {
    const { lessons = [], bestTest = null, complete = false } = progress.get(personId) ?? {}
    const done = [...lessons.map(({ status }) => status === 'done'), bestTest?.passed ?? false]
    return {
      steps: done.map((done, step) => ({ done, lastAt: lastAt.get(step) ?? null })),
      finished: complete || certified.has(personId),
    }
  })
}

/** Where people stop on their way through a course; see `stopsOn`. */
export const stopsIn = keptWhenSlowInPortions(
  async (course: Course, now: Date): Promise<Stop[]> => {
    const trails = await ofEverybody((personIds) => trailsIn(course, personIds))
    return stopsOn(trails, course.lessons.length + 1, now)
  },
  ({ contentHash }) => contentHash,
)

/** When each person last did something, step by step of the course. */
function lastDeedsIn(course: Course, personIds: string[]): Map<string, Map<number, Date>> {
  const { id: courseId, lessons } = course
  const stepOf = new Map([
    ...lessons.flatMap(({ id, questionIds }, step) =>
      [id, ...questionIds].map((one) => [one, step] as const),
    ),
    [courseId, lessons.length], // what was done to the course itself is its final test
  ])
  const last = new Map<string, Map<number, Date>>()
  for (const { personId, to, at } of deedsTo([...stepOf.keys()], personIds)) {
    const own = last.get(personId) ?? new Map<number, Date>()
    const step = stepOf.get(to) ?? lessons.length
    const before = own.get(step)
    if (!before || before < at) own.set(step, at)
    last.set(personId, own)
  }
  return last
}

/** What has been done to these lessons and questions and this course's test, in one query a table. */
function deedsTo(ids: string[], personIds: string[]): Deed[] {
  const { completedAt } = lessonCompletions
  const { answeredAt } = answers
  const { handedInAt, startedAt } = testAttempts
  const read = db
    .select({ personId: lessonCompletions.personId, to: lessonCompletions.lessonId, at: completedAt })
    .from(lessonCompletions)
    .where(and(isAmong(lessonCompletions.personId, personIds), isAmong(lessonCompletions.lessonId, ids)))
  const answered = db
    .select({
      personId: answers.personId,
      to: answers.questionId,
      at: sql`max(${answeredAt})`.mapWith(answeredAt),
    })
    .from(answers)
    .where(and(isAmong(answers.personId, personIds), isAmong(answers.questionId, ids)))
    .groupBy(answers.personId, answers.questionId)
  const tested = db
    .select({
      personId: testAttempts.personId,
      to: testAttempts.courseId,
      at: sql`max(coalesce(${handedInAt}, ${startedAt}))`.mapWith(startedAt),
    })
    .from(testAttempts)
    .where(and(isAmong(testAttempts.personId, personIds), isAmong(testAttempts.courseId, ids)))
    .groupBy(testAttempts.personId, testAttempts.courseId)
  return [...read.all(), ...answered.all(), ...tested.all()]
}

/** Those who have, or have had, the course's certificate: they have been all the way. */
function holdersOf(courseId: string, personIds: string[]): Set<string> {
  const rows = db
    .selectDistinct({ personId: certificates.personId })
    .from(certificates)
    .where(and(isAmong(certificates.personId, personIds), eq(certificates.courseId, courseId)))
    .all()
  return new Set(rows.map(({ personId }) => personId))
}
