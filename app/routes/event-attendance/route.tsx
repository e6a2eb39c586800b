import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { can } from '#app/domain/auth/permissions.ts'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { refreshLibrary } from '#app/domain/courses/library.server.ts'
import { civilDate, today } from '#app/domain/dates.ts'
import { attendantsOn, othersNamed, saveAttendance } from '#app/domain/events/event-attendance.server.ts'
import { courseOf, findEvent } from '#app/domain/events/events.server.ts'
import { daysHeld } from '#app/domain/events/phase.ts'
import { noteLook } from '#app/domain/people/looks.server.ts'
import { noteSearch } from '#app/domain/privacy/note-use.server.ts'
import { readForm } from '#app/http/form.ts'
import { forbidden, notFound } from '#app/http/responses.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { EventAttendancePage } from './event-attendance-page.tsx'
import type { Reply } from './reply.ts'

/** One day of an event, and a trainer who may record who was there: the one asked for, or the latest that has come. */
async function requireDay({ request, params }: LoaderFunctionArgs | ActionFunctionArgs) {
  const trainer = await requirePerson(request)
  if (!can(trainer, 'teach', { kind: 'course' })) throw notFound('Page')
  await refreshLibrary()
  const event = findEvent(params.event ?? '')
  if (!event) throw notFound('Event')
  const days = daysHeld(event)
  if (days.length === 0) throw forbidden('The event is cancelled')
  const hasCome = ({ startsAt }: { startsAt: Date }) => civilDate(startsAt) <= today()
  const asked = new URL(request.url).searchParams.get('dag')
  const day = days.find(({ id }) => id === asked) ?? days.findLast(hasCome) ?? days[0]
  if (!day) throw notFound('Day')
  return { trainer, event, days, day, hasCome: hasCome(day) }
}

export async function loader(args: LoaderFunctionArgs) {
  const { trainer, event, days, day, hasCome } = await requireDay(args)
  const sought = (new URL(args.request.url).searchParams.get('navn') ?? '').trim()
  noteSearch(trainer, 'attendance', { name: sought })
  const t = messagesFor(args.request).events
  const attendants = attendantsOn(event, day, trainer.id)
  const found = othersNamed(event, attendants, trainer.id, sought)
  const lookedAt = [...attendants, ...found].map(({ id }) => id)
  noteLook(trainer, 'attendance', 'person', lookedAt)
  return {
    title: t.attendance.title,
    event: { id: event.id, name: t.event.title(t.kinds[event.kind], courseOf(event)?.title ?? t.goneCourse) },
    days: days.map(({ id, startsAt }) => ({ id, date: civilDate(startsAt) })),
    dayId: day.id,
    hasCome,
    attendants,
    sought,
    found,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { trainer, event, day, hasCome } = await requireDay(args)
  if (!hasCome) throw forbidden('The day has not come yet')
  const form = await readForm(args.request)
  const ids = (name: string) => form.getAll(name).map(String)
  const present = ids('present')
  const at = new Date()
  const saved = saveAttendance(trainer, event, day, { was: ids('was'), present }, at)
  return saved
    ? data<Reply>({ status: 'saved', at, ...saved })
    : data<Reply>({ status: 'stranger', present }, { status: 400 })
}

export { sendOrSayOffline as clientAction, unlessOffline as shouldRevalidate } from '#app/http/offline.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title, data?.event.name) },
]

export default function EventAttendanceRoute() {
  return <EventAttendancePage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
