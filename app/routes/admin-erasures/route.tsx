import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { requireAdmin } from '#app/domain/auth/sessions.server.ts'
import { readPage } from '#app/domain/list-query.ts'
import { noteLook } from '#app/domain/people/looks.server.ts'
import {
  countLeavers,
  keepLeaver,
  LEAVERS_A_PAGE,
  leaversOnPage,
} from '#app/domain/privacy/leavers.server.ts'
import { readForm } from '#app/http/form.ts'
import { badRequest } from '#app/http/responses.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { AdminErasuresPage } from './admin-erasures-page.tsx'

/** In the address after an account has been kept. */
const KEPT = 'gemt'

export async function loader({ request }: LoaderFunctionArgs) {
  const admin = await requireAdmin(request)
  const { searchParams } = new URL(request.url)
  const pages = Math.ceil(countLeavers() / LEAVERS_A_PAGE)
  const page = readPage(searchParams, pages)
  const { title } = messagesFor(request).erasures
  const leavers = leaversOnPage(page)
  const lookedAt = leavers.map(({ id }) => id)
  noteLook(admin, 'account', 'person', lookedAt)
  return { title, leavers, page, pages, isKept: searchParams.has(KEPT) }
}

export async function action({ request }: ActionFunctionArgs) {
  const admin = await requireAdmin(request)
  const personId = (await readForm(request)).get('person')
  if (typeof personId !== 'string') throw badRequest('No such form')
  if (keepLeaver(admin, personId)) return redirect(`/admin/sletninger?${KEPT}=ja`)
  return data({ status: 'too-late' as const }, { status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function AdminErasuresRoute() {
  const { title: _, ...page } = useLoaderData<typeof loader>()
  return <AdminErasuresPage {...page} isTooLate={useActionData<typeof action>()?.status === 'too-late'} />
}
