import { and, count, eq, sql } from 'drizzle-orm'
import { awardIfComplete } from '#app/domain/certificates/award.server.ts'
import { sha256 } from '#app/domain/courses/content-hash.ts'
import type { GivenLesson } from '#app/domain/courses/given-lesson.server.ts'
import type { Course } from '#app/domain/courses/outline.ts'
import { type PastLesson, pastLessons } from '#app/domain/courses/past-content.server.ts'
import { type Feedback, feedback } from '#app/domain/courses/questions/feedback.ts'
import type { Question } from '#app/domain/courses/questions/question.ts'
import { isCorrect, isPossible, readResponse } from '#app/domain/courses/questions/response.ts'
import { isSameQuestion } from '#app/domain/courses/questions/same-question.ts'
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

/** The latest answer a person has given to each of these questions, and how often they have tried. */
function prepareLatest() {
  const ranked = db
    .select({
      questionId: answers.questionId,
      chosen: answers.chosen,
      correct: answers.correct,
      contentHash: answers.contentHash,
      answeredAt: answers.answeredAt,
      tries: sql<number>`count(*) over (partition by ${answers.questionId})`.as('tries'),
      place: sql<number>`row_number() over (
        partition by ${answers.questionId} order by ${answers.answeredAt} desc, ${answers}.rowid desc)`.as(
        'place',
      ),
    })
    .from(answers)
    .where(
      and(
        eq(answers.personId, sql.placeholder('person')),
        sql`${answers.questionId} in (select value from json_each(${sql.placeholder('questions')}))`,
      ),
    )
    .as('ranked')
  return db.select().from(ranked).where(eq(ranked.place, 1)).prepare()
}
let latestRows: ReturnType<typeof prepareLatest> | undefined

/**
 * The latest answer a person has given to each question of a lesson, with its feedback. One given to
 * another wording is left out, as it was an answer to something else: it still counts as answered.
 */
export function latestAnswers(
  personId: string,
  { questions, contentHash }: Pick<GivenLesson, 'questions' | 'contentHash'>,
): Record<string, SavedAnswer> {
  latestRows ??= prepareLatest() // once, when the tables are there
  const ids = questions.map(({ id }) => id)
  const rows = latestRows.all({ person: personId, questions: JSON.stringify(ids) })
  const latest = questions.flatMap((question) => {
    const row = rows.find(({ questionId }) => questionId === question.id)
    return row ? [{ question, row }] : []
  })
  const former = latest.map(({ row }) => row.contentHash).filter((hash) => hash !== contentHash)
  const past = pastLessons([...new Set(former)])
  return Object.fromEntries(
    latest
      .filter(({ question, row }) => isAnswerTo(question, row, past.get(row.contentHash)))
      .map(({ question, row }) => [
        question.id,
        { feedback: feedback(question, row.chosen, row.tries), savedAt: row.answeredAt },
      ]),
  )
}

/** Whether an answer was given to the question as it is now, but for slips put right since. */
function isAnswerTo(
  question: Question,
  row: Pick<typeof answers.$inferSelect, 'chosen' | 'correct'>,
  past?: PastLesson,
): boolean {
  if (!isPossible(question, row.chosen) || isCorrect(question, row.chosen) !== row.correct) return false
  const asked = past?.questions.find(({ id }) => id === question.id)
  return !asked || isSameQuestion(asked, question) // none: asked now, or older than what is kept
}
