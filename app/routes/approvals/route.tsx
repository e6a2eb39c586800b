import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { can, type SignedInPerson } from '#app/domain/auth/permissions.ts'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { findCourseById, refreshLibrary } from '#app/domain/courses/library.server.ts'
import { civilDate } from '#app/domain/dates.ts'
import { noteLook } from '#app/domain/people/looks.server.ts'
import { DecisionForm, problemsOf } from '#app/domain/progress/approval-form.ts'
import {
  decide,
  latestDecisions,
  standingFor,
  waitingApprovals,
} from '#app/domain/progress/approval-queue.server.ts'
import { pointersToLookAt } from '#app/domain/privacy/look-again.ts'
import { readForm } from '#app/http/form.ts'
import { badRequest, forbidden, notFound } from '#app/http/responses.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { ApprovalsPage } from './approvals-page.tsx'
import type { Reply } from './reply.ts'

async function requireTrainer(request: Request): Promise<SignedInPerson> {
  const person = await requirePerson(request)
  if (!can(person, 'teach', { kind: 'course' })) throw notFound('Page')
  return person
}

export async function loader({ request }: LoaderFunctionArgs) {
  const trainer = await requireTrainer(request)
  await refreshLibrary()
  const { searchParams } = new URL(request.url)
  const waiting = waitingApprovals(trainer.id).map(({ saidAt, ...said }) => ({
    ...withCourse(said),
    saidOn: civilDate(saidAt),
  }))
  const decided = latestDecisions().map(({ decidedAt, ...decision }) => ({
    ...withCourse(decision),
    decidedOn: civilDate(decidedAt),
  }))
  const courses = coursesOf(waiting)
  const chosen = courses.find(({ slug }) => slug === searchParams.get('kursus'))?.slug ?? null
  const shown = waiting.filter(({ course }) => chosen === null || course?.slug === chosen)
  const lookedAt = [...shown, ...decided].map(({ personId }) => personId)
  noteLook(trainer, 'approvals', 'person', lookedAt)
  return {
    title: messagesFor(request).approvals.queue.title,
    courses,
    chosen,
    waiting: shown,
    decided,
    saved: decided.find(({ id }) => id === searchParams.get('gemt')) ?? null,
  }
}

/** Something said, with the course as the page names it; null when it is no longer there. */
function withCourse<T extends { courseId: string }>({ courseId, ...said }: T) {
  const course = findCourseById(courseId)
  const { slug, title, language } = course ?? {}
  return { ...said, course: slug && title && language ? { slug, title, language } : null }
}

/** The courses that somebody waits in, each once. */
function coursesOf(waiting: { course: { slug: string; title: string; language: string } | null }[]) {
  const bySlug = new Map(waiting.flatMap(({ course }) => (course ? [[course.slug, course] as const] : [])))
  return [...bySlug.values()].toSorted((one, other) => one.title.localeCompare(other.title, 'da'))
}

export async function action({ request }: ActionFunctionArgs) {
  const trainer = await requireTrainer(request)
  await refreshLibrary()
  const form = await readForm(request)
  const [approval = '', outcome = '', comment = ''] = ['approval', 'outcome', 'comment'].map((name) =>
    String(form.get(name) ?? ''),
  )
  const about = { approval, typed: { comment } }
  const given = DecisionForm.safeParse({ approval, outcome, comment })
  const problems = given.error ? problemsOf(given.error) : {}
  if (Object.values(problems).includes('unusable')) throw badRequest('No form of ours sends this')
  const pointers = given.success ? pointersToLookAt(given.data.comment, form.get('looked-at')) : []

  // A comment is put right only for what still waits.
  const isReady = given.success && pointers.length === 0
  const deciding = isReady ? decide(trainer, given.data) : standingFor(trainer, approval)
  switch (deciding.status) {
    case 'waiting':
      return given.success
        ? data<Reply>({ status: 'look-again', ...about, pointers })
        : data<Reply>({ status: 'wrong', ...about, problems }, { status: 400 })
    case 'decided':
      return redirect(savedAddress(request, approval))
    case 'own':
      throw forbidden('Nobody approves their own')
    case 'gone':
      return data<Reply>({ status: 'gone', ...about }, { status: 404 })
    case 'decided-before': {
      const { name, by, outcome: decided, decidedAt } = deciding
      const before = { name, by, outcome: decided, decidedOn: civilDate(decidedAt) }
      return data<Reply>({ status: 'decided-before', ...about, before }, { status: 409 })
    }
  }
}

/** Back to the queue as it was filtered, which says what was saved. */
function savedAddress(request: Request, approval: string): string {
  const course = new URL(request.url).searchParams.get('kursus')
  return `/godkendelser?${new URLSearchParams({ ...(course && { kursus: course }), gemt: approval })}`
}

export { sendOrSayOffline as clientAction, unlessOffline as shouldRevalidate } from '#app/http/offline.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function ApprovalsRoute() {
  return <ApprovalsPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
