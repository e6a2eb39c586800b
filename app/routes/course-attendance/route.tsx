import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { can } from '#app/domain/auth/permissions.ts'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { findCourse, refreshLibrary } from '#app/domain/courses/library.server.ts'
import { today } from '#app/domain/dates.ts'
import { noteLook } from '#app/domain/people/looks.server.ts'
import { noteSearch } from '#app/domain/privacy/note-use.server.ts'
import { attendanceForm, earliestDay, problemsOf } from '#app/domain/progress/attendance-form.ts'
import {
  attendancesIn,
  possibleAttendants,
  recordAttendance,
  removeAttendance,
} from '#app/domain/progress/attendances.server.ts'
import { fold } from '#app/domain/search/fold.ts'
import { readForm } from '#app/http/form.ts'
import { badRequest, notFound } from '#app/http/responses.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { CourseAttendancePage } from './course-attendance-page.tsx'
import type { Reply } from './reply.ts'

/** The most people that are shown at once; the others are searched for. */
const MOST_SHOWN = 100

/** A course that has days, and a trainer who may record who was there. */
async function requireDays({ request, params }: LoaderFunctionArgs | ActionFunctionArgs) {
  const trainer = await requirePerson(request)
  if (!can(trainer, 'teach', { kind: 'course' })) throw notFound('Page')
  await refreshLibrary()
  const course = findCourse(params.course ?? '')
  if (!course || course.days === 0) throw notFound('Course')
  return { trainer, course }
}

export async function loader(args: LoaderFunctionArgs) {
  const { trainer, course } = await requireDays(args)
  const { searchParams } = new URL(args.request.url)
  const { slug, title, language, days } = course
  const sought = (searchParams.get('navn') ?? '').trim()
  noteSearch(trainer, 'attendance', { name: sought })
  const people = possibleAttendants(course.id, trainer.id)
  const named = people.filter(({ name }) => fold(name).includes(fold(sought)))
  const found = named.slice(0, MOST_SHOWN) // a rule can ask everybody
  const recorded = attendancesIn(course.id)
  const lookedAt = [...found.map(({ id }) => id), ...recorded.map(({ personId }) => personId)]
  noteLook(trainer, 'attendance', 'person', lookedAt)
  const lastDay = z.iso.date().safeParse(searchParams.get('dag')).data ?? null
  return {
    title: messagesFor(args.request).approvals.days.titleFor(title),
    course: { slug, title, language, days },
    sought,
    isEmpty: people.length === 0,
    people: found,
    isCut: found.length < named.length,
    // The day that was recorded last stays chosen, as the people of one day may take several searches.
    day: lastDay ?? today(),
    earliest: earliestDay(today()),
    today: today(),
    saved: searchParams.has('gemt') ? lastDay : null,
    recorded,
    // Removing asks first: the page with ?fjern=<id> shows the question.
    removing: recorded.find(({ id, counted }) => id === searchParams.get('fjern') && !counted) ?? null,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { trainer, course } = await requireDays(args)
  const form = await readForm(args.request)
  const address = `/kurser/${course.slug}/fremmoede`
  switch (form.get('intent')) {
    case 'remove':
      return removeAttendance(course.id, String(form.get('attendance')))
        ? redirect(address)
        : data<Reply>({ status: 'counted' }, { status: 409 })
    case 'record': {
      const typed = { day: String(form.get('day') ?? ''), people: form.getAll('people').map(String) }
      const given = attendanceForm(today()).safeParse(typed)
      if (!given.success) {
        return data<Reply>({ status: 'wrong', typed, problems: problemsOf(given.error) }, { status: 400 })
      }
      if (!recordAttendance(trainer, course, given.data)) {
        return data<Reply>({ status: 'wrong', typed, problems: { people: 'not-enrolled' } }, { status: 400 })
      }
      return redirect(`${address}?${new URLSearchParams({ dag: given.data.day, gemt: 'ja' })}`)
    }
    default:
      throw badRequest('No such form')
  }
}

export { sendOrSayOffline as clientAction, unlessOffline as shouldRevalidate } from '#app/http/offline.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function CourseAttendanceRoute() {
  return <CourseAttendancePage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
