import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { requireAdmin } from '#app/domain/auth/sessions.server.ts'
import { today } from '#app/domain/dates.ts'
import { deletePlace, isEmpty } from '#app/domain/people/empty-places.server.ts'
import { NothingForm, tryForm } from '#app/domain/people/place-form.ts'
import { noteLook } from '#app/domain/people/looks.server.ts'
import { managersOf, membershipsOf, methodsOf } from '#app/domain/people/team-people.server.ts'
import { findTeamById } from '#app/domain/people/teams.server.ts'
import { unitsOf } from '#app/domain/people/units.server.ts'
import { readForm } from '#app/http/form.ts'
import { badRequest, notFound } from '#app/http/responses.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { changeOf } from './changes.server.ts'
import { TeamPage } from './team-page.tsx'

async function requireTeam({ request, params }: LoaderFunctionArgs | ActionFunctionArgs) {
  const admin = await requireAdmin(request)
  const team = findTeamById(params.team ?? '')
  if (!team || team.organisationId !== params.organisation) throw notFound('Team')
  return { admin, team }
}

export async function loader(args: LoaderFunctionArgs) {
  const { admin, team } = await requireTeam(args)
  const { id, name, slug, closedOn, organisationId, organisation } = team
  const { present, past } = membershipsOf(id)
  const all = [...present, ...past]
  noteLook(
    admin,
    'account',
    'person',
    all.map(({ personId }) => personId),
  )
  const units = unitsOf(organisationId).map(({ id, name, depth }) => ({ id, name, depth }))
  const above = team.unitPath?.split('/') ?? []
  return {
    team: { id, name, slug, closedOn, methods: methodsOf(id), unitId: above.at(-1) ?? null },
    organisation: { id: organisationId, name: organisation },
    above: units.filter((unit) => above.includes(unit.id)),
    units,
    present,
    past,
    leftWithIt: all.filter(({ toDate }) => closedOn !== null && toDate === closedOn).map(({ name }) => name),
    managers: managersOf(team),
    today: today(),
    isEmpty: isEmpty('team', id),
    saved: new URL(args.request.url).searchParams.has('gemt'),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { team } = await requireTeam(args)
  const form = await readForm(args.request)
  if (form.get('intent') === 'remove') {
    const done = tryForm(form, NothingForm, () => deletePlace('team', team.id))
    if ('problems' in done) return data({ intent: 'remove', ...done }, { status: 409 })
    return redirect(`/admin/organisation?organisation=${team.organisationId}&slettet=ja`)
  }
  const change = changeOf(form)
  if (!change) throw badRequest('No such form')
  const done = change.make(team, form)
  if ('problems' in done) return data({ intent: change.intent, ...done }, { status: 400 })
  return redirect(`/admin/organisation/${team.organisationId}/teams/${team.id}?gemt=ja`)
}

export { sendOrSayOffline as clientAction, unlessOffline as shouldRevalidate } from '#app/http/offline.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.team.name, data?.organisation.name) },
]

export default function AdminTeamRoute() {
  return <TeamPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
