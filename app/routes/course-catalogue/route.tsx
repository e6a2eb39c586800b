import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { can } from '#app/domain/auth/permissions.ts'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { heldCertificates } from '#app/domain/certificates/certificates.server.ts'
import { METHODS } from '#app/domain/courses/methods.ts'
import { allCourses, courseProblems, refreshLibrary } from '#app/domain/courses/library.server.ts'
import { factsOf } from '#app/domain/progress/person-facts.server.ts'
import { progressByCourse } from '#app/domain/progress/progress.server.ts'
import { renewalsByCourse } from '#app/domain/progress/renewals.server.ts'
import { forbidden } from '#app/http/responses.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { CourseCataloguePage } from './course-catalogue-page.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  if (!can(person, 'read', { kind: 'course' })) throw forbidden('Courses are for those who may read them')
  await refreshLibrary()

  const courses = allCourses()
  const facts = factsOf([person.id])(person.id)
  const progress = progressByCourse(facts, courses)
  const renewals = renewalsByCourse(facts, courses, new Date())
  const certificates = heldCertificates([person.id])
  const cards = courses.map(({ id, slug, title, methods, language, hours, lessons }) => {
    const own = progress.get(id)
    const held = certificates.find(({ courseId }) => courseId === id)
    // Whose certificate was revoked is taking the course again.
    const anew = held ? undefined : renewals.get(id)?.progress
    return {
      slug,
      title,
      method: methods[0],
      language,
      hours,
      lessonsTotal: lessons.length,
      lessonsDone: anew ? anew.lessons.filter(({ done }) => done).length : (own?.lessonsDone ?? 0),
      begun: own?.begun ?? false,
      missing: (anew ?? own)?.missing ?? [],
      certificate: held ? { expiresOn: held.expiresOn, status: held.status } : null,
    }
  })
  return {
    title: messagesFor(request).courses.title,
    groups: METHODS.map((method) => ({ method, courses: cards.filter((card) => card.method === method) })),
    problems: can(person, 'see-problems', { kind: 'course' }) ? courseProblems() : [],
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function CourseCatalogueRoute() {
  const { groups, problems } = useLoaderData<typeof loader>()
  return (
    <CourseCataloguePage groups={groups.filter(({ courses }) => courses.length > 0)} problems={problems} />
  )
}
