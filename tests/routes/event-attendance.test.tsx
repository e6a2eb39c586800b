import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { loadLibrary } from '#app/domain/courses/library.server.ts'
import { civilDate } from '#app/domain/dates.ts'
import { attendedBy } from '#app/domain/events/event-list.server.ts'
import { EventAttendancePage } from '#app/routes/event-attendance/event-attendance-page.tsx'
import type { Reply } from '#app/routes/event-attendance/reply.ts'
import { action, loader } from '#app/routes/event-attendance/route.tsx'
import { db } from '#db/client.server.ts'
import { events, signUps } from '#db/schema/index.ts'
import { createTrainer } from '#tests/support/approvals.ts'
import { dayIn, makeEvent } from '#tests/support/events.ts'
import { type Answer, type Fields, sender } from '#tests/support/forms/app-form.ts'
import { call, createPerson, grant, requestFrom } from '#tests/support/people.ts'
import { render } from '#tests/support/render.tsx'

beforeAll(() => loadLibrary())

type Someone = { id: string }
const at = (event: Someone, search = '') => `/kalender/${event.id}/fremmoede${search}`
const send = (person: Someone, event: Someone, fields: Fields, search = '') =>
  sender(action, person, at(event, search), { event: event.id })(fields)

async function view(trainer: Someone, event: Someone, search = '') {
  const answer = await call(loader, await requestFrom(trainer, at(event, search)), { event: event.id })
  if (answer instanceof Response) throw new Error(`The page answered ${answer.status}`)
  return answer
}
const draw = async (
  trainer: Someone,
  event: Someone,
  { search = '', answer }: { search?: string; answer?: Answer } = {},
) =>
  render(
    <EventAttendancePage
      {...(await view(trainer, event, search))}
      reply={answer?.reply as Reply | undefined}
    />,
  )

function heldFor(guest: Someone, days = [dayIn(-72), dayIn(-48), dayIn(48)]) {
  const event = makeEvent({ kind: 'community', seats: 5, days })
  db.insert(signUps)
    .values({ eventId: event.id, personId: guest.id, place: 'seat', placedAt: new Date() })
    .run()
  return event
}

test('it is there for trainers and administrators, and for nobody else', async () => {
  const [guest, manager, assessor, admin] = [createPerson(), createPerson(), createPerson(), createPerson()]
  grant(manager, 'manager')
  grant(assessor, 'assessor')
  grant(admin, 'admin')
  const event = heldFor(guest)
  for (const person of [guest, manager, assessor]) {
    expect(await call(loader, await requestFrom(person, at(event)), { event: event.id })).toMatchObject({
      status: 404,
    })
    expect((await send(person, event, { present: [guest.id] })).status).toBe(404)
  }
  expect(attendedBy(guest.id)).toEqual([])
  expect(await view(admin, event)).toMatchObject({ hasCome: true })
  expect(await send(admin, { id: 'findes-ikke' }, {})).toMatchObject({ status: 404 })
})

test('one day at a time, the latest that has come first; saved, it says when and how many', async () => {
  const [guest, trainer] = [createPerson({ name: 'Ane Lund' }), createTrainer()]
  const event = heldFor(guest)
  const [first, second, coming] = event.days
  expect((await view(trainer, event)).dayId).toBe(second?.id)
  expect(await draw(trainer, event)).toContain('0 var med')
  const answer = await send(trainer, event, { present: [guest.id] }, `?dag=${first?.id}`)
  expect(answer).toMatchObject({ status: 200, reply: { status: 'saved', stay: [] } })
  const html = await draw(trainer, event, { search: `?dag=${first?.id}`, answer })
  expect(html).toMatch(/Gemt kl\. \d\d\.\d\d/)
  expect(html).toContain('1 var med')
  expect(html).toContain(`<input type="hidden" name="was" value="${guest.id}"/>`)
  expect(attendedBy(guest.id)).toHaveLength(1)
  expect((await view(trainer, event)).attendants).toMatchObject([{ present: false }])
  expect(await draw(trainer, event, { search: `?dag=${coming?.id}` })).toContain('Dagen er ikke kommet endnu')
  expect((await send(trainer, event, { present: [guest.id] }, `?dag=${coming?.id}`)).status).toBe(403)
})

test('of a cancelled event the days that had been held are open, and no others', async () => {
  const [guest, trainer] = [createPerson(), createTrainer()]
  const event = heldFor(guest)
  const [first, second, coming] = event.days
  const cancel = (cancelledAt: Date | undefined) =>
    db.update(events).set({ cancelledAt, cancelReason: 'Sygdom' }).where(eq(events.id, event.id)).run()
  cancel(first?.endsAt)
  const page = await view(trainer, event)
  expect(page.days.map(({ id }) => id)).toEqual([first?.id])
  expect((await view(trainer, event, `?dag=${second?.id}`)).dayId).toBe(first?.id)
  expect((await send(trainer, event, { present: [guest.id] }, `?dag=${coming?.id}`)).status).toBe(200)
  expect(attendedBy(guest.id)).toMatchObject([{ day: first && civilDate(first.startsAt) }])
  cancel(new Date(Number(first?.startsAt) - 1))
  expect(await send(trainer, event, { present: [guest.id] })).toMatchObject({ status: 403 })
})

test('somebody who is none is refused, and the ticks stay', async () => {
  const [guest, trainer] = [createPerson(), createTrainer()]
  const event = heldFor(guest)
  const answer = await send(trainer, event, { present: [guest.id, 'nobody-we-know'] })
  expect(answer.status).toBe(400)
  expect(attendedBy(guest.id)).toEqual([])
  expect(await draw(trainer, event, { answer })).toMatch(/checked=""/)
})

test('a name that nobody has is told', async () => {
  const trainer = createTrainer()
  const html = await draw(trainer, heldFor(createPerson()), { search: '?navn=Xerxes' })
  expect(html).toContain('Ingen på kurset hedder noget med &quot;Xerxes&quot;')
})
