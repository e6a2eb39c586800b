import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { can } from '#app/domain/auth/permissions.ts'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { allCourses, findCourse } from '#app/domain/courses/library.server.ts'
import { EVENT_KINDS } from '#app/domain/events/event.ts'
import { attendedBy, listedEvents } from '#app/domain/events/event-list.server.ts'
import { phaseOf } from '#app/domain/events/phase.ts'
import { readPage } from '#app/domain/list-query.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { CalendarPage } from './calendar-page.tsx'

type Listed = ReturnType<ReturnType<typeof listedEvents>['page']>[number]

const shown = (event: Listed, now: Date) => ({
  id: event.id,
  kind: event.kind,
  course: event.course,
  place: event.place,
  startsAt: event.startsAt,
  endsAt: event.endsAt,
  phase: phaseOf(event, now),
  seatsLeft: Math.max(event.seats - event.seatsTaken, 0),
  own: event.own,
})

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  const { searchParams } = new URL(request.url)
  const now = new Date()
  const past = searchParams.get('vis') === 'tidligere'
  const kind = EVENT_KINDS.find((one) => one === searchParams.get('slags')) ?? null
  const course = findCourse(searchParams.get('kursus') ?? '')
  const events = listedEvents(person, { kind, courseId: course?.id ?? null, past }, now)
  const page = readPage(searchParams, events.pages)
  const { title, pastTitle } = messagesFor(request).events.list
  return {
    title: past ? pastTitle : title,
    past,
    chosen: { kind, course: course?.slug ?? null },
    courses: allCourses().map(({ slug, title }) => ({ slug, title })),
    own: events.own.map((event) => shown(event, now)),
    others: events.page(page).map((event) => shown(event, now)),
    page,
    pages: events.pages,
    attended: attendedBy(person.id),
    mayMake: can(person, 'teach', { kind: 'course' }),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function CalendarRoute() {
  return <CalendarPage {...useLoaderData<typeof loader>()} />
}
