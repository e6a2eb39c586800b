import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { can } from '#app/domain/auth/permissions.ts'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { findCourse, refreshLibrary } from '#app/domain/courses/library.server.ts'
import { civilDate } from '#app/domain/dates.ts'
import { approvalAddress, asksFor, courseTasks, kindAt } from '#app/domain/progress/approval.ts'
import { type ApprovalProblem, doneForm, problemsOf } from '#app/domain/progress/approval-form.ts'
import { ownApproval, sayDone, takeBack } from '#app/domain/progress/approvals.server.ts'
import { readForm } from '#app/http/form.ts'
import type { Offline } from '#app/http/offline.ts'
import { badRequest, notFound } from '#app/http/responses.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { CourseApprovalPage } from './course-approval-page.tsx'

/** A day that could not be used, as it was typed. */
type Wrong = { typed: { doneOn: string }; problems: Record<string, ApprovalProblem> }

/** Who asks, and what about: which of the two pages it is stands in the address alone. */
async function requireApproval({ request, params }: LoaderFunctionArgs | ActionFunctionArgs) {
  const person = await requirePerson(request)
  await refreshLibrary()
  const course = findCourse(params.course ?? '')
  const kind = kindAt(new URL(request.url).pathname)
  if (!course || !kind || !asksFor(course, kind) || !can(person, 'read', { kind: 'course' })) {
    throw notFound('Page')
  }
  return { person, course, kind }
}

export async function loader(args: LoaderFunctionArgs) {
  const { person, course, kind } = await requireApproval(args)
  const { slug, title, language, lessons } = course
  const now = new Date()
  return {
    title: messagesFor(args.request).approvals.kinds[kind],
    kind,
    course: { slug, title, language },
    tasks: kind === 'practice-task' ? courseTasks(lessons) : [],
    today: civilDate(now),
    ...ownApproval(person.id, course, kind, now),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { person, course, kind } = await requireApproval(args)
  const form = await readForm(args.request)
  const again = () => redirect(approvalAddress(course.slug, kind))
  switch (form.get('intent')) {
    case 'take-back':
      takeBack(person.id, course.id, kind)
      return again()
    case 'say': {
      const now = new Date()
      const { open } = ownApproval(person.id, course, kind, now)
      if (!open) return again() // it waits or is approved already, or is not asked for now; the page says which
      const typed = { doneOn: String(form.get('doneOn') ?? '') }
      const given = doneForm(open.from, civilDate(now)).safeParse(typed)
      if (!given.success) {
        return data<Wrong | Offline>({ typed, problems: problemsOf(given.error) }, { status: 400 })
      }
      sayDone(person.id, course, kind, given.data.doneOn, now)
      return again()
    }
    default:
      throw badRequest('No such form')
  }
}

export { sendOrSayOffline as clientAction, unlessOffline as shouldRevalidate } from '#app/http/offline.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title, data?.course.title) },
]

export default function CourseApprovalRoute() {
  return <CourseApprovalPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
