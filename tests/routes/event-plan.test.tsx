import { beforeAll, expect, test } from 'vitest'
import { loadLibrary } from '#app/domain/courses/library.server.ts'
import { addDays, today } from '#app/domain/dates.ts'
import { findEvent } from '#app/domain/events/events.server.ts'
import { EventEditPage } from '#app/routes/event-edit/event-edit-page.tsx'
import type { Reply as EditReply } from '#app/routes/event-edit/reply.ts'
import { action as edit, loader as editing } from '#app/routes/event-edit/route.tsx'
import { EventNewPage } from '#app/routes/event-new/event-new-page.tsx'
import type { Reply } from '#app/routes/event-new/reply.ts'
import { action, loader } from '#app/routes/event-new/route.tsx'
import { createTrainer } from '#tests/support/approvals.ts'
import { eventNow, makeEvent } from '#tests/support/events.ts'
import { type Fields, sender } from '#tests/support/forms/app-form.ts'
import { call, createOrganisation, createPerson, grant, requestFrom } from '#tests/support/people.ts'
import { render } from '#tests/support/render.tsx'

beforeAll(() => loadLibrary())

type Someone = { id: string }
const FIRST = addDays(today(), 30)

async function filled(person: Someone) {
  const page = await call(loader, await requestFrom(person, '/kalender/ny'))
  if (page instanceof Response) throw new Error(`The page answered ${page.status}`)
  return {
    id: page.id,
    kind: 'course-day',
    course: 'mact-1',
    organisation: '',
    place: 'Huset i Aalborg',
    note: 'Tag frokost med',
    seats: '12',
    until: FIRST,
    seen: '',
    day: ['', ''],
    date: [FIRST, ''],
    from: ['09:00', ''],
    to: ['15:30', ''],
  }
}
const make = (person: Someone, fields: Fields) => sender(action, person, '/kalender/ny')(fields)

async function editPage(person: Someone, event: Someone) {
  const page = await call(editing, await requestFrom(person, `/kalender/${event.id}/ret`), {
    event: event.id,
  })
  if (page instanceof Response) throw new Error(`The page answered ${page.status}`)
  return page
}
async function changed(person: Someone, event: Someone, fields: Fields) {
  const { plan } = await editPage(person, event)
  const list = (field: 'id' | 'date' | 'from' | 'to') => plan.days.map((day) => day[field])
  const { place, note, seats, until, seen } = plan
  const days = { day: list('id'), date: list('date'), from: list('from'), to: list('to') }
  const form = { intent: 'change', place, note, seats, until, seen, ...days, ...fields }
  return sender(edit, person, `/kalender/${event.id}/ret`, { event: event.id })(form)
}

test('making and changing is for trainers and administrators', async () => {
  const event = makeEvent()
  const [trainer, admin] = [createTrainer(), createPerson()]
  grant(admin, 'admin')
  for (const person of [trainer, admin]) {
    expect((await make(person, await filled(person))).status).toBe(302)
    expect((await changed(person, event, { note: person.id })).status).toBe(302)
  }
  const [learner, manager, assessor] = [createPerson(), createPerson(), createPerson()]
  grant(manager, 'manager')
  grant(assessor, 'assessor')
  const fields = await filled(trainer)
  for (const person of [learner, manager, assessor]) {
    expect((await make(person, fields)).status).toBe(404)
    const answer = await sender(edit, person, `/kalender/${event.id}/ret`, { event: event.id })({
      intent: 'cancel',
      reason: 'Nej',
    })
    expect(answer.status).toBe(404)
    expect(await call(editing, await requestFrom(person, '/'), { event: event.id })).toMatchObject({
      status: 404,
    })
  }
  expect(eventNow(event.id).cancelledAt).toBeNull()
})

test('a form sent twice makes one event, and what is no field of it has no effect', async () => {
  const trainer = createTrainer()
  const organisation = createOrganisation('Æblekommunen')
  const fields = await filled(trainer)
  const sent = { ...fields, organisation: organisation.id, cancelledAt: '1', revision: '7', createdBy: 'x' }
  for (let times = 0; times < 2; times++) expect((await make(trainer, sent)).status).toBe(302)
  expect(findEvent(String(fields.id))).toMatchObject({
    kind: 'course-day',
    courseId: 'mact-1',
    organisation: { name: 'Æblekommunen' },
    place: 'Huset i Aalborg',
    seats: 12,
    seatsTaken: 0,
    revision: 0,
    cancelledAt: null,
  })
})

test('what is wrong is said at the field, and what was typed stays', async () => {
  const trainer = createTrainer()
  const fields = { ...(await filled(trainer)), seats: '0', place: 'Hos 010170-1234', from: ['25:00', ''] }
  const answer = await make(trainer, fields)
  expect(answer).toMatchObject({
    status: 400,
    reply: { problems: { seats: 'seats-wrong', place: 'cpr', 'from-0': 'time-missing' } },
  })
  const page = await call(loader, await requestFrom(trainer, '/kalender/ny'))
  if (page instanceof Response) throw new Error('No page')
  const html = await render(<EventNewPage {...page} reply={answer.reply as Reply} />)
  for (const text of ['href="#seats"', 'href="#from-0"', 'value="Hos 010170-1234"', `value="${fields.id}"`])
    expect(html).toContain(text)
  expect(findEvent(String(fields.id))).toBeNull()
})

test('rows of days that were left empty are not shown again, and the error stands at the row that was typed', async () => {
  const trainer = createTrainer()
  const days = { day: ['', ''], date: ['', FIRST], from: ['', '25:00'], to: ['', '15:30'] }
  const answer = await make(trainer, { ...(await filled(trainer)), ...days })
  const page = await call(loader, await requestFrom(trainer, '/kalender/ny'))
  if (page instanceof Response) throw new Error('No page')
  const html = await render(<EventNewPage {...page} reply={answer.reply as Reply} />)
  const field = /<input[^>]*name="from"[^>]*aria-invalid="true"[^>]*>/.exec(html)?.[0]
  expect(field).toContain('value="25:00"')
})

test('a change is saved; an old page is told', async () => {
  const trainer = createTrainer()
  const event = makeEvent({ kind: 'community', seats: 3 })
  const answer = await changed(trainer, event, { place: 'Odense', kind: 'course-day', course: 'icm-1' })
  expect(answer.status).toBe(302)
  expect(eventNow(event.id)).toMatchObject({
    place: 'Odense',
    kind: 'community',
    courseId: 'cti-1',
    seats: 3,
  })
  const late = await changed(trainer, event, { place: 'Aarhus', seen: '0' })
  expect(late).toMatchObject({ status: 400, reply: { problems: { place: 'changed-meanwhile' } } })
  const html = await render(
    <EventEditPage {...(await editPage(trainer, event))} reply={late.reply as EditReply} />,
  )
  expect(html).toContain('value="Aarhus"')
  expect(html).toContain('En anden har ændret det imens')
})

test('cancelling takes a reason, and what is cancelled is changed no more', async () => {
  const trainer = createTrainer()
  const event = makeEvent()
  const send = sender(edit, trainer, `/kalender/${event.id}/ret`, { event: event.id })
  const without = await send({ intent: 'cancel', reason: ' ' })
  expect(without).toMatchObject({ status: 400, reply: { problems: { reason: 'reason-missing' } } })
  expect((await send({ intent: 'lose' })).status).toBe(400)
  expect((await send({ intent: 'cancel', reason: 'Sygdom' })).status).toBe(302)
  expect(eventNow(event.id)).toMatchObject({ cancelReason: 'Sygdom' })
  expect((await send({ intent: 'cancel', reason: 'Igen' })).status).toBe(403)
})
