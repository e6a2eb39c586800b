import { and, eq } from 'drizzle-orm'
import { awardIfComplete } from '#app/domain/certificates/award.server.ts'
import type { Course } from '#app/domain/courses/outline.ts'
import { isCorrect, isPossible } from '#app/domain/courses/questions/response.ts'
import { type Tx, write } from '#db/client.server.ts'
import { testAnswers, testAttempts } from '#db/schema/index.ts'
import { answersTo, drawnQuestions, ownAttempt } from './attempts.server.ts'
import { fromShown } from './test-draw.ts'
import type { AnswerForm } from './test-form.ts'

type GivenAnswers = Pick<AnswerForm, 'attemptId' | 'chosen'>
type Row = typeof testAttempts.$inferSelect

/** What became of a form: kept, too late because it is handed in, or about nothing of this person's. */
export type TestOutcome = 'saved' | 'handed-in' | 'unknown'

/**
 * Saves the answers of a form; each replaces the former. A question left empty is forgotten, and one
 * that cannot be answered like this is left as it was.
 */
export function saveTestAnswers(
  personId: string,
  course: Course,
  form: GivenAnswers,
  now = new Date(),
): TestOutcome {
  return write((tx) => {
    const row = openRow(tx, personId, course, form)
    if (typeof row === 'string') return row
    keepAnswers(tx, row, course, form, now)
    return 'saved'
  })
}

/** The person's attempt while it is open, or why it is not to be answered. */
function openRow(tx: Tx, personId: string, course: Course, { attemptId }: GivenAnswers) {
  const row = tx
    .select()
    .from(testAttempts)
    .where(ownAttempt(personId, course.id, attemptId))
    .get()
  if (!row) return 'unknown'
  return row.handedInAt ? 'handed-in' : row
}

function keepAnswers(tx: Tx, row: Row, course: Course, { chosen }: GivenAnswers, savedAt: Date) {
  const attemptId = row.id
  for (const { question, order } of drawnQuestions(row, course)) {
    const shown = chosen[question.id]
    if (!shown) continue
    const places = fromShown(shown, order)
    const questionId = question.id
    if (places.length === 0) {
      tx.delete(testAnswers)
        .where(and(eq(testAnswers.attemptId, attemptId), eq(testAnswers.questionId, questionId)))
        .run()
    } else if (isPossible(question, places)) {
      tx.insert(testAnswers)
        .values({ attemptId, questionId, chosen: places, savedAt })
        .onConflictDoUpdate({
          target: [testAnswers.attemptId, testAnswers.questionId],
          set: { chosen: places, savedAt },
        })
        .run()
    }
  }
}

/**
 * Saves the answers of the form and hands the attempt in; what is not answered counts as wrong. Handing
 * in again changes nothing: the first time counts.
 * @returns 'handed-in', or 'unknown' when this is no attempt of the person's in the course
 */
export function handIn(
  personId: string,
  course: Course,
  form: GivenAnswers,
  now = new Date(),
): Exclude<TestOutcome, 'saved'> {
  return write((tx) => {
    const row = openRow(tx, personId, course, form)
    if (typeof row === 'string') return row
    const standing = drawnQuestions(row, course)
    if (standing.length === 0) return 'unknown' // the whole bank has been rewritten since

    keepAnswers(tx, row, course, form, now)
    const given = answersTo(row.id)
    const counted = new Set(standing.map(({ question }) => question.id))
    const correct = standing.filter(({ question }) => {
      const answer = given.get(question.id)
      return answer !== undefined && isCorrect(question, answer.chosen)
    })
    tx.update(testAttempts)
      .set({
        drawn: row.drawn.filter(({ questionId }) => counted.has(questionId)),
        correctCount: correct.length,
        handedInAt: now,
      })
      .where(eq(testAttempts.id, row.id))
      .run()
    awardIfComplete(tx, personId, course, now)
    return 'handed-in'
  })
}
