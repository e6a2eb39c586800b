import { eq } from 'drizzle-orm'
import { addDays, civilDate, today } from '#app/domain/dates.ts'
import type { NewEvent } from '#app/domain/events/event-form.ts'
import { findEvent } from '#app/domain/events/events.server.ts'
import { createEvent } from '#app/domain/events/plan-event.server.ts'
import { db } from '#db/client.server.ts'
import { mails } from '#db/schema/index.ts'
import { createPerson } from './people.ts'

const HOUR = 3_600_000

/** A day in a month, from noon: at no time of day does it reach past midnight. */
const dayInAMonth = () => {
  const startsAt = new Date(`${addDays(today(), 30)}T11:00:00Z`)
  return { id: null, startsAt, endsAt: new Date(startsAt.getTime() + 3 * HOUR) }
}

/** Three hours in so many hours from now; late in the day they end after midnight. */
export const dayIn = (hours: number) => {
  const startsAt = new Date(Math.floor(Date.now() / HOUR) * HOUR + hours * HOUR)
  return { id: null, startsAt, endsAt: new Date(startsAt.getTime() + 3 * HOUR) }
}

/** An event with one seat in a month, for everyone, unless said otherwise. */
export function makeEvent(facts: Partial<NewEvent> = {}) {
  const id = crypto.randomUUID()
  const { days = [dayInAMonth()] } = facts
  createEvent(createPerson(), {
    id,
    kind: 'course-day',
    courseId: 'cti-1',
    organisationId: null,
    place: 'Aalborg',
    note: '',
    seats: 1,
    signUpUntil: civilDate(days[0]?.startsAt ?? new Date()),
    days,
    ...facts,
  })
  return eventNow(id)
}

export function eventNow(id: string) {
  const event = findEvent(id)
  if (!event) throw new Error(`No event ${id}`)
  return event
}

/** The subjects of the mails that wait for this person, in the order they came. */
export const mailsTo = ({ id }: { id: string }) =>
  db
    .select({ subject: mails.subject, text: mails.text })
    .from(mails)
    .where(eq(mails.personId, id))
    .orderBy(mails.createdAt)
    .all()
export const subjectsTo = (person: { id: string }) =>
  mailsTo(person).map(({ subject }) => subject.split(':')[0])
