import { eq, inArray } from 'drizzle-orm'
import { type Tx, write } from '#db/client.server.ts'
import { attendances, eventDays, events } from '#db/schema/index.ts'
import type { PlannedDay } from './event-days.ts'
import type { NewEvent, Plan, Problems } from './event-form.ts'
import { tellOf } from './event-news.server.ts'
import { type Event, type EventDay, findEvent, signedUpFor } from './events.server.ts'
import { moveUp } from './sign-ups.server.ts'

/** Puts an event into the calendar. The same form sent again makes no other. */
export function createEvent(
  creator: { id: string },
  { days, ...event }: NewEvent,
  createdAt = new Date(),
): void {
  write((tx) => {
    const made = tx
      .insert(events)
      .values({ ...event, createdBy: creator.id, createdAt })
      .onConflictDoNothing({ target: events.id })
      .run()
    if (made.changes > 0) addDays(tx, event.id, days)
  })
}

function addDays(tx: Tx, eventId: string, days: PlannedDay[]) {
  for (const { startsAt, endsAt } of days) tx.insert(eventDays).values({ eventId, startsAt, endsAt }).run()
}

/**
 * Changes where, when and how many. Those who come are told of another place or time; with more seats, those
 * who wait move up.
 * @param seen the revision of the event that the form was shown with
 * @returns what stands in the way, by field; nothing when it is changed
 */
export function changeEvent(id: string, plan: Plan, seen: string, now = new Date()): Problems {
  return write((tx): Problems => {
    const event = findEvent(id, tx)
    if (!event || event.cancelledAt) return { place: 'unusable' }
    if (isAsPlanned(event, plan)) return {} // sent again, or nothing was changed
    if (seen !== String(event.revision)) return { place: 'changed-meanwhile' }
    if (plan.seats < event.seatsTaken) return { seats: 'seats-taken' }
    if (touchesRecorded(tx, event, plan)) return { 'date-0': 'day-recorded' }

    const { days, ...facts } = plan
    const revision = event.revision + 1
    tx.update(events)
      .set({ ...facts, revision })
      .where(eq(events.id, id))
      .run()
    moveDays(tx, event, days)
    const changed = findEvent(id, tx)
    if (changed && isElsewhere(event, changed) && changed.endsAt > now) {
      const gone = event.days.filter((day) => !sameDay(day, changed.days) && day.endsAt > now)
      tellOf(tx, changed, signedUpFor(id, tx), 'changed', now, { gone })
    }
    moveUp(tx, id, now)
    return {}
  })
}

const times = (days: Omit<EventDay, 'id'>[]) =>
  days.map(({ startsAt, endsAt }) => `${startsAt.getTime()}-${endsAt.getTime()}`).join()

const isElsewhere = (one: Pick<Event, 'place' | 'days'>, other: Pick<Plan, 'place' | 'days'>) =>
  one.place !== other.place || times(one.days) !== times(other.days)

const isAsPlanned = (event: Event, plan: Plan) =>
  !isElsewhere(event, plan) &&
  event.note === plan.note &&
  event.seats === plan.seats &&
  event.signUpUntil === plan.signUpUntil

const sameDay = <Day extends { id: string | null }>(day: EventDay, planned: Day[]) =>
  planned.find(({ id }) => id === day.id)

/** Whether a day on which somebody has been recorded would be moved or taken out. */
function touchesRecorded(tx: Tx, { days }: Event, plan: Plan): boolean {
  const moved = days.filter((day) => {
    const planned = sameDay(day, plan.days)
    return !planned || times([day]) !== times([planned])
  })
  const ids = moved.map(({ id }) => id)
  return (
    tx.select({ id: attendances.id }).from(attendances).where(inArray(attendances.eventDayId, ids)).get() !==
    undefined
  )
}

/** A day that is moved stays the same day, so that calendars move it too. */
function moveDays(tx: Tx, { id, days }: Event, planned: PlannedDay[]) {
  for (const day of days) {
    const to = sameDay(day, planned)
    if (!to) tx.delete(eventDays).where(eq(eventDays.id, day.id)).run()
    else {
      const { startsAt, endsAt } = to
      tx.update(eventDays).set({ startsAt, endsAt }).where(eq(eventDays.id, day.id)).run()
    }
  }
  addDays(
    tx,
    id,
    planned.filter((one) => !days.some((day) => day.id === one.id)),
  )
}

/**
 * Cancels an event and tells those who come, and those who wait, why. One that has been cancelled, or has
 * taken place, stays as it is.
 */
export function cancelEvent(id: string, reason: string, now = new Date()): void {
  write((tx) => {
    const event = findEvent(id, tx)
    if (!event || event.cancelledAt || event.endsAt < now) return
    const revision = event.revision + 1
    tx.update(events).set({ cancelledAt: now, cancelReason: reason, revision }).where(eq(events.id, id)).run()
    tellOf(tx, event, signedUpFor(id, tx), 'cancelled', now, { reason })
  })
}
