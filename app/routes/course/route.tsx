import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { can } from '#app/domain/auth/permissions.ts'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { earnedBy, fetchCertificate } from '#app/domain/certificates/award.server.ts'
import { heldCertificates } from '#app/domain/certificates/certificates.server.ts'
import { findCourse, refreshLibrary } from '#app/domain/courses/library.server.ts'
import { printable } from '#app/domain/courses/printable.ts'
import { civilDate } from '#app/domain/dates.ts'
import { findCourseNews, noteSeen } from '#app/domain/progress/course-news.server.ts'
import { factsOf } from '#app/domain/progress/person-facts.server.ts'
import { prerequisiteLack } from '#app/domain/progress/prerequisites.server.ts'
import { progressBy } from '#app/domain/progress/progress.server.ts'
import { renewalBy } from '#app/domain/progress/renewals.server.ts'
import { standingsOf } from '#app/domain/progress/standings.server.ts'
import { readForm } from '#app/http/form.ts'
import { badRequest, notFound } from '#app/http/responses.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { CoursePage } from './course-page.tsx'
import { askedView } from './asked-view.ts'
import { outsideViews, renewalView } from './step-views.server.ts'

async function requireCourse({ request, params }: LoaderFunctionArgs | ActionFunctionArgs) {
  const person = await requirePerson(request)
  await refreshLibrary()
  const course = findCourse(params.course ?? '')
  if (!course || !can(person, 'read', { kind: 'course' })) throw notFound('Course')
  return { person, course }
}

export async function loader(args: LoaderFunctionArgs) {
  const { person, course } = await requireCourse(args)
  const now = new Date()
  const factsFor = factsOf([person.id])
  const facts = factsFor(person.id)
  const progress = progressBy(facts, course)
  const { lessons, next, missing, begun, lessonsDone, minutesLeft, bestTest, outside } = progress
  const certificate = heldCertificates([person.id]).find(({ courseId }) => courseId === course.id)
  const renewal = renewalBy(facts, course, now)
  const { slug, title, methods, audience, language, hours, goals, version } = course
  return {
    course: { slug, title, methods, audience, language, hours, goals, version },
    lessons: course.lessons.map((lesson, place) => ({
      slug: lesson.slug,
      title: lesson.title,
      minutes: lesson.minutes,
      status: lessons[place]?.status ?? 'untouched',
      standing: lessons[place]?.standing ?? null,
    })),
    own: {
      begun,
      missing,
      lessonsDone,
      minutesLeft,
      testPassed: bestTest?.passed ?? false,
      outside: outsideViews(course, outside),
      next: next.kind === 'lesson' ? { slug: next.lesson.slug, title: next.lesson.title } : next.kind,
    },
    certificate: certificate ? { expiresOn: certificate.expiresOn, status: certificate.status } : null,
    renewal: renewal && renewalView(course, renewal, civilDate(now)),
    certificateReady: earnedBy(facts, course, now) !== null,
    prerequisite: prerequisiteLack(person.id, course),
    asked: askedView(standingsOf([person.id], [course], now, factsFor).get(person.id)?.[0], civilDate(now)),
    news: findCourseNews(person.id, course, progress),
    printable: printable(course),
    maySeeTeaching: can(person, 'see-problems', { kind: 'course' }),
  }
}

/** To fetch a certificate that lies ready, or to say that the news of a version has been seen. */
export async function action(args: ActionFunctionArgs) {
  const { person, course } = await requireCourse(args)
  const form = await readForm(args.request)
  const version = form.get('version')
  if (form.get('intent') === 'fetch-certificate') fetchCertificate(person.id, course)
  else if (typeof version === 'string') noteSeen(person.id, course, version)
  else throw badRequest('No such form')
  return redirect(`/kurser/${course.slug}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.course.title) }]

export default function CourseRoute() {
  return <CoursePage {...useLoaderData<typeof loader>()} />
}
