import { beforeAll, expect, test } from 'vitest'
import { loadLibrary } from '#app/domain/courses/library.server.ts'
import { cancelEvent } from '#app/domain/events/plan-event.server.ts'
import { ownPlace, signUp } from '#app/domain/events/sign-ups.server.ts'
import { loader as list } from '#app/routes/calendar/route.tsx'
import { CalendarPage } from '#app/routes/calendar/calendar-page.tsx'
import { loader as file } from '#app/routes/event/calendar-file.ts'
import { EventPage } from '#app/routes/event/event-page.tsx'
import type { Reply } from '#app/routes/event/reply.ts'
import { action, loader } from '#app/routes/event/route.tsx'
import { createTrainer } from '#tests/support/approvals.ts'
import { dayIn, makeEvent } from '#tests/support/events.ts'
import { type Answer, type Fields, sender } from '#tests/support/forms/app-form.ts'
import {
  call,
  createOrganisation,
  createPerson,
  createTeam,
  createUnit,
  grant,
  requestFrom,
} from '#tests/support/people.ts'
import { readIcs } from '#tests/support/read-ics.ts'
import { render } from '#tests/support/render.tsx'

beforeAll(() => loadLibrary())

type Someone = { id: string }
const at = (event: Someone, below = '') => `/kalender/${event.id}${below}`
const send = (person: Someone, event: Someone, fields: Fields) =>
  sender(action, person, at(event), { event: event.id })(fields)

async function view(person: Someone, event: Someone) {
  const answer = await call(loader, await requestFrom(person, at(event)), { event: event.id })
  if (answer instanceof Response) throw new Error(`The page answered ${answer.status}`)
  return answer
}
const draw = async (person: Someone, event: Someone, answer?: Answer) =>
  render(<EventPage {...(await view(person, event))} reply={answer?.reply as Reply | undefined} />)

async function listFor(person: Someone, search = '') {
  const answer: unknown = await call(list, await requestFrom(person, `/kalender${search}`))
  if (answer instanceof Error || answer instanceof Response) throw answer
  return answer as Awaited<ReturnType<typeof list>>
}
const idsOf = (events: Someone[]) => events.map(({ id }) => id)

const statusOf = async (handler: Parameters<typeof call>[0], person: Someone, event: Someone) => {
  const answer: unknown = await call(handler, await requestFrom(person, at(event)), { event: event.id })
  return answer instanceof Response ? answer.status : 200
}

test('what is for one organisation is for its members and its managers, and for those who teach', async () => {
  const organisation = createOrganisation()
  const unit = createUnit({ organisationId: organisation.id })
  const team = createTeam({ unit })
  const people = {
    member: createPerson({ teamId: team.id }),
    'manager of the team': createPerson(),
    'manager of the unit': createPerson(),
    'manager of the organisation': createPerson(),
    trainer: createTrainer(),
    'member elsewhere': createPerson({ teamId: createTeam().id }),
    'manager elsewhere': createPerson(),
  }
  grant(people['manager of the team'], 'manager', { kind: 'team', id: team.id })
  grant(people['manager of the unit'], 'manager', { kind: 'unit', id: unit.id })
  grant(people['manager of the organisation'], 'manager', { kind: 'organisation', id: organisation.id })
  grant(people['manager elsewhere'], 'manager', { kind: 'team', id: createTeam().id })
  const event = makeEvent({ organisationId: organisation.id, place: 'Kanariefuglen', seats: 9 })
  const got = await Promise.all(
    Object.entries(people).map(async ([who, person]) => [
      who,
      await statusOf(loader, person, event),
      await statusOf(file, person, event),
      (await send(person, event, { intent: 'sign-up' })).status,
      JSON.stringify(await listFor(person)).includes('Kanariefuglen'),
    ]),
  )
  expect(got).toEqual([
    ['member', 200, 200, 302, true],
    ['manager of the team', 200, 200, 302, true],
    ['manager of the unit', 200, 200, 302, true],
    ['manager of the organisation', 200, 200, 302, true],
    ['trainer', 200, 200, 403, true],
    ['member elsewhere', 404, 404, 404, false],
    ['manager elsewhere', 404, 404, 404, false],
  ])
})

test('signing up and cancelling, sent twice each, and the page says where one stands', async () => {
  const event = makeEvent({ seats: 1 })
  const [ane, bo] = [createPerson({ name: 'Ane Lund' }), createPerson()]
  expect(await draw(ane, event)).toContain('Tilmeld mig')
  for (let times = 0; times < 2; times++)
    expect(await send(ane, event, { intent: 'sign-up', place: 'seat', seats: '9' })).toMatchObject({
      status: 302,
    })
  expect(await draw(ane, event)).toContain('Du har en plads.')
  expect(await draw(bo, event)).toContain('Skriv mig på ventelisten')
  await send(bo, event, { intent: 'sign-up' })
  expect(await draw(bo, event)).toContain('Du står som nummer 1 på ventelisten')
  for (let times = 0; times < 2; times++)
    expect(await send(ane, event, { intent: 'cancel' })).toMatchObject({ status: 302 })
  expect(await draw(bo, event)).toContain('Du har en plads.')
})

test('the names are for those who hold the day alone', async () => {
  const event = makeEvent({ seats: 1 })
  const [guest, late, other] = [
    createPerson({ name: 'Kanariefugl Ét' }),
    createPerson({ name: 'Kanariefugl To' }),
    createPerson(),
  ]
  for (const person of [guest, late]) signUp(person, event.id)
  expect(JSON.stringify([await view(other, event), await listFor(other)])).not.toContain('Kanariefugl')
  const html = await draw(createTrainer(), event)
  expect(html).toContain('Har en plads (1)')
  expect(html).toContain('Venteliste (1)')
  expect(html).toContain('Kanariefugl To')
})

test('too late is told, and nothing is changed', async () => {
  const begun = makeEvent({ days: [dayIn(-1)] })
  const person = createPerson()
  for (const intent of ['sign-up', 'cancel']) {
    const answer = await send(person, begun, { intent })
    expect(answer.status).toBe(409)
    expect(await draw(person, begun, answer)).toContain('Det nåede at lukke')
  }
  expect(ownPlace(person.id, begun.id)).toBeNull()
  expect(await send(person, begun, { intent: 'lose' })).toMatchObject({ status: 400 })
})

test('what is cancelled says why and takes nobody', async () => {
  const event = makeEvent({ seats: 3 })
  cancelEvent(event.id, 'Underviseren er syg')
  const person = createPerson()
  const html = await draw(person, event)
  expect(html).toContain('Underviseren er syg')
  expect(html).not.toContain('Tilmeld mig')
  expect(await send(person, event, { intent: 'sign-up' })).toMatchObject({ status: 409 })
})

test('the file is for a calendar, and for nobody to keep in between', async () => {
  const event = makeEvent()
  const answer = await call(file, await requestFrom(createPerson(), at(event, '/hold.ics')), {
    event: event.id,
  })
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(answer.headers.get('cache-control')).toBe('private, no-store')
  expect(readIcs(await answer.text()).events).toHaveLength(1)
})

test('the list: own first, then the others by day; past ones by themselves; by kind and course', async () => {
  const person = createPerson()
  const later = makeEvent({ days: [dayIn(9 * 24)], seats: 5, courseId: 'icm-1' })
  const sooner = makeEvent({ days: [dayIn(8 * 24)], seats: 5, kind: 'supervision' })
  const own = makeEvent({ days: [dayIn(10 * 24)], seats: 5 })
  const past = makeEvent({ days: [dayIn(-9 * 24)] })
  signUp(person, own.id)
  const among = (events: Someone[]) =>
    idsOf(events).filter((id) => idsOf([later, sooner, own, past]).includes(id))

  const all = await listFor(person)
  expect(idsOf(all.own)).toEqual([own.id])
  expect(among(all.others)).toEqual([sooner.id, later.id])
  expect(among((await listFor(person, '?vis=tidligere')).others)).toEqual([past.id])
  expect(among((await listFor(person, '?slags=supervision')).others)).toEqual([sooner.id])
  expect(among((await listFor(person, '?kursus=icm-grundkursus')).others)).toEqual([later.id])
  expect(among((await listFor(person, '?slags=x&kursus=y&side=z')).others)).toEqual([sooner.id, later.id])
  const html = await render(<CalendarPage {...all} />)
  expect(html).toContain('Det er du tilmeldt')
  expect(html).not.toContain('/kalender/ny')
  expect(await render(<CalendarPage {...(await listFor(createTrainer()))} />)).toContain('/kalender/ny')
})

test('a long list comes 50 at a time', async () => {
  for (let count = 0; count < 51; count++) makeEvent({ kind: 'community', days: [dayIn(60 * 24 + count)] })
  const first = await listFor(createPerson(), '?slags=community')
  expect(first.others).toHaveLength(50)
  expect(first.pages).toBe(2)
  const second = await listFor(createPerson(), '?slags=community&side=2')
  expect(second.others).toHaveLength(1)
})
