import { and, eq, inArray } from 'drizzle-orm'
import { awardIfComplete } from '#app/domain/certificates/award.server.ts'
import { findCourseById } from '#app/domain/courses/library.server.ts'
import { civilDate } from '#app/domain/dates.ts'
import { countedOn, possibleAttendants, storeAttendance } from '#app/domain/progress/attendances.server.ts'
import { fold } from '#app/domain/search/fold.ts'
import { db, write } from '#db/client.server.ts'
import { attendances, people } from '#db/schema/index.ts'
import { type Event, type EventDay, type Reader, signedUpFor } from './events.server.ts'

/** The most people that a search shows. */
const MOST_FOUND = 50

/** Somebody who may have been there. `counted`: a certificate rests on it, so it stays. */
export type Attendant = {
  id: string
  name: string
  place: 'seat' | 'waiting' | null
  present: boolean
  counted: boolean
}

/**
 * Those who have signed up for an event, and those who have been recorded at it without; in Danish order. One
 * attendance a day counts, so who was recorded by hand, or at another event of the day, is present here too.
 * Who records is left out: nobody records themselves.
 */
export function attendantsOn(
  event: Event,
  day: EventDay,
  recorderId: string,
  reader: Reader = db,
): Attendant[] {
  const recorded = recordedOn(event, day, reader)
  const signedUp = signedUpFor(event.id, reader).map(({ id, name, sortKey, place }) => ({
    id,
    name,
    sortKey,
    place: place === 'seat' ? ('seat' as const) : ('waiting' as const),
    present: recorded.some((one) => one.id === id),
    counted: recorded.some((one) => one.id === id && one.counted),
  }))
  const others = recorded.filter(
    ({ id, eventDayId }) => eventDayId === day.id && !signedUp.some((one) => one.id === id),
  )
  return [...signedUp, ...others.map((one) => ({ ...one, place: null, present: true }))]
    .filter(({ id }) => id !== recorderId)
    .toSorted((a, b) => (a.sortKey < b.sortKey ? -1 : 1))
    .map(({ id, name, place, present, counted }) => ({ id, name, place, present, counted }))
}

const onThisDay = ({ courseId, kind }: Event, { startsAt }: EventDay) =>
  and(
    eq(attendances.courseId, courseId),
    eq(attendances.kind, kind),
    eq(attendances.day, civilDate(startsAt)),
  )

const recordedOn = (event: Event, day: EventDay, reader: Reader) =>
  reader
    .select({
      id: people.id,
      name: people.name,
      sortKey: people.sortKey,
      eventDayId: attendances.eventDayId,
      counted: countedOn(reader),
    })
    .from(attendances)
    .innerJoin(people, eq(people.id, attendances.personId))
    .where(onThisDay(event, day))
    .all()

/** Those among the people of the course whose name has this in it, without those who are on the list already. */
export function othersNamed(event: Event, listed: { id: string }[], recorderId: string, sought: string) {
  if (sought === '') return []
  return possibleAttendants(event.courseId, recorderId)
    .filter(({ id, name }) => fold(name).includes(fold(sought)) && !listed.some((one) => one.id === id))
    .slice(0, MOST_FOUND)
}

/** Who was ticked when the page was shown, and who is now; ids of people. */
type Ticks = { was: string[]; present: string[] }

/**
 * Records who was there on a day of an event, by what has changed since the page was shown: so what somebody
 * else has ticked meanwhile stays. Who lacked nothing else gets the certificate.
 * @returns the names of those who were ticked off and stay, as a certificate rests on it; or null when one of
 * those who were ticked is none who could have been there: then nothing is recorded
 */
export function saveAttendance(
  recorder: { id: string },
  event: Event,
  day: EventDay,
  { was, present }: Ticks,
  now = new Date(),
): { stay: string[] } | null {
  return write((tx) => {
    const listed = attendantsOn(event, day, recorder.id, tx)
    const come = present.filter((id) => !was.includes(id))
    const strangers = come.filter((id) => !listed.some((one) => one.id === id))
    if (strangers.length > 0) {
      const known = possibleAttendants(event.courseId, recorder.id, tx, strangers)
      const possible = new Set(known.map(({ id }) => id))
      if (!strangers.every((id) => possible.has(id))) return null
    }

    const gone = listed.filter(({ id }) => was.includes(id) && !present.includes(id))
    const removed = gone.filter(({ counted }) => !counted).map(({ id }) => id)
    tx.delete(attendances)
      .where(and(onThisDay(event, day), inArray(attendances.personId, removed)))
      .run()

    const { courseId, kind } = event
    const course = findCourseById(courseId)
    const about = {
      courseId,
      kind,
      day: civilDate(day.startsAt),
      eventDayId: day.id,
      recordedBy: recorder.id,
    }
    for (const personId of come) {
      storeAttendance(tx, { ...about, personId }, now)
      if (course) awardIfComplete(tx, personId, course, now)
    }
    return { stay: gone.filter(({ counted }) => counted).map(({ name }) => name) }
  })
}
