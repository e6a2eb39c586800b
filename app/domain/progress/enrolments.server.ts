import { inArray, isNull } from 'drizzle-orm'
import type { Course } from '#app/domain/courses/outline.ts'
import { db, type Tx } from '#db/client.server.ts'
import { enrolments } from '#db/schema/index.ts'

/**
 * Notes that the person has begun the course, and in which version: at the first thing they do in it,
 * and harmless after. Who was asked to take it has a row already, but no version.
 */
export function enrol(
  tx: Tx,
  personId: string,
  { id: courseId, version: seenVersion }: Pick<Course, 'id' | 'version'>,
  now: Date,
): void {
  tx.insert(enrolments)
    .values({ personId, courseId, seenVersion, createdAt: now })
    .onConflictDoUpdate({
      target: [enrolments.personId, enrolments.courseId],
      set: { seenVersion },
      setWhere: isNull(enrolments.seenVersion),
    })
    .run()
}

/** Asks the person to take the course. Who is taking it, was asked before or is excused is not asked anew. */
export function askToTake(tx: Tx, personId: string, courseId: string, createdAt: Date): void {
  tx.insert(enrolments).values({ personId, courseId, createdAt }).onConflictDoNothing().run()
}

export type Enrolment = {
  personId: string
  courseId: string
  dueOn: string | null
  /** Why the person need not take the course, and to the end of which day; null: no end. */
  waived: { reason: string; until: string | null } | null
}

/** The courses these people are taking, should take or are excused from. */
export function enrolmentsOf(personIds: string[]): Enrolment[] {
  return db
    .select()
    .from(enrolments)
    .where(inArray(enrolments.personId, personIds))
    .all()
    .map(({ personId, courseId, dueOn, waivedReason: reason, waivedUntil: until }) => ({
      personId,
      courseId,
      dueOn,
      waived: reason === null ? null : { reason, until },
    }))
}
