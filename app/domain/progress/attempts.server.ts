import { randomInt } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { awardIfComplete } from '#app/domain/certificates/certificates.server.ts'
import type { Course } from '#app/domain/courses/outline.ts'
import { isCorrect, isPossibleAnswer, type Question } from '#app/domain/courses/question.ts'
import { db, type Tx, write } from '#db/client.server.ts'
import { testAnswers, testAttempts } from '#db/schema/index.ts'
import { enrol } from './enrolments.server.ts'
import { drawTest, fromShown, type Random, standingQuestions, toShown } from './test-draw.ts'
import type { AnswerForm } from './test-form.ts'
import { inThousandths } from './test-score.ts'

/** A question of an open attempt as the browser may know it: no key, and options in the drawn order only. */
export type ShownQuestion = {
  id: string
  kind: Question['kind']
  prompt: string[]
  options: string[]
  /** Places among `options` as shown; empty: not answered yet. */
  chosen: number[]
  savedAt: Date | null
}

export type OpenAttempt = { id: string; passMark: number; questions: ShownQuestion[] }

type GivenAnswers = Pick<AnswerForm, 'attemptId' | 'chosen'>
type Row = typeof testAttempts.$inferSelect

const byChance: Random = () => randomInt(2 ** 47) / 2 ** 47

const ownOpen = (personId: string, courseId: string) =>
  and(
    eq(testAttempts.personId, personId),
    eq(testAttempts.courseId, courseId),
    isNull(testAttempts.handedInAt),
  )

/** An attempt by its id, but only this person's and only in this course. */
export const ownAttempt = (personId: string, courseId: string, id: string) =>
  and(eq(testAttempts.id, id), eq(testAttempts.personId, personId), eq(testAttempts.courseId, courseId))

/** What has been answered in an attempt, by question id. */
export const answersTo = (attemptId: string) =>
  new Map(
    db
      .select()
      .from(testAnswers)
      .where(eq(testAnswers.attemptId, attemptId))
      .all()
      .map((row) => [row.questionId, row]),
  )

/** The one attempt a person has open in this course, or null. */
export function findOpenAttempt(personId: string, course: Course): OpenAttempt | null {
  const row = db.select().from(testAttempts).where(ownOpen(personId, course.id)).get()
  if (!row) return null
  const given = answersTo(row.id)
  const questions = standingQuestions(row.drawn, course.bank.questions).map(({ question, order }) => {
    const answer = given.get(question.id)
    return {
      id: question.id,
      kind: question.kind,
      prompt: question.prompt,
      options: order.map((place) => question.options[place]?.text ?? ''),
      chosen: toShown(answer?.chosen ?? [], order),
      savedAt: answer?.savedAt ?? null,
    }
  })
  // When the whole bank has been rewritten there is nothing to go on with.
  return questions.length > 0 ? { id: row.id, passMark: row.passMark, questions } : null
}

/** Draws a new attempt, unless one is open: then the person goes on with that one. */
export function startAttempt(personId: string, course: Course, now = new Date(), random = byChance): void {
  const drawn = drawTest(course.bank.questions, course.pass.draw, random)
  const passMark = inThousandths(course.pass.mark)
  write((tx) => {
    if (findOpenAttempt(personId, course)) return
    tx.delete(testAttempts).where(ownOpen(personId, course.id)).run() // one whose questions are all gone
    enrol(tx, personId, course.id, now)
    tx.insert(testAttempts)
      .values({
        personId,
        courseId: course.id,
        contentHash: course.bank.contentHash,
        drawn,
        passMark,
        startedAt: now,
      })
      .run()
  })
}

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
    const row = tx
      .select()
      .from(testAttempts)
      .where(ownAttempt(personId, course.id, form.attemptId))
      .get()
    if (!row) return 'unknown'
    if (row.handedInAt) return 'handed-in'
    keepAnswers(tx, row, course, form, now)
    return 'saved'
  })
}

function keepAnswers(
  tx: Tx,
  { id: attemptId, drawn }: Row,
  course: Course,
  { chosen }: GivenAnswers,
  savedAt: Date,
) {
  for (const { question, order } of standingQuestions(drawn, course.bank.questions)) {
    const shown = chosen[question.id]
    if (!shown) continue
    const places = fromShown(shown, order)
    const questionId = question.id
    if (places.length === 0) {
      tx.delete(testAnswers)
        .where(and(eq(testAnswers.attemptId, attemptId), eq(testAnswers.questionId, questionId)))
        .run()
    } else if (isPossibleAnswer(question, places)) {
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
    const row = tx
      .select()
      .from(testAttempts)
      .where(ownAttempt(personId, course.id, form.attemptId))
      .get()
    if (!row) return 'unknown'
    if (row.handedInAt) return 'handed-in'
    const standing = standingQuestions(row.drawn, course.bank.questions)
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
