import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { requireAdmin } from '#app/domain/auth/sessions.server.ts'
import { findImport } from '#app/domain/imports/imports.server.ts'
import { readForm } from '#app/http/form.ts'
import { badRequest, notFound } from '#app/http/responses.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { AdminImportPage } from './admin-import-page.tsx'
import { importView } from './import-view.server.ts'
import { makeMove } from './moves.server.ts'
import { noteShown } from './note-shown.server.ts'
import { MOVES } from './reply.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const admin = await requireAdmin(request)
  const head = find(params.import)
  const view = importView(head, new URL(request.url).searchParams)
  if (!view) throw notFound('Import')
  noteShown(admin, head.id, view)
  const t = messagesFor(request).imports
  return { title: t.titleFor(head.fileName || t.pasted), head, view }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const admin = await requireAdmin(request)
  const { id } = find(params.import)
  const form = await readForm(request)
  const move = MOVES.find((word) => word === form.get('intent'))
  if (!move) throw badRequest('No such form')
  return makeMove({ admin, id, move, form, address: context.address })
}

function find(id = '') {
  const head = findImport(id)
  if (!head) throw notFound('Import')
  return head
}

export { sendOrSayOffline as clientAction, unlessOffline as shouldRevalidate } from '#app/http/offline.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function AdminImportRoute() {
  return <AdminImportPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
