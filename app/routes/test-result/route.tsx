import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { can } from '#app/domain/auth/permissions.ts'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { certificatesOf } from '#app/domain/certificates/certificates.server.ts'
import { findCourse, refreshLibrary } from '#app/domain/courses/library.server.ts'
import type { Course } from '#app/domain/courses/outline.ts'
import { civilDate } from '#app/domain/dates.ts'
import { progressIn } from '#app/domain/progress/progress.server.ts'
import { renewalIn } from '#app/domain/progress/renewals.server.ts'
import { findResult } from '#app/domain/progress/test-results.server.ts'
import { correctNeeded } from '#app/domain/progress/test-score.ts'
import { notFound } from '#app/http/responses.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { TestResultPage } from './test-result-page.tsx'

/** The person's own attempts alone are found here, and only once they are handed in. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  await refreshLibrary()
  const course = findCourse(params.course ?? '')
  const result = course && findResult(person.id, course, params.attempt ?? '')
  if (!result || !can(person, 'read', { kind: 'course' })) throw notFound('Attempt')

  const { correct, total, passed, passMark, startedAt, questions } = result
  const renewal = renewalIn(person.id, course)
  const { missing, next } = renewal?.progress ?? progressIn(person.id, course)
  const t = messagesFor(request).finalTest
  return {
    title: passed ? t.resultPassed : t.resultNotPassed,
    course: { slug: course.slug, title: course.title, language: course.language },
    result: { correct, total, passed, needed: correctNeeded(total, passMark), questions },
    missing,
    nextLesson: next.kind === 'lesson' ? { slug: next.lesson.slug, title: next.lesson.title } : null,
    isRenewal: renewal !== null,
    testFrom: renewal?.path.test && startedAt < renewal.since ? civilDate(renewal.since) : null,
    certificate: renewal ? null : ownCertificate(person.id, course),
  }
}

/** Whether the person holds the course's certificate, and if it is the first or a renewed one. */
function ownCertificate(personId: string, { id }: Course): 'first' | 'renewed' | null {
  const held = certificatesOf(personId).find(({ courseId, end }) => courseId === id && end === null)
  return held ? (held.cycle === 1 ? 'first' : 'renewed') : null
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title, data?.course.title) },
]

export default function TestResultRoute() {
  return <TestResultPage {...useLoaderData<typeof loader>()} />
}
