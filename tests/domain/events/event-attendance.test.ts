import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { civilDate, today } from '#app/domain/dates.ts'
import type { EventKind } from '#app/domain/events/event.ts'
import { attendantsOn, othersNamed, saveAttendance } from '#app/domain/events/event-attendance.server.ts'
import type { EventDay } from '#app/domain/events/events.server.ts'
import { attendedBy } from '#app/domain/events/event-list.server.ts'
import { ownApproval } from '#app/domain/progress/approvals.server.ts'
import { recordAttendance } from '#app/domain/progress/attendances.server.ts'
import { progressIn } from '#app/domain/progress/progress.server.ts'
import { renewalIn } from '#app/domain/progress/renewals.server.ts'
import { db } from '#db/client.server.ts'
import { attendances, signUps } from '#db/schema/index.ts'
import { passTest } from '#tests/support/answers.ts'
import { createReader, createTrainer, openAskingCourse, sampleCourse } from '#tests/support/approvals.ts'
import { storedCertificates } from '#tests/support/certificates.ts'
import { dayIn, makeEvent } from '#tests/support/events.ts'
import { createPerson } from '#tests/support/people.ts'
import { createHolder, readLesson } from '#tests/support/renewals.ts'

beforeAll(() => openAskingCourse({ days: 1, practiceTask: false }))

let jonas: { id: string }
beforeEach(() => {
  jonas = createTrainer()
})

/** An event of the sample course that has been held two days ago, with these people in it. */
function heldEvent(kind: EventKind, guests: { id: string }[], place: 'seat' | 'waiting' = 'seat') {
  const event = makeEvent({ kind, courseId: sampleCourse().id, seats: 9, days: [dayIn(-48)] })
  for (const { id: personId } of guests)
    db.insert(signUps).values({ eventId: event.id, personId, place, placedAt: new Date() }).run()
  const [day] = event.days
  if (!day) throw new Error('The event has no day')
  return { event, day }
}
type Held = ReturnType<typeof heldEvent>

const save = ({ event, day }: Held, present: string[], was: string[] = [], by = jonas) =>
  saveAttendance(by, event, day, { was, present })
const listed = ({ event, day }: Held, by = jonas) => attendantsOn(event, day, by.id)
const rowsOf = (person: { id: string }) =>
  db.select().from(attendances).where(eq(attendances.personId, person.id)).all()
const dateOf = ({ startsAt }: EventDay) => civilDate(startsAt)

test('a tick on a course day is an attendance like one by hand, and gives the certificate that lacked it', () => {
  const reader = createReader()
  const held = heldEvent('course-day', [reader])
  for (let times = 0; times < 2; times++) expect(save(held, [reader.id])).toEqual({ stay: [] })
  expect(rowsOf(reader)).toMatchObject([
    { kind: 'course-day', day: dateOf(held.day), eventDayId: held.day.id, recordedBy: jonas.id },
  ])
  expect(storedCertificates(reader)).toHaveLength(1)
})

test('who was recorded by hand on the day is ticked already, and stays one attendance', () => {
  const [person, other] = [createReader('Bo Krogh'), createReader()]
  recordAttendance(jonas, sampleCourse(), { day: civilDate(dayIn(-48).startsAt), people: [person.id] })
  expect(listed(heldEvent('course-day', [person]))).toMatchObject([{ place: 'seat', present: true }])
  const held = heldEvent('course-day', [other])
  save(held, [person.id, other.id])
  expect(rowsOf(person)).toMatchObject([{ eventDayId: held.day.id }])
  expect(listed(held)).toMatchObject([
    { place: null, present: true },
    { place: 'seat', present: true },
  ])
  expect(listed(heldEvent('course-day', []))).toEqual([])
})

test.each(['supervision', 'community'] as const)('%s is no course day', (kind) => {
  const reader = createReader()
  save(heldEvent(kind, [reader]), [reader.id])
  expect(storedCertificates(reader)).toEqual([])
  expect(progressIn(reader.id, sampleCourse()).missing).toEqual([{ kind: 'days', count: 1 }])
  expect(attendedBy(reader.id)).toMatchObject([{ kind, course: { slug: 'proevekursus' } }])
})

test('supervision that is ticked is the proof a renewal asks for, without an approval', async () => {
  await openAskingCourse({ practiceTask: false })
  const { person } = createHolder(sampleCourse(), 40)
  const course = sampleCourse()
  expect(ownApproval(person.id, course, 'supervision').open).not.toBeNull()
  const held = heldEvent('supervision', [person])
  save(held, [person.id])
  expect(renewalIn(person.id, course)?.progress.missing).not.toContainEqual({ kind: 'supervision' })
  expect(ownApproval(person.id, course, 'supervision')).toEqual({
    state: { status: 'approved', doneOn: dateOf(held.day), decidedOn: today(), comment: '' },
    open: null,
  })

  const now = new Date()
  for (const lessonId of course.validity.renewal.lessons) readLesson(person, course, lessonId, now)
  passTest(person.id, course)
  expect(storedCertificates(person)).toHaveLength(2)
  expect(listed(held)).toMatchObject([{ present: true, counted: true }])
  expect(save(held, [], [person.id])).toEqual({ stay: [expect.any(String)] })
  expect(rowsOf(person)).toHaveLength(1)
  await openAskingCourse({ days: 1, practiceTask: false })
})

test('the last thing a renewal lacked gives the certificate of the next cycle', async () => {
  await openAskingCourse({ practiceTask: false })
  const { person } = createHolder(sampleCourse(), 40)
  const course = sampleCourse()
  const now = new Date()
  for (const lessonId of course.validity.renewal.lessons) readLesson(person, course, lessonId, now)
  passTest(person.id, course)
  expect(storedCertificates(person)).toHaveLength(1)
  save(heldEvent('supervision', [person]), [person.id])
  expect(storedCertificates(person)).toHaveLength(2)
  await openAskingCourse({ days: 1, practiceTask: false })
})

test('a tick is taken away, but not one that a certificate rests on', () => {
  const [reader, begun] = [createReader('Ane Lund'), createPerson()]
  const held = heldEvent('course-day', [reader, begun])
  save(held, [reader.id, begun.id])
  expect(save(held, [], [reader.id, begun.id])).toEqual({ stay: ['Ane Lund'] })
  expect(rowsOf(begun)).toEqual([])
  expect(rowsOf(reader)).toHaveLength(1)
})

test('two phones at once lose nothing: each saves what was changed on it', () => {
  const [ane, bo, eva] = [createPerson(), createPerson(), createPerson()]
  const held = heldEvent('community', [ane, bo, eva])
  save(held, [ane.id])
  save(held, [bo.id]) // shown before the first was saved
  save(held, [eva.id], [ane.id]) // shown before the second was, and ticks Ane off
  expect([ane, bo, eva].map((one) => rowsOf(one).length)).toEqual([0, 1, 1])
  save(held, [eva.id, ane.id], [eva.id, ane.id]) // shown before Ane was ticked off
  expect(rowsOf(ane)).toEqual([])
})

test('who came without signing up is found among the people of the course', () => {
  const [asked, stranger] = [createReader('Åse Nørgaard'), createPerson({ name: 'Aase Fremmed' })]
  const held = heldEvent('course-day', [])
  const found = othersNamed(held.event, listed(held), jonas.id, 'aase')
  expect(found.map(({ id }) => id)).toEqual([asked.id])
  expect(save(held, [asked.id, stranger.id])).toBeNull()
  expect(rowsOf(asked)).toEqual([])
  expect(save(held, [asked.id])).toEqual({ stay: [] })
  expect(listed(held)).toMatchObject([{ id: asked.id, place: null, present: true }])
  expect(othersNamed(held.event, listed(held), jonas.id, 'aase')).toEqual([])
  expect(othersNamed(held.event, [], jonas.id, '')).toEqual([])
})

test('who waited and came is ticked too', () => {
  const late = createPerson()
  const held = heldEvent('community', [late], 'waiting')
  expect(listed(held)).toMatchObject([{ place: 'waiting', present: false }])
  save(held, [late.id])
  expect(rowsOf(late)).toHaveLength(1)
})

test('nobody records themselves', () => {
  const own = createTrainer()
  const held = heldEvent('community', [own])
  expect(listed(held, own)).toEqual([])
  expect(save(held, [own.id], [], own)).toBeNull()
  expect(rowsOf(own)).toEqual([])
  expect(save(held, [own.id])).toEqual({ stay: [] })
})
