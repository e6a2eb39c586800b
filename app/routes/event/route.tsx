import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { can } from '#app/domain/auth/permissions.ts'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { courseOf, signedUpFor } from '#app/domain/events/events.server.ts'
import { daysHeld, phaseOf } from '#app/domain/events/phase.ts'
import { cancelSignUp, signUp } from '#app/domain/events/sign-ups.server.ts'
import { eventFor } from '#app/domain/events/viewing.server.ts'
import { readForm } from '#app/http/form.ts'
import { badRequest, forbidden, notFound } from '#app/http/responses.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { EventPage } from './event-page.tsx'
import type { Reply } from './reply.ts'

async function requireEvent({ request, params }: LoaderFunctionArgs | ActionFunctionArgs) {
  const person = await requirePerson(request)
  const seen = eventFor(person, params.event ?? '')
  if (!seen) throw notFound('Event')
  return { person, ...seen }
}

export async function loader(args: LoaderFunctionArgs) {
  const { person, event, own, maySignUp } = await requireEvent(args)
  const { id, kind, organisation, place, note, seats, seatsTaken, signUpUntil, days, cancelReason } = event
  const t = messagesFor(args.request).events
  const course = courseOf(event)
  const teaches = can(person, 'teach', { kind: 'course' })
  return {
    title: t.event.title(t.kinds[kind], course?.title ?? t.goneCourse),
    event: {
      id,
      kind,
      place,
      note,
      seats,
      signUpUntil,
      days,
      organisation: organisation?.name ?? null,
      course,
    },
    cancelReason,
    seatsLeft: Math.max(seats - seatsTaken, 0),
    phase: phaseOf(event, new Date()),
    isHeld: daysHeld(event).length > 0,
    own,
    maySignUp,
    // The names are for those who hold the day.
    signedUp: teaches ? signedUpFor(id).map(({ id, name, place }) => ({ id, name, place })) : null,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { person, event, maySignUp } = await requireEvent(args)
  const form = await readForm(args.request)
  const answer = (done: boolean) =>
    done ? redirect(`/kalender/${event.id}`) : data<Reply>({ status: 'too-late' }, { status: 409 })
  switch (form.get('intent')) {
    case 'sign-up':
      if (!maySignUp) throw forbidden('The event is for the people of another organisation')
      return answer(signUp(person, event.id))
    case 'cancel':
      return answer(cancelSignUp(person.id, event.id))
    default:
      throw badRequest('No such form')
  }
}

export { sendOrSayOffline as clientAction, unlessOffline as shouldRevalidate } from '#app/http/offline.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function EventRoute() {
  return <EventPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
