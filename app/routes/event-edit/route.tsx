import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { can } from '#app/domain/auth/permissions.ts'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { civilDate, today } from '#app/domain/dates.ts'
import { readPlan, readReason, type TypedPlan, typedPlan } from '#app/domain/events/event-form.ts'
import { courseOf, type Event, findEvent } from '#app/domain/events/events.server.ts'
import { cancelEvent, changeEvent } from '#app/domain/events/plan-event.server.ts'
import { wallTime } from '#app/domain/events/wall-time.ts'
import { readForm } from '#app/http/form.ts'
import { badRequest, forbidden, notFound } from '#app/http/responses.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { EventEditPage } from './event-edit-page.tsx'
import type { Reply } from './reply.ts'

/** An event that a trainer may change; what is cancelled stays as it is. */
async function requirePlanned({ request, params }: LoaderFunctionArgs | ActionFunctionArgs) {
  const teacher = await requirePerson(request)
  if (!can(teacher, 'teach', { kind: 'course' })) throw notFound('Page')
  const event = findEvent(params.event ?? '')
  if (!event) throw notFound('Event')
  if (event.cancelledAt) throw forbidden('The event is cancelled')
  return event
}

const planOf = (event: Event): TypedPlan => ({
  place: event.place,
  note: event.note,
  seats: String(event.seats),
  until: event.signUpUntil,
  days: event.days.map(({ id, startsAt, endsAt }) => ({
    id,
    date: civilDate(startsAt),
    from: wallTime(startsAt),
    to: wallTime(endsAt),
  })),
  seen: String(event.revision),
})

export async function loader(args: LoaderFunctionArgs) {
  const event = await requirePlanned(args)
  const t = messagesFor(args.request).events
  return {
    title: t.form.editTitle,
    event: { id: event.id, name: t.event.title(t.kinds[event.kind], courseOf(event)?.title ?? t.goneCourse) },
    plan: planOf(event),
    isOver: event.endsAt < new Date(),
  }
}

export async function action(args: ActionFunctionArgs) {
  const event = await requirePlanned(args)
  const form = await readForm(args.request)
  const wrong = (reply: Reply) => data<Reply>(reply, { status: 400 })
  switch (form.get('intent')) {
    case 'change': {
      const typed = typedPlan(form)
      const given = readPlan(typed, today())
      const problems =
        given.status === 'wrong' ? given.problems : changeEvent(event.id, given.value, typed.seen)
      if (Object.keys(problems).length > 0) return wrong({ status: 'wrong', form: 'change', typed, problems })
      break
    }
    case 'cancel': {
      const typed = String(form.get('reason') ?? '')
      const given = readReason(typed)
      if (given.status === 'wrong') {
        return wrong({ status: 'wrong', form: 'cancel', typed, problems: given.problems })
      }
      cancelEvent(event.id, given.value)
      break
    }
    default:
      throw badRequest('No such form')
  }
  return redirect(`/kalender/${event.id}`)
}

export { sendOrSayOffline as clientAction, unlessOffline as shouldRevalidate } from '#app/http/offline.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function EventEditRoute() {
  return <EventEditPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
