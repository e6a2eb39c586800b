import { and, type Column, isNotNull, sql } from 'drizzle-orm'
import type { NewestCertificate } from '#app/domain/certificates/renewal.ts'
import type { Course } from '#app/domain/courses/outline.ts'
import { db } from '#db/client.server.ts'
import {
  answers,
  approvals,
  attendances,
  certificateEnds,
  certificates,
  lessonCompletions,
  renewalReadings,
  testAttempts,
} from '#db/schema/index.ts'
import type { AttendanceFact } from './attendance-facts.ts'
import type { ApprovalFact, CountedTest, RenewalReading } from './renewal-progress.ts'
import type { Reading } from './standing-of-reading.ts'
import { testResult } from './test-score.ts'

/** What the database knows of one person, over every course. Of what is no course's own: by lesson or question id. */
export type PersonFacts = {
  readings: Map<string, Reading> // the first of each lesson
  renewalReadings: RenewalReading[] // those after the first certificate
  answeredQuestionIds: Set<string>
  tests: Map<string, CountedTest[]> // by course id
  approvals: Map<string, ApprovalFact[]> // by course id, oldest first
  attendances: Map<string, AttendanceFact[]> // by course id
  certificates: Map<string, NewestCertificate> // by course id
}

// One list of people as JSON, so that the same prepared query serves one person and a whole team.
const amongPeople = (column: Column) =>
  sql`${column} in (select value from json_each(${sql.placeholder('people')}))`

const amongLessons = (column: Column) =>
  sql`${column} in (select value from json_each(${sql.placeholder('lessons')}))`

const amongQuestions = (column: Column) =>
  sql`${column} in (select value from json_each(${sql.placeholder('questions')}))`

/** Of one course alone there is a tenth to read: of its lessons, their questions and its test. */
type Reach = 'every-course' | 'one-course'

const prepareQueries = (reach: Reach) => ({
  completions: db
    .select({
      personId: lessonCompletions.personId,
      lessonId: lessonCompletions.lessonId,
      contentHash: lessonCompletions.contentHash,
      readAt: lessonCompletions.completedAt,
    })
    .from(lessonCompletions)
    .where(
      and(
        amongPeople(lessonCompletions.personId),
        reach === 'one-course' ? amongLessons(lessonCompletions.lessonId) : undefined,
      ),
    )
    .prepare(),
  renewalReadings: db.select().from(renewalReadings).where(amongPeople(renewalReadings.personId)).prepare(),
  answered: db
    .selectDistinct({ personId: answers.personId, questionId: answers.questionId })
    .from(answers)
    .where(
      and(
        amongPeople(answers.personId),
        reach === 'one-course' ? amongQuestions(answers.questionId) : undefined,
      ),
    )
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
    .where(
      and(
        amongPeople(testAttempts.personId),
        isNotNull(testAttempts.handedInAt),
        reach === 'one-course' ? sql`${testAttempts.courseId} = ${sql.placeholder('course')}` : undefined,
      ),
    )
    .prepare(),
  approvals: db
    .select()
    .from(approvals)
    .where(amongPeople(approvals.personId))
    .orderBy(approvals.saidAt)
    .prepare(),
  attendances: db.select().from(attendances).where(amongPeople(attendances.personId)).prepare(),
  certificates: db
    .select({
      personId: certificates.personId,
      courseId: certificates.courseId,
      cycle: certificates.cycle,
      issuedOn: certificates.issuedOn,
      expiresOn: certificates.expiresOn,
      end: certificateEnds.kind,
      endedAt: certificateEnds.createdAt,
    })
    .from(certificates)
    .leftJoin(certificateEnds, sql`${certificateEnds.certificateId} = ${certificates.id}`)
    .where(amongPeople(certificates.personId))
    .orderBy(certificates.cycle, certificates.edition) // so that the newest comes last
    .prepare(),
})

const prepared: Partial<Record<Reach, ReturnType<typeof prepareQueries>>> = {}

/**
 * Seven queries for any number of people.
 * @param course that alone is asked for; what is known of others may be left out
 */
export function factsOf(
  personIds: string[],
  course: Course | null = null,
): (personId: string) => PersonFacts {
  const reach = course ? 'one-course' : 'every-course'
  const queries = (prepared[reach] ??= prepareQueries(reach)) // once, when the tables are there
  const asked = {
    people: JSON.stringify(personIds),
    course: course?.id,
    lessons: JSON.stringify(course?.lessons.map(({ id }) => id)),
    questions: JSON.stringify(course?.lessons.flatMap(({ questionIds }) => questionIds)),
  }
  const known = new Map<string, PersonFacts>()
  const factsFor = (personId: string): PersonFacts => {
    const facts = known.get(personId) ?? nothingKnown()
    known.set(personId, facts)
    return facts
  }
  for (const { personId, lessonId, ...reading } of queries.completions.all(asked)) {
    factsFor(personId).readings.set(lessonId, reading)
  }
  for (const row of queries.renewalReadings.all(asked)) factsFor(row.personId).renewalReadings.push(row)
  for (const row of queries.answered.all(asked)) {
    factsFor(row.personId).answeredQuestionIds.add(row.questionId)
  }
  for (const { personId, courseId, ...row } of queries.tests.all(asked)) {
    const test = { ...testResult(row.correct, row.total, row.passMark), ...row }
    addTo(factsFor(personId).tests, courseId, test)
  }
  for (const row of queries.approvals.all(asked)) {
    const { personId, courseId, kind, cycle, saidAt, decidedAt, outcome } = row
    const said = { kind, cycle, saidAt, decidedAt, status: outcome ?? ('waiting' as const) }
    addTo(factsFor(personId).approvals, courseId, said)
  }
  for (const { personId, courseId, kind, day, createdAt } of queries.attendances.all(asked)) {
    addTo(factsFor(personId).attendances, courseId, { kind, day, recordedAt: createdAt })
  }
  for (const { personId, courseId, end, endedAt, ...row } of queries.certificates.all(asked)) {
    const revokedAt = end === 'revoked' ? endedAt : null
    factsFor(personId).certificates.set(courseId, { ...row, revokedAt })
  }
  return factsFor
}

function nothingKnown(): PersonFacts {
  return {
    readings: new Map(),
    renewalReadings: [],
    answeredQuestionIds: new Set(),
    tests: new Map(),
    approvals: new Map(),
    attendances: new Map(),
    certificates: new Map(),
  }
}

function addTo<T>(byCourse: Map<string, T[]>, courseId: string, fact: T): void {
  byCourse.set(courseId, [...(byCourse.get(courseId) ?? []), fact])
}
