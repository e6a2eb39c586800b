import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { readForm } from '#app/http/form.ts'
import { can } from '#app/domain/auth/permissions.ts'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { findCourse, refreshLibrary } from '#app/domain/courses/library.server.ts'
import { startAttempt } from '#app/domain/progress/attempts.server.ts'
import { prerequisiteLack } from '#app/domain/progress/prerequisites.server.ts'
import { readTestForm } from '#app/domain/progress/test-form.ts'
import { badRequest, forbidden, notFound } from '#app/http/responses.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { answerTest } from './answer-test.server.ts'
import { AttemptPage } from './attempt-page.tsx'
import { StartPage } from './start-page.tsx'
import { testView } from './test-view.server.ts'

async function requireTest({ request, params }: LoaderFunctionArgs | ActionFunctionArgs) {
  const person = await requirePerson(request)
  await refreshLibrary()
  const course = findCourse(params.course ?? '')
  if (!course || !can(person, 'read', { kind: 'course' })) throw notFound('Course')
  return { person, course }
}

export async function loader(args: LoaderFunctionArgs) {
  const { person, course } = await requireTest(args)
  const { slug, title, language } = course
  return {
    title: messagesFor(args.request).finalTest.title,
    course: { slug, title, language },
    ...testView(person.id, course),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { person, course } = await requireTest(args)
  const form = readTestForm(await readForm(args.request))
  if (!form) throw badRequest('No such form')
  if (form.intent !== 'start') return answerTest(args.request, person.id, course, form)

  if (prerequisiteLack(person.id, course)) throw forbidden('Other courses come before this test')
  startAttempt(person.id, course)
  return redirect(`/kurser/${course.slug}/proeve`)
}

export { sendOrSayOffline as clientAction, unlessOffline as shouldRevalidate } from '#app/http/offline.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title, data?.course.title) },
]

export default function FinalTestRoute() {
  const view = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  if (view.attempt === null) return <StartPage course={view.course} {...view.start} />
  const unanswered = reply && 'unanswered' in reply ? reply.unanswered : []
  return <AttemptPage course={view.course} attempt={view.attempt} unanswered={unanswered} />
}
