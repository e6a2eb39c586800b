import { and, asc, count, eq, inArray, sql } from 'drizzle-orm'
import { awardIfComplete } from '#app/domain/certificates/certificates.server.ts'
import { sha256 } from '#app/domain/courses/content-hash.ts'
import type { Course } from '#app/domain/courses/outline.ts'
import { questionAt } from '#app/domain/courses/past-content.server.ts'
import { type Feedback, feedback } from '#app/domain/courses/questions/feedback.ts'
import type { Question } from '#app/domain/courses/questions/question.ts'
import { isCorrect, isPossible, readResponse } from '#app/domain/courses/questions/response.ts'
import { hasSameKey } from '#app/domain/courses/questions/same-key.ts'
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
 * @param chosen what the form sent: places as the reader saw them, or the words typed
 * @returns null when this cannot be an answer to the question
 */
export function saveAnswer(
  personId: string,
  { question, contentHash, course }: AskedQuestion,
  { key, chosen }: { key: string; chosen: string[] },
  now = new Date(),
): SavedAnswer | null {
  const response = readResponse(question, chosen)
  if (!response) return null
  const answer = {
    personId,
    questionId: question.id,
    key,
    digest: sha256(JSON.stringify(response)),
    chosen: response,
    correct: isCorrect(question, response),
    contentHash,
    answeredAt: now,
  }
  const tries = write((tx) => {
    enrol(tx, personId, course, now)
    tx.insert(answers)
      .values(answer)
      .onConflictDoUpdate({
        target: [answers.personId, answers.questionId, answers.key, answers.digest],
        set: { answeredAt: now },
      })
      .run()
    awardIfComplete(tx, personId, course, now)
    return (
      tx
        .select({ tries: count() })
        .from(answers)
        .where(and(eq(answers.personId, personId), eq(answers.questionId, question.id)))
        .get()?.tries ?? 0
    )
  })
  return { feedback: feedback(question, response, tries), savedAt: now }
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
  return Object.fromEntries(
    questions.flatMap((question) => {
      const tries = rows.filter((row) => row.questionId === question.id)
      const row = tries.at(-1)
      return row && meansTheSame(question, row)
        ? [[question.id, { feedback: feedback(question, row.chosen, tries.length), savedAt: row.answeredAt }]]
        : []
    }),
  )
}

/** Whether an answer says of the question as it is now what it said of the wording it was given to. */
function meansTheSame(question: Question, row: typeof answers.$inferSelect): boolean {
  if (!isPossible(question, row.chosen) || isCorrect(question, row.chosen) !== row.correct) return false
  const asked = questionAt(question.id, row.contentHash)
  return asked === null || hasSameKey(asked, question) // null: older than what is kept
}
