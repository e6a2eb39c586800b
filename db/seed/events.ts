import { eq } from 'drizzle-orm'
import { addDays, civilDate } from '#app/domain/dates.ts'
import type { EventKind } from '#app/domain/events/event.ts'
import { momentAt } from '#app/domain/events/wall-time.ts'
import type { Tx } from '../client.server.ts'
import { attendances, eventDays, events, signUps, teams } from '../schema/index.ts'
import type { DemoPeople } from './people.ts'

type Name = Parameters<DemoPeople['person']>[0]

type DemoEvent = {
  kind: EventKind
  course: string
  place: string
  note?: string
  /** In days from today, and hh:mm; the sign-up closes two days before. */
  day: number
  from: string
  to: string
  seats: number
  /** In the order in which they signed up: who comes when the seats are taken waits. */
  guests: Name[]
  /** For the people of one municipality alone. */
  onlyForTeamsOf?: 'Team Vestbyen'
}

const EVENTS: DemoEvent[] = [
  {
    kind: 'course-day',
    course: 'mact-1',
    place: 'Videnscentret, mødelokale 3, Aalborg',
    note: 'Vi øver teammødet. Tag jeres egen dagsorden med.',
    day: 24,
    from: '09:00',
    to: '15:30',
    seats: 16,
    guests: ['sigrid', 'rasmus'],
  },
  {
    kind: 'supervision',
    course: 'cti-1',
    place: 'Online, linket kommer dagen før',
    day: 7,
    from: '13:00',
    to: '15:00',
    seats: 8,
    guests: ['amina', 'jytte'],
  },
  {
    kind: 'supervision',
    course: 'icm-1',
    place: 'Rådhuset, lokale 12, Aalborg',
    day: 12,
    from: '10:00',
    to: '12:00',
    seats: 2,
    guests: ['freja', 'hanne', 'malik'],
    onlyForTeamsOf: 'Team Vestbyen',
  },
  {
    kind: 'community',
    course: 'hf-1',
    place: 'Online',
    day: -20,
    from: '14:00',
    to: '15:00',
    seats: 30,
    guests: ['medarbejder', 'amina', 'freja'],
  },
]

/** What stands in the calendar: a course day, two supervisions, one of them full, and a meeting that was held. */
export function seedEvents(tx: Tx, people: DemoPeople, now: Date) {
  const createdAt = new Date(now.getTime() - 30 * 86_400_000)
  const trainer = people.person('underviser')
  for (const event of EVENTS) {
    const date = addDays(civilDate(now), event.day)
    const eventId = insertEvent(tx, people, event, { date, trainer, createdAt })
    const day = { eventId, startsAt: at(date, event.from), endsAt: at(date, event.to) }
    const eventDayId = tx.insert(eventDays).values(day).returning({ id: eventDays.id }).get().id
    for (const [place, name] of event.guests.entries()) {
      const personId = people.person(name)
      const standing = place < event.seats ? 'seat' : 'waiting'
      // A minute between them, so that they stand in the order in which they signed up.
      const placedAt = new Date(createdAt.getTime() + place * 60_000)
      tx.insert(signUps).values({ eventId, personId, place: standing, placedAt }).run()
      if (event.day >= 0) continue
      const { kind, course: courseId } = event
      tx.insert(attendances)
        .values({
          personId,
          courseId,
          kind,
          day: date,
          eventDayId,
          recordedBy: trainer,
          createdAt: day.endsAt,
        })
        .run()
    }
  }
}

type Made = { date: string; trainer: string; createdAt: Date }

function insertEvent(
  tx: Tx,
  people: DemoPeople,
  event: DemoEvent,
  { date, trainer, createdAt }: Made,
): string {
  const { kind, course: courseId, place, note = '', seats, onlyForTeamsOf } = event
  const team = onlyForTeamsOf
    ? tx
        .select()
        .from(teams)
        .where(eq(teams.id, people.team(onlyForTeamsOf)))
        .get()
    : undefined
  const organisationId = team?.organisationId ?? null
  return tx
    .insert(events)
    .values({
      kind,
      courseId,
      organisationId,
      place,
      note,
      seats,
      signUpUntil: addDays(date, -2),
      createdBy: trainer,
      createdAt,
    })
    .returning({ id: events.id })
    .get().id
}

function at(date: string, time: string): Date {
  const moment = momentAt(date, time)
  if (!moment) throw new Error(`There is no ${time} on ${date}`)
  return moment
}
