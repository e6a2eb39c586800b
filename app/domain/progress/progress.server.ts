import { type Column, sql } from 'drizzle-orm'
import type { Course } from '#app/domain/courses/outline.ts'
import { db } from '#db/client.server.ts'
import { answers, lessonCompletions, testAttempts } from '#db/schema/index.ts'
import { type CourseProgress, courseProgress } from './course-progress.ts'
import { bestOf, type TestResult, testResult } from './test-score.ts'

/** What the database knows of one person, over every course. */
type PersonFacts = {
  readLessonIds: Set<string>
  answeredQuestionIds: Set<string>
  results: Map<string, TestResult[]> // by course id
}

// One list of people as JSON, so that the same prepared query serves one person and a whole team.
const amongPeople = (column: Column) =>
  sql`${column} in (select value from json_each(${sql.placeholder('people')}))`

const prepareQueries = () => ({
  completions: db
    .select({ personId: lessonCompletions.personId, lessonId: lessonCompletions.lessonId })
    .from(lessonCompletions)
    .where(amongPeople(lessonCompletions.personId))
    .prepare(),
  answered: db
    .selectDistinct({ personId: answers.personId, questionId: answers.questionId })
    .from(answers)
    .where(amongPeople(answers.personId))
    .prepare(),
  results: db
    .select({
      personId: testAttempts.personId,
      courseId: testAttempts.courseId,
      correct: sql<number>`${testAttempts.correctCount}`, // handed in, so it is there
      total: sql<number>`json_array_length(${testAttempts.drawn})`,
      passMark: testAttempts.passMark,
    })
    .from(testAttempts)
    .where(sql`${amongPeople(testAttempts.personId)} and ${testAttempts.handedInAt} is not null`)
    .prepare(),
})

let queries: ReturnType<typeof prepareQueries> | undefined

/** Three queries for any number of people. */
function factsOf(personIds: string[]): (personId: string) => PersonFacts {
  queries ??= prepareQueries() // once, when the tables are there
  const people = JSON.stringify(personIds)
  const known = new Map<string, PersonFacts>()
  const factsFor = (personId: string): PersonFacts => {
    const facts = known.get(personId) ?? {
      readLessonIds: new Set(),
      answeredQuestionIds: new Set(),
      results: new Map(),
    }
    known.set(personId, facts)
    return facts
  }
  for (const row of queries.completions.all({ people }))
    factsFor(row.personId).readLessonIds.add(row.lessonId)
  for (const row of queries.answered.all({ people })) {
    factsFor(row.personId).answeredQuestionIds.add(row.questionId)
  }
  for (const row of queries.results.all({ people })) {
    const { results } = factsFor(row.personId)
    const result = testResult(row.correct, row.total, row.passMark)
    results.set(row.courseId, [...(results.get(row.courseId) ?? []), result])
  }
  return factsFor
}

function progressBy({ results, ...facts }: PersonFacts, course: Course): CourseProgress {
  return courseProgress(course, {
    ...facts,
    bestTest: bestOf(results.get(course.id) ?? []),
    // Nobody can record these yet, so a course that asks for them stays open.
    practiceTaskApproved: false,
    daysAttended: 0,
  })
}

/**
 * Where one person stands in one course. It reads on the one connection there is, so inside `write`
 * it sees what the transaction has written so far.
 */
export function progressIn(personId: string, course: Course): CourseProgress {
  return progressBy(factsOf([personId])(personId), course)
}

/** Where one person stands in each of these courses, by course id. */
export function progressInAll(personId: string, courses: Course[]): Map<string, CourseProgress> {
  const facts = factsOf([personId])(personId)
  return new Map(courses.map((course) => [course.id, progressBy(facts, course)]))
}

/** What a manager may know of a member in a course: how far, never what was answered. */
export type Completion = Pick<
  CourseProgress,
  'begun' | 'lessonsDone' | 'lessonsTotal' | 'percent' | 'missing' | 'complete'
> & {
  /** Null: no test handed in yet. */
  testPassed: boolean | null
}

/** How far each of these people is in each of these courses, by person id and course id. */
export function teamProgress(personIds: string[], courses: Course[]): Map<string, Map<string, Completion>> {
  const factsFor = factsOf(personIds)
  return new Map(
    personIds.map((id) => [
      id,
      new Map(courses.map((course) => [course.id, completion(progressBy(factsFor(id), course))])),
    ]),
  )
}

function completion(progress: CourseProgress): Completion {
  const { begun, lessonsDone, lessonsTotal, percent, missing, complete, bestTest } = progress
  return {
    begun,
    lessonsDone,
    lessonsTotal,
    percent,
    missing,
    complete,
    testPassed: bestTest?.passed ?? null,
  }
}
