import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { addDays, today } from '#app/domain/dates.ts'
import { loadLibrary } from '#app/domain/courses/library.server.ts'
import { cancelSignUp, ownPlace, signUp } from '#app/domain/events/sign-ups.server.ts'
import { deactivate, reopen } from '#app/domain/people/people.server.ts'
import { env } from '#app/http/env.server.ts'
import { db } from '#db/client.server.ts'
import { memberships, people, signUps } from '#db/schema/index.ts'
import { dayIn, eventNow, mailsTo, makeEvent, subjectsTo } from '#tests/support/events.ts'
import { createAdmin } from '#tests/support/admins.ts'
import { createOrganisation, createPerson, createTeam, grant } from '#tests/support/people.ts'
import { programThat } from '#tests/support/programs.ts'

const admin = await createAdmin()

beforeAll(() => loadLibrary())

const placeOf = (person: { id: string }, event: { id: string }) => ownPlace(person.id, event.id)
const WAITING = (number: number) => ({ place: 'waiting', number })
const SEAT = { place: 'seat' }

const setClosed = (person: { id: string }, deactivatedAt: Date | null) =>
  db.update(people).set({ deactivatedAt }).where(eq(people.id, person.id)).run()

test('the first get a seat, the others wait in turn, and each is told once', () => {
  const event = makeEvent({ seats: 1 })
  const [ane, bo, eva] = [createPerson({ name: 'Ane Lund' }), createPerson(), createPerson()]
  for (const person of [ane, ane, bo, eva, bo]) expect(signUp(person, event.id)).toBe(true)
  expect([ane, bo, eva].map((one) => placeOf(one, event))).toEqual([SEAT, WAITING(1), WAITING(2)])
  expect(eventNow(event.id).seatsTaken).toBe(1)
  expect([ane, bo, eva].map(subjectsTo)).toEqual([
    ['Du har en plads'],
    ['Du står på venteliste'],
    ['Du står på venteliste'],
  ])
  const [mail] = mailsTo(ane)
  expect(mail?.subject).toBe('Du har en plads: Kursusdag, CTI grundkursus')
  expect(mail?.text).toContain('Hej Ane Lund')
  expect(mail?.text).toMatch(/dag den \d+\. \w+ \d{4}, kl\. \d\d\.00-\d\d\.00\nSted: Aalborg/)
  expect(mail?.text).toContain(`/kalender/${event.id}\n`)
})

test('a cancelled seat goes to the first who waits, once, and who comes again stands last', () => {
  const event = makeEvent({ seats: 1 })
  const [ane, bo, eva] = [createPerson(), createPerson(), createPerson()]
  for (const person of [ane, bo, eva]) signUp(person, event.id)
  expect(cancelSignUp(ane.id, event.id)).toBe(true)
  expect(cancelSignUp(ane.id, event.id)).toBe(true)
  expect([ane, bo, eva].map((one) => placeOf(one, event))).toEqual([null, SEAT, WAITING(1)])
  signUp(ane, event.id, new Date(Date.now() + 1000))
  expect(placeOf(ane, event)).toEqual(WAITING(2))
  expect(subjectsTo(bo)).toEqual(['Du står på venteliste', 'Du har fået en plads'])
  expect(subjectsTo(eva)).toEqual(['Du står på venteliste'])
  expect(subjectsTo(ane)).toEqual(['Du har en plads', 'Du står på venteliste'])
})

test('who leaves the waiting list moves nobody into a seat', () => {
  const event = makeEvent({ seats: 1 })
  const [ane, bo, eva] = [createPerson(), createPerson(), createPerson()]
  for (const person of [ane, bo, eva]) signUp(person, event.id)
  cancelSignUp(bo.id, event.id)
  expect([ane, eva].map((one) => placeOf(one, event))).toEqual([SEAT, WAITING(1)])
})

test('closing an account gives its seat on; opened again, it is the first to wait', () => {
  const event = makeEvent({ seats: 1 })
  const [ane, bo, eva] = [createPerson(), createPerson(), createPerson()]
  for (const person of [ane, bo, eva]) signUp(person, event.id)
  deactivate(admin, ane.id)
  expect(subjectsTo(bo)).toEqual(['Du står på venteliste', 'Du har fået en plads'])
  reopen(admin, ane.id)
  expect([ane, bo, eva].map((one) => placeOf(one, event))).toEqual([WAITING(1), SEAT, WAITING(2)])
  expect(eventNow(event.id).seatsTaken).toBe(1)
})

test('a seat that nobody has taken meanwhile is still theirs', () => {
  const event = makeEvent({ seats: 1 })
  const ane = createPerson()
  signUp(ane, event.id)
  deactivate(admin, ane.id)
  reopen(admin, ane.id)
  expect(placeOf(ane, event)).toEqual(SEAT)
})

test('a closed account holds no seat, and what it frees goes to those who wait, not to who comes next', () => {
  const event = makeEvent({ seats: 1 })
  const [ane, bo, eva] = [createPerson(), createPerson(), createPerson()]
  signUp(ane, event.id)
  signUp(bo, event.id)
  setClosed(ane, new Date())
  expect(eventNow(event.id).seatsTaken).toBe(0)
  signUp(eva, event.id)
  expect([bo, eva].map((one) => placeOf(one, event))).toEqual([SEAT, WAITING(1)])
  expect(subjectsTo(bo)).toEqual(['Du står på venteliste', 'Du har fået en plads'])
  expect(subjectsTo(eva)).toEqual(['Du står på venteliste'])
})

test('who waits and has left the organisation that the event is for is passed over', () => {
  const organisation = createOrganisation()
  const team = createTeam({ organisationId: organisation.id })
  const event = makeEvent({ seats: 1, organisationId: organisation.id })
  const [ane, bo, eva] = [0, 1, 2].map(() => createPerson({ teamId: team.id }))
  const chief = createPerson()
  grant(chief, 'manager', { kind: 'organisation', id: organisation.id })
  if (!ane || !bo || !eva) throw new Error('Three people')
  for (const person of [ane, bo, eva, chief]) signUp(person, event.id)
  const left = { fromDate: '2020-01-01', toDate: addDays(today(), -1) }
  db.update(memberships).set(left).where(eq(memberships.personId, bo.id)).run()
  cancelSignUp(ane.id, event.id)
  expect([bo, eva].map((one) => placeOf(one, event))).toEqual([WAITING(1), SEAT])
  cancelSignUp(eva.id, event.id)
  expect(placeOf(chief, event)).toEqual(SEAT)
})

test('a closed account among those who wait is passed over', () => {
  const event = makeEvent({ seats: 1 })
  const [ane, bo, eva] = [createPerson(), createPerson(), createPerson()]
  for (const person of [ane, bo, eva]) signUp(person, event.id)
  setClosed(bo, new Date())
  cancelSignUp(ane.id, event.id)
  expect(placeOf(eva, event)).toEqual(SEAT)
})

test.each([
  ['after the last day for it', { signUpUntil: '2020-01-01' }, true],
  ['once it has begun', { days: [dayIn(-1)] }, false],
])('nobody signs up %s', (_, facts, canCancel) => {
  const event = makeEvent({ seats: 5, ...facts })
  const [late, early] = [createPerson(), createPerson()]
  db.insert(signUps)
    .values({ eventId: event.id, personId: early.id, place: 'seat', placedAt: new Date() })
    .run()
  expect(signUp(late, event.id)).toBe(false)
  expect(placeOf(late, event)).toBeNull()
  expect(cancelSignUp(early.id, event.id)).toBe(canCancel)
  expect(placeOf(early, event)).toEqual(canCancel ? null : SEAT)
})

/** A process of its own with the same database, which signs these people up when it is told to. */
async function startSigningUp(eventId: string, crowd: { id: string; name: string }[]) {
  const script = `
    import { once } from 'node:events'
    import { addDays, today } from '#app/domain/dates.ts'
    import { loadLibrary } from '#app/domain/courses/library.server.ts'
    import { signUp } from '#app/domain/events/sign-ups.server.ts'
    await loadLibrary()
    console.log('ready')
    await once(process.stdin, 'data')
    for (const person of ${JSON.stringify(crowd)}) signUp(person, '${eventId}')
    process.exit()
  `
  const child = spawn(process.execPath, [programThat(script)], {
    env: { ...process.env, DATA_DIR: env.DATA_DIR },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return child
}

test('50 at once for the last seat, from two processes: one gets it, and 49 wait in turn', async () => {
  const event = makeEvent({ seats: 1 })
  const crowd = Array.from({ length: 50 }, () => createPerson()).map(({ id, name }) => ({ id, name }))
  const halves = [crowd.slice(0, 25), crowd.slice(25)]
  const children = await Promise.all(halves.map((half) => startSigningUp(event.id, half)))
  const ended = children.map((child) => once(child, 'exit'))
  for (const child of children) child.stdin.write('now\n')
  expect(await Promise.all(ended)).toEqual([
    [0, null],
    [0, null],
  ])
  const places = crowd.map((person) => placeOf(person, event))
  expect(places.filter((own) => own?.place === 'seat')).toHaveLength(1)
  const numbers = places.flatMap((own) => (own?.place === 'waiting' ? [own.number] : []))
  expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 49 }, (_, place) => place + 1))
}, 60_000)
