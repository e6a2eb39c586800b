import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { can } from '#app/domain/auth/permissions.ts'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { certificatesOf } from '#app/domain/certificates/certificates.server.ts'
import { findCourse, refreshLibrary } from '#app/domain/courses/library.server.ts'
import { prerequisiteLack } from '#app/domain/progress/prerequisites.server.ts'
import { progressIn } from '#app/domain/progress/progress.server.ts'
import { notFound } from '#app/http/responses.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { CoursePage } from './course-page.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  await refreshLibrary()
  const course = findCourse(params.course ?? '')
  if (!course || !can(person, 'read', { kind: 'course' })) throw notFound('Course')

  const { lessons, next, missing, begun, lessonsDone, minutesLeft, bestTest } = progressIn(person.id, course)
  const certificate = certificatesOf(person.id).find(({ courseId }) => courseId === course.id)
  const { slug, title, methods, audience, language, hours, goals, version } = course
  return {
    course: { slug, title, methods, audience, language, hours, goals, version },
    lessons: course.lessons.map((lesson, place) => ({
      slug: lesson.slug,
      title: lesson.title,
      minutes: lesson.minutes,
      status: lessons[place]?.status ?? 'untouched',
    })),
    own: {
      begun,
      missing,
      lessonsDone,
      minutesLeft,
      testPassed: bestTest?.passed ?? false,
      next: next.kind === 'lesson' ? { slug: next.lesson.slug, title: next.lesson.title } : next.kind,
    },
    certificate: certificate ? { expiresOn: certificate.expiresOn, status: certificate.status } : null,
    prerequisite: prerequisiteLack(person.id, course),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.course.title) }]

export default function CourseRoute() {
  return <CoursePage {...useLoaderData<typeof loader>()} />
}
