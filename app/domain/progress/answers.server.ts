import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { awardIfComplete } from '#app/domain/certificates/certificates.server.ts'
import { sha256 } from '#app/domain/courses/content-hash.ts'
import type { Course } from '#app/domain/courses/outline.ts'
import {
  type Feedback,
  feedback,
  isCorrect,
  isPossibleAnswer,
  type Question,
} from '#app/domain/courses/question.ts'
import { db, write } from '#db/client.server.ts'
import { answers } from '#db/schema/index.ts'
import { enrol } from './enrolments.server.ts'

/** A question of a lesson, with the course it stands in and the content it is asked under. */
export type AskedQuestion = { question: Question; contentHash: string; course: Course }

export type SavedAnswer = { feedback: Feedback; savedAt: Date }

/**
 * Saves an answer to a lesson's question. The same form sent again (same key, same choice) is the
 * same answer, now the latest; the same key with another choice is a new answer, as when somebody
 * goes back in a browser without JavaScript and answers otherwise.
 * @param chosen the options' places in the source
 * @returns null when this cannot be an answer to the question
 */
export function saveAnswer(
  personId: string,
  { question, contentHash, course }: AskedQuestion,
  { key, chosen }: { key: string; chosen: number[] },
  now = new Date(),
): SavedAnswer | null {
  if (!isPossibleAnswer(question, chosen)) return null
  const inOrder = chosen.toSorted((a, b) => a - b)
  const answer = {
    personId,
    questionId: question.id,
    key,
    digest: sha256(JSON.stringify(inOrder)),
    chosen: inOrder,
    correct: isCorrect(question, inOrder),
    contentHash,
    answeredAt: now,
  }
  write((tx) => {
    enrol(tx, personId, course.id, now)
    tx.insert(answers)
      .values(answer)
      .onConflictDoUpdate({
        target: [answers.personId, answers.questionId, answers.key, answers.digest],
        set: { answeredAt: now },
      })
      .run()
    awardIfComplete(tx, personId, course, now)
  })
  return { feedback: feedback(question, inOrder), savedAt: now }
}

/**
 * The latest answer a person has given to each of these questions, with its feedback. One given to an
 * earlier wording is left out when it no longer means the same: it still counts as answered.
 */
export function latestAnswers(personId: string, questions: Question[]): Record<string, SavedAnswer> {
  const ids = questions.map(({ id }) => id)
  const rows = db
    .select()
    .from(answers)
    .where(and(eq(answers.personId, personId), inArray(answers.questionId, ids)))
    .orderBy(asc(answers.answeredAt), sql`rowid`)
    .all()
  const latest = new Map(rows.map((row) => [row.questionId, row])) // the last of each is kept
  return Object.fromEntries(
    questions.flatMap((question) => {
      const row = latest.get(question.id)
      const stands =
        row && isPossibleAnswer(question, row.chosen) && isCorrect(question, row.chosen) === row.correct
      return stands
        ? [[question.id, { feedback: feedback(question, row.chosen), savedAt: row.answeredAt }]]
        : []
    }),
  )
}
