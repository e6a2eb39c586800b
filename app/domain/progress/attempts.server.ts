import { randomInt } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import type { Course } from '#app/domain/courses/outline.ts'
import { bankAt } from '#app/domain/courses/past-content.server.ts'
import type { ChoiceQuestion } from '#app/domain/courses/questions/question.ts'
import { db, write } from '#db/client.server.ts'
import { testAnswers, testAttempts } from '#db/schema/index.ts'
import { enrol } from './enrolments.server.ts'
import { drawTest, type Random, type StandingQuestion, standingQuestions, toShown } from './test-draw.ts'
import { inThousandths } from './test-score.ts'

/** A question of an open attempt as the browser may know it: no key, and options in the drawn order only. */
export type ShownQuestion = {
  id: string
  kind: ChoiceQuestion['kind']
  prompt: string[]
  options: string[]
  /** Places among `options` as shown; empty: not answered yet. */
  chosen: number[]
  savedAt: Date | null
}

export type OpenAttempt = { id: string; passMark: number; startedAt: Date; questions: ShownQuestion[] }

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

/** The questions of an attempt as they were when it was drawn, so that a new version of the bank disturbs nobody. */
export function drawnQuestions(
  { contentHash, drawn }: Pick<typeof testAttempts.$inferSelect, 'contentHash' | 'drawn'>,
  { bank }: Course,
): StandingQuestion[] {
  const frozen = contentHash === bank.contentHash ? null : bankAt(contentHash)
  return standingQuestions(drawn, frozen ?? bank.questions) // an attempt may be older than what is kept
}

/** The one attempt a person has open in this course, or null. */
export function findOpenAttempt(personId: string, course: Course): OpenAttempt | null {
  const row = db.select().from(testAttempts).where(ownOpen(personId, course.id)).get()
  if (!row) return null
  const given = answersTo(row.id)
  const questions = drawnQuestions(row, course).map(({ question, order }) => {
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
  const { id, passMark, startedAt } = row
  return questions.length > 0 ? { id, passMark, startedAt, questions } : null
}

/** Draws a new attempt, unless one is open: then the person goes on with that one. */
export function startAttempt(personId: string, course: Course, now = new Date(), random = byChance): void {
  const drawn = drawTest(course.bank.questions, course.pass.draw, random)
  const passMark = inThousandths(course.pass.mark)
  write((tx) => {
    if (findOpenAttempt(personId, course)) return
    tx.delete(testAttempts).where(ownOpen(personId, course.id)).run() // one whose questions are all gone
    enrol(tx, personId, course, now)
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
