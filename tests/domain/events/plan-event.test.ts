import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { loadLibrary } from '#app/domain/courses/library.server.ts'
import { civilDate } from '#app/domain/dates.ts'
import { saveAttendance } from '#app/domain/events/event-attendance.server.ts'
import type { Plan } from '#app/domain/events/event-form.ts'
import type { Event } from '#app/domain/events/events.server.ts'
import { cancelEvent, changeEvent, createEvent } from '#app/domain/events/plan-event.server.ts'
import { ownPlace, signUp } from '#app/domain/events/sign-ups.server.ts'
import { formatDay } from '#app/i18n/format.ts'
import { db } from '#db/client.server.ts'
import { events, signUps } from '#db/schema/index.ts'
import { dayIn, eventNow, mailsTo, makeEvent, subjectsTo } from '#tests/support/events.ts'
import { createPerson } from '#tests/support/people.ts'

beforeAll(() => loadLibrary())

const planOf = ({ place, note, seats, signUpUntil, days }: Event): Plan => ({
  place,
  note,
  seats,
  signUpUntil,
  days,
})
const change = (event: Event, changes: Partial<Plan>) =>
  changeEvent(event.id, { ...planOf(event), ...changes }, String(event.revision))

function withGuests({ seats, guests }: { seats: number; guests: number }) {
  const event = makeEvent({ seats })
  const people = Array.from({ length: guests }, () => createPerson())
  for (const person of people) signUp(person, event.id)
  return { event: eventNow(event.id), people }
}

test('the same form sent twice makes one event', () => {
  const { id } = makeEvent()
  const before = eventNow(id)
  createEvent(createPerson(), {
    ...planOf(before),
    id,
    kind: 'community',
    courseId: 'x',
    organisationId: null,
  })
  expect(eventNow(id)).toEqual(before)
  expect(db.select().from(events).where(eq(events.id, id)).all()).toHaveLength(1)
})

test('another place is told to those who come and those who wait; another note to nobody', () => {
  const { event, people } = withGuests({ seats: 1, guests: 2 })
  expect(change(event, { note: 'Tag madpakke med' })).toEqual({})
  expect(people.map((one) => subjectsTo(one).length)).toEqual([1, 1])
  const moved = eventNow(event.id)
  for (let times = 0; times < 2; times++) expect(change(moved, { place: 'Aarhus' })).toEqual({})
  expect(people.map((one) => subjectsTo(one).at(-1))).toEqual(['Ændret', 'Ændret'])
  expect(people.map((one) => subjectsTo(one).length)).toEqual([2, 2])
  expect(mailsTo(people[0] ?? { id: '' }).at(-1)?.text).toContain('Sted: Aarhus')
})

test('another time is told, and the day stays the same day', () => {
  const { event, people } = withGuests({ seats: 1, guests: 1 })
  const [day] = event.days
  if (!day) throw new Error('The event has no day')
  const later = { ...dayIn(31 * 24), id: day.id }
  expect(change(event, { days: [later, dayIn(40 * 24)] })).toEqual({})
  const { days } = eventNow(event.id)
  expect(days).toHaveLength(2)
  expect(days[0]).toEqual(later)
  expect(subjectsTo(people[0] ?? { id: '' })).toEqual(['Du har en plads', 'Ændret'])
  expect(change(eventNow(event.id), { days: [{ ...later }] })).toEqual({})
  expect(eventNow(event.id).days).toHaveLength(1)
  const text = mailsTo(people[0] ?? { id: '' }).at(-1)?.text ?? ''
  const [gone] = days.slice(1)
  expect(text).toContain(`Udgår: ${gone && formatDay('da', civilDate(gone.startsAt))}`)
  expect(text.match(/Udgår/g)).toHaveLength(1)
  expect(text).toContain('meld afbud, i Fodfæste')
})

test('more seats move as many up', () => {
  const { event, people } = withGuests({ seats: 1, guests: 4 })
  expect(change(event, { seats: 3 })).toEqual({})
  expect(people.map(({ id }) => ownPlace(id, event.id)?.place)).toEqual(['seat', 'seat', 'seat', 'waiting'])
})

test('fewer seats than are taken are refused, as many are not', () => {
  const { event } = withGuests({ seats: 3, guests: 2 })
  expect(change(event, { seats: 1 })).toEqual({ seats: 'seats-taken' })
  expect(change(event, { seats: 2 })).toEqual({})
})

test('a day on which somebody has been recorded is neither moved nor taken out', () => {
  const event = makeEvent({ seats: 2, days: [dayIn(-48), dayIn(48)] })
  const [past, coming] = event.days
  if (!past || !coming) throw new Error('The event has two days')
  expect(change(event, { days: [{ ...past, ...dayIn(-50), id: past.id }, coming] })).toEqual({})
  const moved = eventNow(event.id)
  const [held] = moved.days
  if (!held) throw new Error('The event has two days')
  const guest = createPerson()
  recordGuest(moved, held, guest)
  expect(change(moved, { days: [{ ...held, ...dayIn(-52), id: held.id }, coming] })).toEqual({
    'date-0': 'day-recorded',
  })
  expect(change(moved, { days: [coming] })).toEqual({ 'date-0': 'day-recorded' })
  expect(change(moved, { days: [held, { ...dayIn(50), id: coming.id }] })).toEqual({})
})

test('who has an old page open is told, and what the other saved stays', () => {
  const { event } = withGuests({ seats: 1, guests: 0 })
  change(event, { place: 'Aarhus' })
  expect(change(event, { place: 'Odense' })).toEqual({ place: 'changed-meanwhile' })
  expect(eventNow(event.id).place).toBe('Aarhus')
})

test('cancelling tells everyone why, once, and nothing is changed after', () => {
  const { event, people } = withGuests({ seats: 1, guests: 2 })
  for (let times = 0; times < 2; times++) cancelEvent(event.id, 'Underviseren er syg')
  expect(people.map((one) => subjectsTo(one).at(-1))).toEqual(['Aflyst', 'Aflyst'])
  expect(people.map((one) => subjectsTo(one).length)).toEqual([2, 2])
  expect(mailsTo(people[0] ?? { id: '' }).at(-1)?.text).toContain('Hvorfor: Underviseren er syg')
  expect(mailsTo(people[0] ?? { id: '' }).at(-1)?.text).toContain('\nSe mere i Fodfæste:\n')
  expect(eventNow(event.id)).toMatchObject({ cancelReason: 'Underviseren er syg', revision: 1 })
  expect(change(event, { place: 'Aarhus' })).toEqual({ place: 'unusable' })
  expect(signUp(createPerson(), event.id)).toBe(false)
})

test('what has taken place is not cancelled', () => {
  const event = makeEvent({ days: [dayIn(-48)] })
  cancelEvent(event.id, 'For sent')
  expect(eventNow(event.id).cancelledAt).toBeNull()
})

function recordGuest(event: Event, day: Event['days'][number], guest: { id: string }) {
  db.insert(signUps)
    .values({ eventId: event.id, personId: guest.id, place: 'seat', placedAt: new Date() })
    .run()
  expect(saveAttendance(createPerson(), event, day, { was: [], present: [guest.id] })).toEqual({ stay: [] })
}
