import { type Column, sql } from 'drizzle-orm'
import type { NewestCertificate } from '#app/domain/certificates/renewal.ts'
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
  renewalReadings: db.select().from(renewalReadings).where(amongPeople(renewalReadings.personId)).prepare(),
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

let queries: ReturnType<typeof prepareQueries> | undefined

/** Seven queries for any number of people. */
export function factsOf(personIds: string[]): (personId: string) => PersonFacts {
  queries ??= prepareQueries() // once, when the tables are there
  const people = JSON.stringify(personIds)
  const known = new Map<string, PersonFacts>()
  const factsFor = (personId: string): PersonFacts => {
    const facts = known.get(personId) ?? nothingKnown()
    known.set(personId, facts)
    return facts
  }
  for (const { personId, lessonId, ...reading } of queries.completions.all({ people })) {
    factsFor(personId).readings.set(lessonId, reading)
  }
  for (const row of queries.renewalReadings.all({ people })) factsFor(row.personId).renewalReadings.push(row)
  for (const row of queries.answered.all({ people })) {
    factsFor(row.personId).answeredQuestionIds.add(row.questionId)
  }
  for (const { personId, courseId, ...row } of queries.tests.all({ people })) {
    const test = { ...testResult(row.correct, row.total, row.passMark), ...row }
    addTo(factsFor(personId).tests, courseId, test)
  }
  for (const row of queries.approvals.all({ people })) {
    const { personId, courseId, kind, cycle, saidAt, decidedAt, outcome } = row
    const said = { kind, cycle, saidAt, decidedAt, status: outcome ?? ('waiting' as const) }
    addTo(factsFor(personId).approvals, courseId, said)
  }
  for (const { personId, courseId, kind, day, createdAt } of queries.attendances.all({ people })) {
    addTo(factsFor(personId).attendances, courseId, { kind, day, recordedAt: createdAt })
  }
  for (const { personId, courseId, end, endedAt, ...row } of queries.certificates.all({ people })) {
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
