import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { requireAdmin } from '#app/domain/auth/sessions.server.ts'
import { findMail, tryAgain } from '#app/domain/mail/outbox-list.server.ts'
import { noteLook } from '#app/domain/people/looks.server.ts'
import { readForm } from '#app/http/form.ts'
import { badRequest, notFound } from '#app/http/responses.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { AdminMailPage } from './admin-mail-page.tsx'

async function requireMail({ request, params }: LoaderFunctionArgs | ActionFunctionArgs) {
  const admin = await requireAdmin(request)
  const mail = await findMail(params.mail ?? '')
  if (!mail) throw notFound('Mail')
  return { admin, ...mail }
}

export async function loader(args: LoaderFunctionArgs) {
  const { admin, personId, file, link: _, ...mail } = await requireMail(args)
  noteLook(admin, 'account', 'person', [personId])
  return { mail: { ...mail, hasFile: file !== null } }
}

/** Tries a mail that failed again. */
export async function action(args: ActionFunctionArgs) {
  const { id } = await requireMail(args)
  if ((await readForm(args.request)).get('intent') !== 'try-again') throw badRequest('No such form')
  return tryAgain(id) ? redirect(`/admin/mail/${id}`) : data({ status: 'not-now' as const }, { status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: pageTitle(page?.mail.subject) },
]

export default function AdminMailRoute() {
  const { mail } = useLoaderData<typeof loader>()
  return <AdminMailPage mail={mail} isRefused={useActionData<typeof action>()?.status === 'not-now'} />
}
