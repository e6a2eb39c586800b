import type { LoaderFunctionArgs } from '@remix-run/node'
import { type ClientLoaderFunctionArgs, type MetaFunction, useLoaderData } from '@remix-run/react'
import { can } from '#app/domain/auth/permissions.ts'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { findCourse, refreshLibrary } from '#app/domain/courses/library.server.ts'
import { notFound } from '#app/http/responses.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { fetchLessonModule, lessonModuleAddress } from '#app/mdx/lesson-modules.ts'
import { SummaryPage } from './summary-page.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  await refreshLibrary()
  const course = findCourse(params.course ?? '')
  if (!course?.summary || !can(person, 'read', { kind: 'course' })) throw notFound('Summary')

  const { slug, title, methods, language, summary } = course
  return {
    course: { slug, title, method: methods[0], language },
    summary: { title: summary.title, contentHash: summary.contentHash },
  }
}

/** As on the page of a lesson: the text is a module, fetched on the way here. */
export async function clientLoader({ serverLoader }: ClientLoaderFunctionArgs) {
  const view = await serverLoader<typeof loader>()
  await fetchLessonModule(view.summary.contentHash)
  return view
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => {
  if (!view) return [{ title: pageTitle() }]
  return [
    { title: pageTitle(view.summary.title, view.course.title) },
    { tagName: 'link', rel: 'modulepreload', href: lessonModuleAddress(view.summary.contentHash) },
  ]
}

export default function SummaryRoute() {
  return <SummaryPage {...useLoaderData<typeof loader>()} />
}
