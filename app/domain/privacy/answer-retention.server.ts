import { sql } from 'drizzle-orm'
import { allCourses } from '#app/domain/courses/library.server.ts'
import { civilDate } from '#app/domain/dates.ts'
import { db, type Tx } from '#db/client.server.ts'
import { answerCounts, answers, certificates, testAttempts } from '#db/schema/index.ts'
import { answerCountsFrom, type CourseDays, keptFrom } from './retention.ts'
import { forgetTestAnswers } from './test-answer-retention.server.ts'

/** All tries of one person at one question of a lesson, as long as what was answered is still there. */
type Tried = { personId: string; questionId: string; lastAt: number }
type Attempt = { id: string; personId: string; courseId: string; lastAt: number; isOpen: number }

const among = (ids: string[]) => sql`(select value from json_each(${JSON.stringify(ids)}))`

/**
 * Forgets what these people answered in courses whose time is over, and keeps that they answered, and when: their
 * progress is counted from it. What the statistics need is added to `answer_counts` in the same transaction.
 * @returns to how many questions of lessons, and in how many tests
 */
export function forgetAnswers(tx: Tx, personIds: string[], day: string): { answers: number; tests: number } {
  const tried = triesOf(personIds)
  const attempts = attemptsOf(personIds)
  const courseOf = coursesByQuestion()
  const courseIdOf = ({ questionId }: Tried) => courseOf.get(questionId) ?? questionId // its course is gone
  const daysOf = courseDays(personIds, [
    ...tried.map((one) => ({ ...one, courseId: courseIdOf(one) })),
    ...attempts,
  ])
  const from = keptFrom('answers', day)
  const isOver = (personId: string, courseId: string, lastAt: number) =>
    answerCountsFrom(civilDate(new Date(lastAt)), daysOf(personId, courseId)) < from

  const overdue = tried.filter((one) => isOver(one.personId, courseIdOf(one), one.lastAt))
  const overdueTests = attempts.filter(({ personId, courseId, lastAt }) => isOver(personId, courseId, lastAt))
  for (const one of overdue) forgetTries(tx, one)
  forgetTestAnswers(tx, overdueTests)
  return { answers: overdue.length, tests: overdueTests.length }
}

function triesOf(personIds: string[]): Tried[] {
  return db.all<Tried>(sql`
    select person_id as personId, question_id as questionId, max(answered_at) as lastAt
    from ${answers} where person_id in ${among(personIds)}
    group by person_id, question_id having max(digest <> '') = 1`)
}

/** Those of which anything is left to forget. */
function attemptsOf(personIds: string[]): Attempt[] {
  return db.all<Attempt>(sql`
    select id, person_id as personId, course_id as courseId, handed_in_at is null as isOpen,
      coalesce(handed_in_at, started_at) as lastAt
    from ${testAttempts}
    where person_id in ${among(personIds)} and (
      exists (select 1 from test_answers where attempt_id = ${testAttempts.id})
      or (handed_in_at is not null and drawn ->> '$[0].contentHash' <> ''))`)
}

const coursesByQuestion = () =>
  new Map(
    allCourses().flatMap(({ id, lessons }) =>
      lessons.flatMap(({ questionIds }) => questionIds.map((questionId) => [questionId, id] as const)),
    ),
  )

type Deed = { personId: string; courseId: string; lastAt: number }

function courseDays(personIds: string[], deeds: Deed[]): (personId: string, courseId: string) => CourseDays {
  const key = (personId: string, courseId: string) => `${personId} ${courseId}`
  const last = new Map<string, number>()
  for (const { personId, courseId, lastAt } of deeds) {
    const own = key(personId, courseId)
    last.set(own, Math.max(last.get(own) ?? 0, lastAt))
  }
  const rows = db.all<{ personId: string; courseId: string; firstOn: string }>(sql`
    select person_id as personId, course_id as courseId, min(issued_on) as firstOn
    from ${certificates} where person_id in ${among(personIds)} group by 1, 2`)
  const completed = new Map(rows.map(({ personId, courseId, firstOn }) => [key(personId, courseId), firstOn]))
  return (personId, courseId) => {
    const own = key(personId, courseId)
    return {
      completedOn: completed.get(own) ?? null,
      lastAnsweredOn: civilDate(new Date(last.get(own) ?? 0)),
    }
  }
}

/**
 * Of all tries at a question one row stays, with the moment of the latest and without what was answered; an
 * empty digest says so. The first try is what is counted, unless it was before.
 */
function forgetTries(tx: Tx, { personId, questionId, lastAt }: Tried): void {
  const own = sql`person_id = ${personId} and question_id = ${questionId}`
  tx.run(sql`
    insert into ${answerCounts} (question_id, content_hash, chosen, count)
    select question_id, content_hash, chosen, 1 from ${answers}
    where rowid = (select min(rowid) from ${answers} where ${own})
      and not exists (select 1 from ${answers} where ${own} and digest = '')
    on conflict do update set count = count + 1`)
  tx.run(sql`
    delete from ${answers} where ${own} and rowid <>
      (select rowid from ${answers} where ${own} order by digest <> '', rowid limit 1)`)
  tx.run(sql`update ${answers} set chosen = '[]', digest = '', answered_at = ${lastAt} where ${own}`)
}
