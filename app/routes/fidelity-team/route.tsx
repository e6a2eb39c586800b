import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { today } from '#app/domain/dates.ts'
import { noteResult } from '#app/domain/privacy/note-use.server.ts'
import { notFound } from '#app/http/responses.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { FidelityTeamPage } from './fidelity-team-page.tsx'
import { teamView } from './team-view.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  const asked = new URL(request.url).searchParams.get('metode')
  const view = teamView(person, params.team ?? '', asked, today())
  if (!view) throw notFound('Team')
  const { id } = view.team
  if (view.chosen?.measured) noteResult(person, 'fidelity-team', id, { kind: 'team', id })
  return { title: messagesFor(request).fidelityTeam.title(view.team.name), ...view }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function FidelityTeamRoute() {
  return <FidelityTeamPage {...useLoaderData<typeof loader>()} />
}
