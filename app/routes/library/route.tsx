import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { can } from '#app/domain/auth/permissions.ts'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { METHODS } from '#app/domain/courses/methods.ts'
import { allCourses, refreshLibrary } from '#app/domain/courses/library.server.ts'
import { printable } from '#app/domain/courses/printable.ts'
import { forbidden } from '#app/http/responses.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { LibraryPage } from './library-page.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  if (!can(person, 'read', { kind: 'course' }))
    throw forbidden('The library is for those who may read courses')
  await refreshLibrary()

  const courses = allCourses().flatMap((course) => {
    const { slug, title, language, methods } = course
    const found = printable(course)
    return found ? [{ slug, title, language, method: methods[0], printable: found }] : []
  })
  const shelves = METHODS.map((method) => ({
    method,
    courses: courses.filter((course) => course.method === method),
  }))
  return {
    title: messagesFor(request).library.title,
    shelves: shelves.filter(({ courses }) => courses.length > 0),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function LibraryRoute() {
  return <LibraryPage shelves={useLoaderData<typeof loader>().shelves} />
}
