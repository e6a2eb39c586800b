import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { requireAdmin } from '#app/domain/auth/sessions.server.ts'
import { importPages, importsOn, keepFile } from '#app/domain/imports/imports.server.ts'
import { readPage } from '#app/domain/list-query.ts'
import { readForm } from '#app/http/form.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { AdminImportsPage } from './admin-imports-page.tsx'
import { fileNameOf, handedIn } from './handed-in.server.ts'
import type { Reply } from './reply.ts'

/** The server leads here with `?for-stor` whoever sent more than it takes. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdmin(request)
  const { searchParams } = new URL(request.url)
  const pages = importPages()
  const page = readPage(searchParams, pages)
  const isTooLarge = searchParams.has('for-stor')
  const title = messagesFor(request).imports.title
  return data({ title, isTooLarge, page, pages, imports: importsOn(page) }, isTooLarge ? 413 : 200)
}

/** Reads a file, or what was pasted, and keeps it to be looked through. A file that was chosen counts first. */
export async function action({ request }: ActionFunctionArgs) {
  const admin = await requireAdmin(request)
  const form = await readForm(request)
  const file = await handedIn(form)
  if ('problem' in file) return data<Reply>(file, { status: 400 })
  return redirect(`/admin/personer/import/${keepFile(admin.id, fileNameOf(form), file)}`)
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: pageTitle(page?.title) }]

export default function AdminImportsRoute() {
  return <AdminImportsPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
