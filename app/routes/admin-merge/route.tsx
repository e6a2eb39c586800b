import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { confirmOwnPassword } from '#app/domain/auth/own-password.server.ts'
import { requireAdmin } from '#app/domain/auth/sessions.server.ts'
import { noteLook } from '#app/domain/people/looks.server.ts'
import { mergeAccounts } from '#app/domain/people/merge/merge.server.ts'
import { noteSearch } from '#app/domain/privacy/note-use.server.ts'
import { readForm } from '#app/http/form.ts'
import { badRequest, notFound } from '#app/http/responses.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { findOthers, keptAccount, pairView } from './merge-view.server.ts'
import { AdminMergePage } from './admin-merge-page.tsx'
import { mergeAddress, OTHER, type Reply } from './merge-view.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const admin = await requireAdmin(request)
  const { id, name, email } = keptAccount(params.person)
  const kept = { id, name, email }
  const title = messagesFor(request).merge.title(name)
  const { searchParams } = new URL(request.url)
  const otherId = searchParams.get(OTHER)
  if (otherId === null) noteSearch(admin, 'merge', { typed: searchParams.get('q') })
  if (otherId === null) return { title, kept, others: findOthers(kept, searchParams), pair: null }

  const pair = pairView(admin, id, otherId)
  noteLook(admin, 'account', 'person', [id, otherId])
  return { title, kept, others: null, pair }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const admin = await requireAdmin(request)
  const { id: keptId } = keptAccount(params.person)
  const goneId = new URL(request.url).searchParams.get(OTHER)
  if (!goneId) throw badRequest('No such form')

  const confirmed = await confirmOwnPassword(admin, await readForm(request), context.address)
  if (confirmed.status !== 'confirmed')
    return data<Reply>(confirmed, { status: confirmed.status === 'wait' ? 429 : 400 })

  const { status } = mergeAccounts(admin, { keptId, goneId })
  if (status === 'unknown') throw notFound('Person')
  // The page says that it is done; or what has come to stand in the way since it was shown.
  return redirect(mergeAddress(keptId, goneId))
}

export { sendOrSayOffline as clientAction, unlessOffline as shouldRevalidate } from '#app/http/offline.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function AdminMergeRoute() {
  return <AdminMergePage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
