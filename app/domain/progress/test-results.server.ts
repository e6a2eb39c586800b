import { and, desc, eq, isNotNull } from 'drizzle-orm'
import type { Course } from '#app/domain/courses/outline.ts'
import { isCorrect } from '#app/domain/courses/questions/response.ts'
import { db } from '#db/client.server.ts'
import { testAttempts } from '#db/schema/index.ts'
import { answersTo, drawnQuestions, ownAttempt } from './attempts.server.ts'
import { type TestResult, testResult } from './test-score.ts'

/** A question as it is shown afterwards, with key and reasons, in the order it was shown in. */
export type MarkedQuestion = {
  id: string
  prompt: string[]
  correct: boolean
  options: { text: string; chosen: boolean; correct: boolean; reason: string }[]
}

export type AttemptResult = TestResult & {
  startedAt: Date
  handedInAt: Date
  passMark: number
  /** Those that can still be shown; `total` says how many there were. */
  questions: MarkedQuestion[]
}

/** How a handed-in attempt of the person's own went, or null. */
export function findResult(personId: string, course: Course, attemptId: string): AttemptResult | null {
  const row = db
    .select()
    .from(testAttempts)
    .where(ownAttempt(personId, course.id, attemptId))
    .get()
  if (!row?.handedInAt || row.correctCount === null) return null
  const given = answersTo(row.id)
  const questions = drawnQuestions(row, course).map(({ question, order }) => {
    const chosen = given.get(question.id)?.chosen ?? []
    return {
      id: question.id,
      prompt: question.prompt,
      correct: isCorrect(question, chosen),
      options: order.flatMap((place) => {
        const option = question.options[place]
        return option ? [{ ...option, chosen: chosen.includes(place) }] : []
      }),
    }
  })
  const { passMark, startedAt, handedInAt } = row
  const result = testResult(row.correctCount, row.drawn.length, passMark)
  return { ...result, startedAt, handedInAt, passMark, questions }
}

export type FormerAttempt = TestResult & { id: string; handedInAt: Date }

/** The person's handed-in attempts in a course, newest first. */
export function formerAttempts(personId: string, courseId: string): FormerAttempt[] {
  return db
    .select()
    .from(testAttempts)
    .where(
      and(
        eq(testAttempts.personId, personId),
        eq(testAttempts.courseId, courseId),
        isNotNull(testAttempts.handedInAt),
      ),
    )
    .orderBy(desc(testAttempts.handedInAt))
    .all()
    .flatMap(({ id, drawn, correctCount, passMark, handedInAt }) =>
      handedInAt && correctCount !== null
        ? [{ id, handedInAt, ...testResult(correctCount, drawn.length, passMark) }]
        : [],
    )
}
