import { eq } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { db } from '#db/client.server.ts'
import {
  answers,
  approvals,
  attendances,
  certificates,
  enrolments,
  lessonCompletions,
  memberships,
  people,
  reflections,
  reviewRaters,
  roleGrants,
  signUps,
  testAttempts,
} from '#db/schema/index.ts'
import type { Holdings } from './holdings.ts'

/** What an account holds, in numbers; null where there is no such account. */
export function holdingsOf(personId: string): Holdings | null {
  const countOf = (column: SQLiteColumn) => db.$count(column.table, eq(column, personId))
  const holdings = db
    .select({
      memberships: countOf(memberships.personId),
      roles: countOf(roleGrants.personId),
      courses: countOf(enrolments.personId),
      lessons: countOf(lessonCompletions.personId),
      answers: countOf(answers.personId),
      attempts: countOf(testAttempts.personId),
      reflections: countOf(reflections.personId),
      approvals: countOf(approvals.personId),
      attendances: countOf(attendances.personId),
      certificates: countOf(certificates.personId),
      signUps: countOf(signUps.personId),
      reviews: countOf(reviewRaters.personId),
    })
    .from(people)
    .where(eq(people.id, personId))
    .get()
  return holdings ?? null
}
