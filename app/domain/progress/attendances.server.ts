import { and, asc, desc, eq, exists, gte, inArray, isNull, ne, or, sql } from 'drizzle-orm'
import { awardIfComplete } from '#app/domain/certificates/award.server.ts'
import type { Course } from '#app/domain/courses/outline.ts'
import { today } from '#app/domain/dates.ts'
import type { EventKind } from '#app/domain/events/event.ts'
import { openAccounts } from '#app/domain/requirements/everyone.server.ts'
import { askedByRules } from '#app/domain/requirements/rules.server.ts'
import { type Db, db, type Tx, write } from '#db/client.server.ts'
import {
  attendances,
  certificateEnds,
  certificates,
  enrolments,
  lessonCompletions,
  people,
  testAttempts,
} from '#db/schema/index.ts'

type Reader = Pick<Db | Tx, 'select'>

/**
 * Those who are asked to take a course, by hand or by a rule, or have begun it; in Danish order. Whoever records is
 * left out: nobody records themselves.
 * @param among looks at these people alone
 */
export function possibleAttendants(
  courseId: string,
  recorderId: string,
  reader: Reader = db,
  among?: string[],
) {
  const isAmong = (ids: string[]) =>
    sql`${people.id} in (select value from json_each(${JSON.stringify(ids)}))`
  const byRules = askedByRules(courseId, today(), () => among ?? openAccounts())
  const taking = [enrolments, lessonCompletions, testAttempts].map((table) =>
    inArray(people.id, reader.select({ id: table.personId }).from(table).where(eq(table.courseId, courseId))),
  )
  return reader
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(
      and(
        isNull(people.deactivatedAt),
        ne(people.id, recorderId),
        among && isAmong(among),
        or(isAmong(byRules), ...taking),
      ),
    )
    .orderBy(asc(people.sortKey))
    .all()
}

/**
 * Records who was there on a day of the course, and awards the certificate to those who lacked nothing
 * else. Who is recorded already stays so.
 * @returns false when one of them is not taking the course; then nobody is recorded
 */
export function recordAttendance(
  recorder: { id: string },
  course: Course,
  { day, people: personIds }: { day: string; people: string[] },
  now = new Date(),
): boolean {
  return write((tx) => {
    const possible = new Set(possibleAttendants(course.id, recorder.id, tx, personIds).map(({ id }) => id))
    if (!personIds.every((id) => possible.has(id))) return false
    for (const personId of personIds) {
      storeAttendance(
        tx,
        { personId, courseId: course.id, kind: 'course-day', day, eventDayId: null, recordedBy: recorder.id },
        now,
      )
      awardIfComplete(tx, personId, course, now)
    }
    return true
  })
}

/** That somebody was there on a civil day, as somebody else says; `eventDayId` null: by hand. */
type NewAttendance = Pick<typeof attendances.$inferInsert, 'personId' | 'courseId' | 'day' | 'recordedBy'> & {
  kind: EventKind
  eventDayId: string | null
}

/**
 * Stores an attendance. One of the same day stays as it is, but that it gets the day of the event where it was
 * recorded by hand.
 */
export function storeAttendance(tx: Tx, attendance: NewAttendance, createdAt: Date): void {
  const { personId, courseId, kind, day } = attendances
  tx.insert(attendances)
    .values({ ...attendance, createdAt })
    .onConflictDoUpdate({
      target: [personId, courseId, kind, day],
      set: { eventDayId: attendance.eventDayId },
      setWhere: isNull(attendances.eventDayId),
    })
    .run()
}

/**
 * A certificate that asked for days, or for supervision, was awarded after this was recorded, and has not ended.
 * One with the right name keeps the moment of the award, so it counts in the place of the other.
 */
export const countedOn = (reader: Reader) =>
  exists(
    reader
      .select({ id: certificates.id })
      .from(certificates)
      .leftJoin(certificateEnds, eq(certificateEnds.certificateId, certificates.id))
      .where(
        and(
          eq(certificates.personId, attendances.personId),
          eq(certificates.courseId, attendances.courseId),
          isNull(certificateEnds.kind),
          gte(certificates.createdAt, attendances.createdAt),
          sql`exists (select 1 from json_each(${certificates.met}) where value ->> 'kind' =
            case ${attendances.kind} when 'course-day' then 'days' else ${attendances.kind} end)`,
        ),
      ),
  ).mapWith(Boolean)

type Attendance = { id: string; personId: string; name: string; day: string; counted: boolean }

/** Who was there on which day of a course, the latest day first. `counted`: a certificate was given for it. */
export function attendancesIn(courseId: string): Attendance[] {
  return db
    .select({
      id: attendances.id,
      personId: people.id,
      name: people.name,
      day: attendances.day,
      counted: countedOn(db),
    })
    .from(attendances)
    .innerJoin(people, eq(people.id, attendances.personId))
    .where(and(eq(attendances.courseId, courseId), eq(attendances.kind, 'course-day')))
    .orderBy(desc(attendances.day), asc(people.sortKey))
    .all()
}

/**
 * Removes an attendance that was recorded by mistake.
 * @returns false when a certificate was given for it: what that rests on stays. One that is gone already is removed.
 */
export function removeAttendance(courseId: string, id: string): boolean {
  return write((tx) => {
    const own = and(eq(attendances.id, id), eq(attendances.courseId, courseId))
    const attendance = tx
      .select({ counted: countedOn(tx) })
      .from(attendances)
      .where(own)
      .get()
    if (attendance?.counted) return false
    tx.delete(attendances).where(own).run()
    return true
  })
}
