import { inArray, sql } from 'drizzle-orm'
import { findCourseById } from '#app/domain/courses/library.server.ts'
import { bankAt } from '#app/domain/courses/past-content.server.ts'
import { isCorrect, isPossible } from '#app/domain/courses/questions/response.ts'
import { db, type Tx } from '#db/client.server.ts'
import { answerCounts, testAnswers, testAttempts } from '#db/schema/index.ts'

type Attempt = { id: string; courseId: string; isOpen: number }

/**
 * Forgets what was answered in these final tests. What was drawn stays by its ids, so that the result still says of
 * how many; the empty wording says that it is over. The first time somebody met a question is counted before. One
 * that is open can be gone on with, and begins empty.
 */
export function forgetTestAnswers(tx: Tx, attempts: Attempt[]): void {
  const handedIn = attempts.filter(({ isOpen }) => !isOpen)
  for (const { id, courseId } of handedIn) for (const met of firstMetIn(id)) count(tx, met, courseId)

  const ids = attempts.map(({ id }) => id)
  tx.delete(testAnswers).where(inArray(testAnswers.attemptId, ids)).run()
  for (const { id } of handedIn) {
    tx.run(sql`
      update ${testAttempts} set drawn = (
        select json_group_array(json_object(
          'questionId', value ->> 'questionId', 'contentHash', '', 'order', json_array()))
        from json_each(drawn))
      where id = ${id}`)
  }
}

type Met = { questionId: string; wording: string; bankHash: string; chosen: string }

/** What was answered in an attempt to the questions its person had not met in one they handed in before. */
function firstMetIn(attemptId: string): Met[] {
  return db.all<Met>(sql`
    select drawn.value ->> 'questionId' as questionId, drawn.value ->> 'contentHash' as wording,
      own.content_hash as bankHash, coalesce(given.chosen, '[]') as chosen
    from test_attempts own, json_each(own.drawn) as drawn
    left join test_answers given
      on given.attempt_id = own.id and given.question_id = drawn.value ->> 'questionId'
    where own.id = ${attemptId} and not exists (
      select 1 from test_attempts earlier, json_each(earlier.drawn) as former
      where earlier.person_id = own.person_id and earlier.course_id = own.course_id
        and (earlier.handed_in_at, earlier.started_at) < (own.handed_in_at, own.started_at)
        and former.value ->> 'questionId' = drawn.value ->> 'questionId')`)
}

function count(tx: Tx, { questionId, wording, bankHash, chosen }: Met, courseId: string): void {
  const bank = bankAt(bankHash) ?? findCourseById(courseId)?.bank.questions ?? []
  const question = bank.find(({ id }) => id === questionId)
  const places: number[] = JSON.parse(chosen) // as `test_answers` holds them
  const correct = question !== undefined && isPossible(question, places) && isCorrect(question, places)
  tx.insert(answerCounts)
    .values({ questionId, contentHash: wording, chosen, correct, count: 1 })
    .onConflictDoUpdate({
      target: [answerCounts.questionId, answerCounts.contentHash, answerCounts.chosen],
      set: { count: sql`${answerCounts.count} + 1` },
    })
    .run()
}
