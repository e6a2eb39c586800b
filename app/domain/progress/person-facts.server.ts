import { type Column, sql } from 'drizzle-orm'
import { db } from '#db/client.server.ts'
import { answers, lessonCompletions, testAttempts } from '#db/schema/index.ts'
import type { DrawnFrom, Reading } from './standing-of-reading.ts'
import { type TestResult, testResult } from './test-score.ts'

/** What the database knows of one person, over every course. */
export type PersonFacts = {
  readings: Map<string, Reading> // by lesson id
  answeredQuestionIds: Set<string>
  tests: Map<string, (TestResult & DrawnFrom)[]> // by course id
}

// One list of people as JSON, so that the same prepared query serves one person and a whole team.
const amongPeople = (column: Column) =>
  sql`${column} in (select value from json_each(${sql.placeholder('people')}))`

const prepareQueries = () => ({
  completions: db
    .select({
      personId: lessonCompletions.personId,
      lessonId: lessonCompletions.lessonId,
      contentHash: lessonCompletions.contentHash,
      readAt: lessonCompletions.completedAt,
    })
    .from(lessonCompletions)
    .where(amongPeople(lessonCompletions.personId))
    .prepare(),
  answered: db
    .selectDistinct({ personId: answers.personId, questionId: answers.questionId })
    .from(answers)
    .where(amongPeople(answers.personId))
    .prepare(),
  tests: db
    .select({
      personId: testAttempts.personId,
      courseId: testAttempts.courseId,
      correct: sql<number>`${testAttempts.correctCount}`, // handed in, so it is there
      total: sql<number>`json_array_length(${testAttempts.drawn})`,
      passMark: testAttempts.passMark,
      contentHash: testAttempts.contentHash,
      startedAt: testAttempts.startedAt,
    })
    .from(testAttempts)
    .where(sql`${amongPeople(testAttempts.personId)} and ${testAttempts.handedInAt} is not null`)
    .prepare(),
})

let queries: ReturnType<typeof prepareQueries> | undefined

/** Three queries for any number of people. */
export function factsOf(personIds: string[]): (personId: string) => PersonFacts {
  queries ??= prepareQueries() // once, when the tables are there
  const people = JSON.stringify(personIds)
  const known = new Map<string, PersonFacts>()
  const factsFor = (personId: string): PersonFacts => {
    const facts = known.get(personId) ?? {
      readings: new Map(),
      answeredQuestionIds: new Set(),
      tests: new Map(),
    }
    known.set(personId, facts)
    return facts
  }
  for (const { personId, lessonId, ...reading } of queries.completions.all({ people })) {
    factsFor(personId).readings.set(lessonId, reading)
  }
  for (const row of queries.answered.all({ people })) {
    factsFor(row.personId).answeredQuestionIds.add(row.questionId)
  }
  for (const { personId, courseId, ...row } of queries.tests.all({ people })) {
    const { tests } = factsFor(personId)
    tests.set(courseId, [
      ...(tests.get(courseId) ?? []),
      { ...testResult(row.correct, row.total, row.passMark), ...row },
    ])
  }
  return factsFor
}
