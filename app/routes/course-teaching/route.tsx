import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { can } from '#app/domain/auth/permissions.ts'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { findCourse, refreshLibrary } from '#app/domain/courses/library.server.ts'
import { today } from '#app/domain/dates.ts'
import { hardestFirst } from '#app/domain/teaching/difficulty.ts'
import { findingsIn } from '#app/domain/teaching/findings.server.ts'
import { taughtQuestions } from '#app/domain/teaching/questions.server.ts'
import { sourcesDue } from '#app/domain/teaching/sources-due.ts'
import { stopsIn } from '#app/domain/teaching/trails.server.ts'
import { forbidden, notFound } from '#app/http/responses.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { CourseTeachingPage } from './course-teaching-page.tsx'
import type { Order } from './question-list.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  if (!can(person, 'see-problems', { kind: 'course' })) throw forbidden('This page is for trainers')
  await refreshLibrary()
  const course = findCourse(params.course ?? '')
  if (!course) throw notFound('Course')

  const { searchParams } = new URL(request.url)
  const order: Order = searchParams.get('orden') === 'lektion' ? 'lesson' : 'hardest'
  const questions = await taughtQuestions(course)
  const { slug, title, language, lessons, versions, days } = course
  const stops = await stopsIn(course, new Date())
  return {
    title: messagesFor(request).teaching.titleFor(title),
    course: { slug, title, language, days },
    findings: await findingsIn(slug),
    order,
    questions: order === 'hardest' ? hardestFirst(questions) : questions,
    stops: stops.map((stop, step) => ({ ...stop, lesson: lessons[step]?.title ?? null })),
    sources: sourcesDue(lessons, today()),
    versions: versions.map(({ version, change, date }) => ({ version, change, date })).toReversed(),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function CourseTeachingRoute() {
  const { title: _, ...page } = useLoaderData<typeof loader>()
  return <CourseTeachingPage {...page} />
}
