import { and, asc, count, desc, eq, inArray, isNull, max, min, or, sql } from 'drizzle-orm'
import { can, type SignedInPerson } from '#app/domain/auth/permissions.ts'
import { db } from '#db/client.server.ts'
import { attendances, eventDays, events, signUps } from '#db/schema/index.ts'
import type { EventKind } from './event.ts'
import { courseOf, SEATS_TAKEN } from './events.server.ts'
import { ownOrganisations } from './own-organisations.server.ts'

/** Which events are asked for; null: of every kind, of every course. */
type EventFilter = { kind: EventKind | null; courseId: string | null; past: boolean }

const EVENTS_A_PAGE = 50

const times = () =>
  db
    .select({
      eventId: eventDays.eventId,
      startsAt: min(eventDays.startsAt).as('first'),
      endsAt: max(eventDays.endsAt).as('last'),
    })
    .from(eventDays)
    .groupBy(eventDays.eventId)
    .as('times')

/** The person's own coming events, the first first; and a page of the others that are for them. */
export function listedEvents(person: SignedInPerson, filter: EventFilter, now = new Date()) {
  const time = times()
  const mine = inArray(signUps.place, ['seat', 'waiting'])
  const organisations = ownOrganisations(person)
  const forThem = or(isNull(events.organisationId), inArray(events.organisationId, organisations), mine)
  const asked = and(
    can(person, 'teach', { kind: 'course' }) ? undefined : forThem,
    filter.kind ? eq(events.kind, filter.kind) : undefined,
    filter.courseId ? eq(events.courseId, filter.courseId) : undefined,
    filter.past ? sql`${time.endsAt} < ${now.getTime()}` : sql`${time.endsAt} >= ${now.getTime()}`,
  )
  const own = and(asked, mine)
  const others = filter.past ? asked : and(asked, or(isNull(signUps.place), eq(signUps.place, 'cancelled')))

  const chosen = () =>
    db
      .select({
        id: events.id,
        kind: events.kind,
        courseId: events.courseId,
        place: events.place,
        seats: events.seats,
        seatsTaken: SEATS_TAKEN,
        signUpUntil: events.signUpUntil,
        cancelledAt: events.cancelledAt,
        startsAt: time.startsAt,
        endsAt: time.endsAt,
        own: signUps.place,
      })
      .from(events)
      .innerJoin(time, eq(time.eventId, events.id))
      .leftJoin(signUps, and(eq(signUps.eventId, events.id), eq(signUps.personId, person.id)))
      .orderBy(filter.past ? desc(time.startsAt) : asc(time.startsAt), asc(events.id))
  const withTimes = (rows: ReturnType<ReturnType<typeof chosen>['all']>) =>
    rows.flatMap(({ startsAt, endsAt, courseId, ...event }) =>
      startsAt && endsAt ? [{ ...event, course: courseOf({ courseId }), startsAt, endsAt }] : [],
    )
  const total = db
    .select({ count: count() })
    .from(events)
    .innerJoin(time, eq(time.eventId, events.id))
    .leftJoin(signUps, and(eq(signUps.eventId, events.id), eq(signUps.personId, person.id)))
    .where(others)
    .get()
  return {
    own: filter.past ? [] : withTimes(chosen().where(own).all()),
    pages: Math.ceil((total?.count ?? 0) / EVENTS_A_PAGE),
    page: (number: number) =>
      withTimes(
        chosen()
          .where(others)
          .limit(EVENTS_A_PAGE)
          .offset((number - 1) * EVENTS_A_PAGE)
          .all(),
      ),
  }
}

/** What the person has been recorded at, the latest first, at most a hundred. */
export function attendedBy(personId: string) {
  return db
    .select({
      id: attendances.id,
      kind: attendances.kind,
      courseId: attendances.courseId,
      day: attendances.day,
    })
    .from(attendances)
    .where(eq(attendances.personId, personId))
    .orderBy(desc(attendances.day), asc(sql`rowid`))
    .limit(100)
    .all()
    .map(({ courseId, ...attended }) => ({ ...attended, course: courseOf({ courseId }) }))
}
