import { eq, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Course } from '#app/domain/courses/outline.ts'
import { civilDate, today } from '#app/domain/dates.ts'
import type { Demand } from '#app/domain/requirements/demand.ts'
import { ruleDemandsOf } from '#app/domain/requirements/rules.server.ts'
import { db, type Tx } from '#db/client.server.ts'
import { enrolments, people } from '#db/schema/index.ts'

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
  /** What is asked of them, by hand and by rules. */
  demands: Demand[]
  /** Why the person need not take the course, and to the end of which day; null: no end. */
  waived: { reason: string; until: string | null } | null
}

const asker = alias(people, 'asker')
const prepareRows = () =>
  db
    .select({ enrolment: enrolments, by: asker.name })
    .from(enrolments)
    .leftJoin(asker, eq(asker.id, enrolments.askedBy))
    .where(sql`${enrolments.personId} in (select value from json_each(${sql.placeholder('people')}))`)
    .prepare()
let rows: ReturnType<typeof prepareRows> | undefined

/**
 * The courses these people are taking, should take or are excused from on a day: those with a row, and those
 * that rules ask for. Four queries for any number of people.
 */
export function enrolmentsOf(personIds: string[], day = today()): Enrolment[] {
  rows ??= prepareRows() // once, when the tables are there
  const known = new Map<string, Enrolment>()
  for (const { enrolment, by } of rows.all({ people: JSON.stringify(personIds) })) {
    const { personId, courseId, waivedReason: reason, waivedUntil: until } = enrolment
    known.set(keyOf(enrolment), {
      personId,
      courseId,
      demands: askedByHand(enrolment, by),
      waived: reason === null ? null : { reason, until },
    })
  }
  for (const [personId, demands] of ruleDemandsOf(personIds, day))
    for (const demand of demands) {
      const one = { personId, courseId: demand.courseId }
      const enrolment = known.get(keyOf(one)) ?? { ...one, demands: [], waived: null }
      known.set(keyOf(one), { ...enrolment, demands: [...enrolment.demands, demand] })
    }
  return [...known.values()]
}

const keyOf = ({ personId, courseId }: { personId: string; courseId: string }) => `${personId} ${courseId}`

/** What a row says that somebody has asked by hand; `by`: their name. */
export function askedByHand(row: typeof enrolments.$inferSelect, by: string | null): Demand[] {
  const { courseId, dueOn, graceDays, reason } = row
  if (dueOn === null) return []
  const askedOn = row.askedOn ?? civilDate(row.createdAt)
  const because = reason === null ? null : { kind: 'hand' as const, reason, by }
  return [{ courseId, askedOn, dueOn, graceDays, renews: false, because }]
}
