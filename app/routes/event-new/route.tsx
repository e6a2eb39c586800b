import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { can } from '#app/domain/auth/permissions.ts'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { allCourses } from '#app/domain/courses/library.server.ts'
import { today } from '#app/domain/dates.ts'
import { readNewEvent, typedEvent } from '#app/domain/events/event-form.ts'
import { createEvent } from '#app/domain/events/plan-event.server.ts'
import { allPlaces } from '#app/domain/people/places.server.ts'
import { readForm } from '#app/http/form.ts'
import { notFound } from '#app/http/responses.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { EventNewPage } from './event-new-page.tsx'
import type { Reply } from './reply.ts'

async function requireTeacher(request: Request) {
  const teacher = await requirePerson(request)
  if (!can(teacher, 'teach', { kind: 'course' })) throw notFound('Page')
  return teacher
}

function choices() {
  const organisations = allPlaces().flatMap(({ kind, id, name }) =>
    kind === 'organisation' && id ? [{ id, name }] : [],
  )
  return { courses: allCourses().map(({ id, title }) => ({ id, title })), organisations }
}

export async function loader({ request }: LoaderFunctionArgs) {
  await requireTeacher(request)
  return { title: messagesFor(request).events.form.newTitle, id: randomUUID(), choices: choices() }
}

export async function action({ request }: ActionFunctionArgs) {
  const teacher = await requireTeacher(request)
  const typed = typedEvent(await readForm(request))
  const given = readNewEvent(typed, choices(), today())
  if (given.status === 'wrong') {
    return data<Reply>({ status: 'wrong', typed, problems: given.problems }, { status: 400 })
  }
  createEvent(teacher, given.value)
  return redirect(`/kalender/${given.value.id}`)
}

export { sendOrSayOffline as clientAction, unlessOffline as shouldRevalidate } from '#app/http/offline.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function EventNewRoute() {
  return <EventNewPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
