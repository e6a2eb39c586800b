import { inArray, sql } from 'drizzle-orm'
import { db, type Tx } from '#db/client.server.ts'
import { answerCounts, testAnswers, testAttempts } from '#db/schema/index.ts'

type Attempt = { id: string; isOpen: number }

/**
 * Forgets what was answered in these final tests. What was drawn stays by its ids, so that the result still says of
 * how many; the empty wording says that it is over. The first time somebody met a question is counted before. One
 * that is open can be gone on with, and begins empty.
 */
export function forgetTestAnswers(tx: Tx, attempts: Attempt[]): void {
  const handedIn = attempts.filter(({ isOpen }) => !isOpen)
  for (const { id } of handedIn) for (const met of firstMetIn(id)) count(tx, met)

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

/** `chosen`: JSON, as `test_answers` holds it. */
type Met = { questionId: string; wording: string; chosen: string }

/** What was answered in an attempt to the questions its person had not met in one they handed in before. */
function firstMetIn(attemptId: string): Met[] {
  return db.all<Met>(sql`
    select drawn.value ->> 'questionId' as questionId, drawn.value ->> 'contentHash' as wording,
      coalesce(given.chosen, '[]') as chosen
    from test_attempts own, json_each(own.drawn) as drawn
    left join test_answers given
      on given.attempt_id = own.id and given.question_id = drawn.value ->> 'questionId'
    where own.id = ${attemptId} and not exists (
      select 1 from test_attempts earlier, json_each(earlier.drawn) as former
      where earlier.person_id = own.person_id and earlier.course_id = own.course_id
        and (earlier.handed_in_at, earlier.started_at) < (own.handed_in_at, own.started_at)
        and former.value ->> 'questionId' = drawn.value ->> 'questionId')`)
}

function count(tx: Tx, { questionId, wording, chosen }: Met): void {
  tx.insert(answerCounts)
    .values({ questionId, contentHash: wording, chosen, count: 1 })
    .onConflictDoUpdate({
      target: [answerCounts.questionId, answerCounts.contentHash, answerCounts.chosen],
      set: { count: sql`${answerCounts.count} + 1` },
    })
    .run()
}
