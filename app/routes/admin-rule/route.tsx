import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { requireAdmin } from '#app/domain/auth/sessions.server.ts'
import { refreshLibrary } from '#app/domain/courses/library.server.ts'
import { today } from '#app/domain/dates.ts'
import { endRule } from '#app/domain/requirements/change-rule.server.ts'
import { problemsOf } from '#app/domain/requirements/fields.ts'
import { firstDays, ruleEndForm } from '#app/domain/requirements/rule-form.ts'
import { findRule, hasRule } from '#app/domain/requirements/rule-list.server.ts'
import { readForm } from '#app/http/form.ts'
import { badRequest, notFound } from '#app/http/responses.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { AdminRulePage, type Reply } from './admin-rule-page.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAdmin(request)
  await refreshLibrary()
  const rule = findRule(params.rule ?? '')
  if (!rule) throw notFound('Rule')
  const { searchParams } = new URL(request.url)
  const told = searchParams.has('lavet')
    ? ('made' as const)
    : searchParams.has('gemt')
      ? ('saved' as const)
      : null
  return { rule, told, today: today(), latest: firstDays(today()).latest }
}

/** Gives the rule its last day. */
export async function action({ request, params }: ActionFunctionArgs) {
  await requireAdmin(request)
  const id = params.rule ?? ''
  if (!hasRule(id)) throw notFound('Rule')
  const form = await readForm(request)
  if (form.get('intent') !== 'end') throw badRequest('No such form')
  const typed = String(form.get('toDate') ?? '')
  const given = ruleEndForm(today()).safeParse({ toDate: typed })
  if (!given.success) return data<Reply>({ typed, problem: problemsOf(given.error).toDate }, { status: 400 })
  if (!endRule(id, given.data.toDate)) return data<Reply>({ typed, problem: undefined }, { status: 409 })
  return redirect(`/admin/regler/${id}?gemt=ja`)
}

export { sendOrSayOffline as clientAction, unlessOffline as shouldRevalidate } from '#app/http/offline.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: pageTitle(page?.rule.courseTitle) },
]

export default function AdminRuleRoute() {
  return <AdminRulePage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
