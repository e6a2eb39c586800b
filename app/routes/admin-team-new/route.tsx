import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { requireAdmin } from '#app/domain/auth/sessions.server.ts'
import { findOrganisation } from '#app/domain/people/organisations.server.ts'
import { NewTeamForm, tryForm } from '#app/domain/people/place-form.ts'
import { createTeam } from '#app/domain/people/team-changes.server.ts'
import { unitsOf } from '#app/domain/people/units.server.ts'
import { readForm } from '#app/http/form.ts'
import { notFound } from '#app/http/responses.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { TeamNewPage } from './team-new-page.tsx'

async function requireOrganisation({ request, params }: LoaderFunctionArgs | ActionFunctionArgs) {
  await requireAdmin(request)
  const organisation = findOrganisation(params.organisation ?? '')
  if (!organisation) throw notFound('Organisation')
  return organisation
}

export async function loader(args: LoaderFunctionArgs) {
  const { id, name } = await requireOrganisation(args)
  const under = new URL(args.request.url).searchParams.get('under')
  const units = unitsOf(id)
  return {
    title: messagesFor(args.request).organisation.addTeam,
    id: crypto.randomUUID(),
    organisation: { id, name },
    units: units.map(({ id, name, depth }) => ({ id, name, depth })),
    under: units.find((unit) => unit.id === under)?.id ?? null,
  }
}

export async function action(args: ActionFunctionArgs) {
  const organisation = await requireOrganisation(args)
  const form = await readForm(args.request)
  const done = tryForm(form, NewTeamForm, (team) => createTeam(organisation.id, team))
  if ('problems' in done) return data({ intent: 'create', ...done }, { status: 400 })
  return redirect(`/admin/organisation/${organisation.id}/teams/${done.id}?gemt=ja`)
}

export { sendOrSayOffline as clientAction, unlessOffline as shouldRevalidate } from '#app/http/offline.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title, data?.organisation.name) },
]

export default function AdminTeamNewRoute() {
  return <TeamNewPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
