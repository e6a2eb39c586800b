import { type Column, sql } from 'drizzle-orm'
import type { Course } from '#app/domain/courses/outline.ts'
import { registeredVersions } from '#app/domain/courses/past-content.server.ts'
import type { RegisteredVersion } from '#app/domain/courses/versions.ts'
import { db } from '#db/client.server.ts'
import { answers, lessonCompletions, testAttempts } from '#db/schema/index.ts'
import { type CourseProgress, courseProgress } from './course-progress.ts'
import { type Reading, type Standing, standingOfReading, testStands } from './standing-of-reading.ts'
import { bestOf, type TestResult, testResult } from './test-score.ts'

/** What the database knows of one person, over every course. */
type PersonFacts = {
  readings: Map<string, Reading> // by lesson id
  answeredQuestionIds: Set<string>
  tests: Map<string, (TestResult & { handedInAt: Date })[]> // by course id
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
      handedInAt: testAttempts.handedInAt,
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
  for (const { personId, courseId, handedInAt, ...row } of queries.tests.all({ people })) {
    if (!handedInAt) continue // the query leaves these out; its type does not know
    const { tests } = factsFor(personId)
    const result = { ...testResult(row.correct, row.total, row.passMark), handedInAt }
    tests.set(courseId, [...(tests.get(courseId) ?? []), result])
  }
  return factsFor
}

function progressBy(
  { readings, answeredQuestionIds, tests }: PersonFacts,
  course: Course,
  versions: RegisteredVersion[] = [],
): CourseProgress {
  const standings = course.lessons.flatMap((lesson): [string, Standing][] => {
    const reading = readings.get(lesson.id)
    return reading ? [[lesson.id, standingOfReading(reading, lesson, versions)]] : []
  })
  const standingTests = (tests.get(course.id) ?? []).filter(({ handedInAt }) =>
    testStands(handedInAt, versions),
  )
  return courseProgress(course, {
    readings: new Map(standings),
    answeredQuestionIds,
    bestTest: bestOf(standingTests.map(({ correct, total, passed }) => ({ correct, total, passed }))),
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
  const versions = registeredVersions([course]).get(course.id)
  return progressBy(factsOf([personId])(personId), course, versions)
}

/** Where one person stands in each of these courses, by course id. */
export function progressInAll(personId: string, courses: Course[]): Map<string, CourseProgress> {
  const facts = factsOf([personId])(personId)
  const versions = registeredVersions(courses)
  return new Map(courses.map((course) => [course.id, progressBy(facts, course, versions.get(course.id))]))
}

/** Where each of these people stands in one course, by person id: to be counted, and told of nobody. */
export function progressOfEach(personIds: string[], course: Course): Map<string, CourseProgress> {
  const factsFor = factsOf(personIds)
  const versions = registeredVersions([course]).get(course.id)
  return new Map(personIds.map((id) => [id, progressBy(factsFor(id), course, versions)]))
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
  const versions = registeredVersions(courses)
  const completionIn = (personId: string, course: Course) =>
    completion(progressBy(factsFor(personId), course, versions.get(course.id)))
  return new Map(
    personIds.map((id) => [id, new Map(courses.map((course) => [course.id, completionIn(id, course)]))]),
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
