import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { requireAdmin } from '#app/domain/auth/sessions.server.ts'
import { deletePlace, isEmpty } from '#app/domain/people/empty-places.server.ts'
import { changeOrganisation, findOrganisation } from '#app/domain/people/organisations.server.ts'
import { NothingForm, OrganisationForm, tryForm } from '#app/domain/people/place-form.ts'
import { readForm } from '#app/http/form.ts'
import { badRequest, notFound } from '#app/http/responses.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { OrganisationPage } from './organisation-page.tsx'

async function requireOrganisation({ request, params }: LoaderFunctionArgs | ActionFunctionArgs) {
  await requireAdmin(request)
  const organisation = findOrganisation(params.organisation ?? '')
  if (!organisation) throw notFound('Organisation')
  return organisation
}

export async function loader(args: LoaderFunctionArgs) {
  const organisation = await requireOrganisation(args)
  return {
    organisation,
    isEmpty: isEmpty('organisation', organisation.id),
    saved: new URL(args.request.url).searchParams.has('gemt'),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { id } = await requireOrganisation(args)
  const form = await readForm(args.request)
  const intent = form.get('intent')
  if (intent === 'change') {
    const done = tryForm(form, OrganisationForm, (facts) => changeOrganisation(id, facts))
    if ('problems' in done) return data({ intent, ...done }, { status: 400 })
    return redirect(`/admin/organisation/${id}?gemt=ja`)
  }
  if (intent === 'remove') {
    const done = tryForm(form, NothingForm, () => deletePlace('organisation', id))
    if ('problems' in done) return data({ intent, ...done }, { status: 409 })
    return redirect('/admin/organisation?slettet=ja')
  }
  throw badRequest('No such form')
}

export { sendOrSayOffline as clientAction, unlessOffline as shouldRevalidate } from '#app/http/offline.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.organisation.name) }]

export default function AdminOrganisationRoute() {
  return <OrganisationPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
