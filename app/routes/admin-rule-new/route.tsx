import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { requireAdmin } from '#app/domain/auth/sessions.server.ts'
import { allCourses, findCourseById, refreshLibrary } from '#app/domain/courses/library.server.ts'
import { addDays, today } from '#app/domain/dates.ts'
import { allPlaces } from '#app/domain/people/places.server.ts'
import { makeRule } from '#app/domain/requirements/change-rule.server.ts'
import { problemsOf } from '#app/domain/requirements/fields.ts'
import { previewRule } from '#app/domain/requirements/preview-rule.server.ts'
import { firstDays, type NewRule, ruleForm } from '#app/domain/requirements/rule-form.ts'
import { placeKey } from '#app/domain/requirements/rule.ts'
import { readForm } from '#app/http/form.ts'
import { badRequest } from '#app/http/responses.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { AdminRuleNewPage } from './admin-rule-new-page.tsx'
import { type Reply, RULE_FIELDS, type Told, type Typed } from './reply.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdmin(request)
  await refreshLibrary()
  return {
    title: messagesFor(request).rules.form.title,
    courses: allCourses().map(({ id, title }) => ({ id, title })),
    places: allPlaces().map((place) => ({ key: placeKey(place), name: place.name, depth: place.depth })),
    today: today(),
    ...firstDays(today()),
  }
}

/** A rule is shown with whom it would reach before it is made, and made by a second press. */
export async function action({ request }: ActionFunctionArgs) {
  const admin = await requireAdmin(request)
  await refreshLibrary()
  const form = await readForm(request)
  const typed = typedIn(form)
  const intent = form.get('intent')
  if (intent === 'change') return data<Reply>({ status: 'form', typed, problems: {} })
  if (intent !== 'preview' && intent !== 'make') throw badRequest('No such form')

  const courseIds = allCourses().map(({ id }) => id)
  const given = ruleForm(today(), courseIds, allPlaces()).safeParse(typed)
  if (!given.success) {
    return data<Reply>({ status: 'form', typed, problems: problemsOf(given.error) }, { status: 400 })
  }
  if (intent === 'make') return redirect(`/admin/regler/${makeRule(admin, given.data)}?lavet=ja`)
  return data<Reply>({
    status: 'preview',
    typed,
    preview: previewRule(given.data),
    told: toldBy(given.data, today()),
  })
}

const typedIn = (form: FormData) =>
  // Every field of the list is there, which fromEntries does not know.
  Object.fromEntries(RULE_FIELDS.map((field) => [field, String(form.get(field) ?? '')])) as Typed

function toldBy({ courseId, fromDate, startAfterDays, dueAfterDays, reason }: NewRule, day: string): Told {
  const begins = fromDate > day ? fromDate : day
  const dueOn = addDays(begins, startAfterDays + dueAfterDays)
  return { courseTitle: findCourseById(courseId)?.title ?? '', dueOn, reason }
}

export { sendOrSayOffline as clientAction, unlessOffline as shouldRevalidate } from '#app/http/offline.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: pageTitle(page?.title) }]

export default function AdminRuleNewRoute() {
  return <AdminRuleNewPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
