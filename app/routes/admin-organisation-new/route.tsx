import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { requireAdmin } from '#app/domain/auth/sessions.server.ts'
import { createOrganisation } from '#app/domain/people/organisations.server.ts'
import { NewOrganisationForm, tryForm } from '#app/domain/people/place-form.ts'
import { readForm } from '#app/http/form.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { OrganisationNewPage } from './organisation-new-page.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdmin(request)
  return { title: messagesFor(request).organisation.addOrganisation, id: crypto.randomUUID() }
}

export async function action({ request }: ActionFunctionArgs) {
  await requireAdmin(request)
  const done = tryForm(await readForm(request), NewOrganisationForm, createOrganisation)
  if ('problems' in done) return data({ intent: 'create', ...done }, { status: 400 })
  return redirect(`/admin/organisation?organisation=${done.id}&gemt=ja#${done.id}`)
}

export { sendOrSayOffline as clientAction, unlessOffline as shouldRevalidate } from '#app/http/offline.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function AdminOrganisationNewRoute() {
  return <OrganisationNewPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
