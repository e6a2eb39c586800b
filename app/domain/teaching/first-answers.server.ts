import { and, count, inArray, sql } from 'drizzle-orm'
import type { Course } from '#app/domain/courses/outline.ts'
import { pastLessons } from '#app/domain/courses/past-content.server.ts'
import type { ChoiceQuestion, Question } from '#app/domain/courses/questions/question.ts'
import { wordingOf } from '#app/domain/courses/questions/wording.ts'
import { isAmong } from '#app/domain/is-among.server.ts'
import { db } from '#db/client.server.ts'
import { answerCounts, answers, testAnswers, testAttempts } from '#db/schema/index.ts'
import type { FirstAnswer } from './difficulty.ts'
import { ofEverybody } from './everybody.server.ts'

// These queries count in the database, so that nobody's name or id ever leaves it.

/** So many people gave this answer to a question as it stood in that text. */
type Counted = FirstAnswer & { questionId: string; contentHash: string }

/**
 * What people answered when they first met each of these questions of lessons, by question id.
 * Who first met it in another wording is left out, as they answered another question.
 */
export async function firstAnswers(
  asked: { question: Question; contentHash: string }[],
): Promise<Map<string, FirstAnswer[]>> {
  const ids = asked.map(({ question }) => question.id)
  const kept = await ofEverybody((personIds) => firstAnswersOf(personIds, ids))
  const rows = added([...kept, ...countedBefore(ids)])

  const former = pastLessons([...new Set(rows.map(({ contentHash }) => contentHash))])
  return new Map(
    asked.map(({ question, contentHash }) => {
      const wording = wordingOf(question)
      const isSame = (hash: string) =>
        hash === contentHash ||
        former.get(hash)?.questions.some((one) => one.id === question.id && wordingOf(one) === wording)
      return [question.id, rows.filter((row) => row.questionId === question.id && isSame(row.contentHash))]
    }),
  )
}

/** The same answer counted among several portions of people is one. */
function added(rows: Counted[]): Counted[] {
  const sums = new Map<string, Counted>()
  for (const row of rows) {
    const key = JSON.stringify([row.questionId, row.contentHash, row.chosen])
    sums.set(key, { ...row, people: row.people + (sums.get(key)?.people ?? 0) })
  }
  return [...sums.values()]
}

function firstAnswersOf(personIds: string[], questionIds: string[]): Counted[] {
  // By the order of the rows: a form that is sent again moves the time of its answer.
  const first = db
    .select({ row: sql`min(rowid)` })
    .from(answers)
    .where(and(isAmong(answers.personId, personIds), isAmong(answers.questionId, questionIds)))
    .groupBy(answers.personId, answers.questionId)
    .having(sql`min(${answers.digest} <> '')`) // else it is among those counted before they were forgotten
  return db
    .select({
      questionId: answers.questionId,
      contentHash: answers.contentHash,
      chosen: answers.chosen,
      people: count(),
    })
    .from(answers)
    .where(inArray(sql`rowid`, first))
    .groupBy(answers.questionId, answers.contentHash, answers.chosen)
    .all()
}

/** The first answers to these questions that are kept no longer, as they were counted then. */
const countedBefore = (questionIds: string[]) =>
  db
    .select({
      questionId: answerCounts.questionId,
      contentHash: answerCounts.contentHash,
      chosen: sql`${answerCounts.chosen}`.mapWith(answers.chosen),
      people: answerCounts.count,
    })
    .from(answerCounts)
    .where(inArray(answerCounts.questionId, questionIds))
    .all()

type DrawnRow = { questionId: string; wording: string; chosen: string | null; people: number }

/**
 * The same for the questions of a course's final test: what people had answered to each in the first
 * attempt they handed in where it was drawn. One left open is an answer too, and a wrong one.
 */
export async function firstTestAnswers({ id, bank }: Course): Promise<Map<string, FirstAnswer[]>> {
  const kept = await ofEverybody((personIds) => firstTestAnswersOf(personIds, id))
  const all = added([...kept, ...countedBefore(bank.questions.map((question) => question.id))])
  const answersTo = (question: ChoiceQuestion) => {
    const wording = wordingOf(question)
    return all.filter((row) => row.questionId === question.id && row.contentHash === wording)
  }
  return new Map(bank.questions.map((question) => [question.id, answersTo(question)]))
}

function firstTestAnswersOf(personIds: string[], courseId: string): Counted[] {
  const rows = db.all<DrawnRow>(sql`
    with drawn as (
      select
        ${testAttempts.id} as attempt_id,
        drawn.value ->> 'questionId' as question_id,
        drawn.value ->> 'contentHash' as wording,
        row_number() over (
          partition by ${testAttempts.personId}, drawn.value ->> 'questionId'
          order by ${testAttempts.handedInAt}, ${testAttempts.startedAt}
        ) as meeting
      from ${testAttempts}, json_each(${testAttempts.drawn}) as drawn
      where ${isAmong(testAttempts.personId, personIds)}
        and ${testAttempts.courseId} = ${courseId} and ${testAttempts.handedInAt} is not null
    )
    select drawn.question_id as questionId, drawn.wording, ${testAnswers.chosen} as chosen, count(*) as people
    from drawn
    left join ${testAnswers}
      on ${testAnswers.attemptId} = drawn.attempt_id and ${testAnswers.questionId} = drawn.question_id
    where drawn.meeting = 1
    group by 1, 2, 3
  `)
  return rows.map(({ questionId, wording, chosen, people }) => ({
    questionId,
    contentHash: wording,
    chosen: placesIn(chosen),
    people,
  }))
}

const placesIn = (chosen: string | null): number[] => (chosen === null ? [] : JSON.parse(chosen))
