import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { findCourseById } from '#app/domain/courses/library.server.ts'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { eventDays, events, organisations, people, signUps } from '#db/schema/index.ts'
import type { EventKind } from './event.ts'

export type Reader = Pick<Db | Tx, 'select'>

/** One day of an event, from one moment to another. */
export type EventDay = { id: string; startsAt: Date; endsAt: Date }

/** An event with its days, the first first; there is at least one. */
export type Event = {
  id: string
  kind: EventKind
  courseId: string
  /** Whose people it is for; null: everyone's. */
  organisation: { id: string; name: string } | null
  place: string
  note: string
  seats: number
  seatsTaken: number
  signUpUntil: string
  /** Rises with every change. */
  revision: number
  cancelledAt: Date | null
  cancelReason: string | null
  createdAt: Date
  days: EventDay[]
  startsAt: Date
  endsAt: Date
}

/** How many hold a seat; a closed account holds none. */
export const SEATS_TAKEN = sql<number>`(select count(*) from ${signUps} join ${people} on ${people.id} = ${signUps.personId}
  where ${signUps.eventId} = ${events.id} and ${signUps.place} = 'seat' and ${people.deactivatedAt} is null)`

/** An event; inside `write` it is asked for with the transaction. */
export function findEvent(id: string, reader: Reader = db): Event | null {
  const found = reader
    .select({ event: events, organisation: organisations.name, seatsTaken: SEATS_TAKEN })
    .from(events)
    .leftJoin(organisations, eq(organisations.id, events.organisationId))
    .where(eq(events.id, id))
    .get()
  const days = reader
    .select({ id: eventDays.id, startsAt: eventDays.startsAt, endsAt: eventDays.endsAt })
    .from(eventDays)
    .where(eq(eventDays.eventId, id))
    .orderBy(asc(eventDays.startsAt))
    .all()
  const [first, last] = [days[0], days.at(-1)]
  if (!found || !first || !last) return null
  const { organisationId, createdBy: _, ...event } = found.event
  const { organisation, seatsTaken } = found
  return {
    ...event,
    organisation: organisationId && organisation ? { id: organisationId, name: organisation } : null,
    seatsTaken,
    days,
    startsAt: first.startsAt,
    endsAt: last.endsAt,
  }
}

type CourseInEvent = { slug: string; title: string; language: string }

/** The course an event belongs to; null when it is no longer there. */
export function courseOf({ courseId }: { courseId: string }): CourseInEvent | null {
  const course = findCourseById(courseId)
  return course && { slug: course.slug, title: course.title, language: course.language }
}

/** Those who have a seat or wait, in the order in which they began to; closed accounts left out. */
export function signedUpFor(eventId: string, reader: Reader = db) {
  return reader
    .select({
      id: people.id,
      name: people.name,
      sortKey: people.sortKey,
      place: signUps.place,
      placedAt: signUps.placedAt,
      signUpId: signUps.id,
    })
    .from(signUps)
    .innerJoin(people, eq(people.id, signUps.personId))
    .where(
      and(eq(signUps.eventId, eventId), isNull(people.deactivatedAt), sql`${signUps.place} <> 'cancelled'`),
    )
    .orderBy(asc(signUps.placedAt), asc(sql`${signUps}.rowid`))
    .all()
}
