import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { can } from '#app/domain/auth/permissions.ts'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { findCourse, refreshLibrary } from '#app/domain/courses/library.server.ts'
import { notFound } from '#app/http/responses.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { ChecklistsPage } from './checklists-page.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  await refreshLibrary()
  const course = findCourse(params.course ?? '')
  const lessons = course?.lessons.filter(({ tasks }) => tasks.length > 0) ?? []
  if (!course || lessons.length === 0 || !can(person, 'read', { kind: 'course' }))
    throw notFound('Checklists')

  const { slug, title, language } = course
  return {
    title: messagesFor(request).library.checklists,
    course: { slug, title, language },
    lessons: lessons.map(({ slug, title, tasks }) => ({ slug, title, tasks })),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title, data?.course.title) },
]

export default function ChecklistsRoute() {
  const { course, lessons } = useLoaderData<typeof loader>()
  return <ChecklistsPage course={course} lessons={lessons} />
}
