import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { can, type SignedInPerson } from '#app/domain/auth/permissions.ts'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { allItems } from '#app/domain/fidelity/instruments/instrument.ts'
import { newestInstruments } from '#app/domain/fidelity/instruments/instruments.server.ts'
import { canPlanSome } from '#app/domain/fidelity/review/planning.server.ts'
import type { FidelityResult } from '#app/domain/fidelity/standing/result.ts'
import { fidelityOfTeams, hasResult } from '#app/domain/fidelity/standing/results.server.ts'
import { readPage } from '#app/domain/list-query.ts'
import { countTeams, managedTeams, TEAMS_A_PAGE } from '#app/domain/people/teams.server.ts'
import { noteResults } from '#app/domain/privacy/note-use.server.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { FidelityPage } from './fidelity-page.tsx'
import { reviewCards } from './review-cards.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  const { searchParams } = new URL(request.url)
  const results = teamsFound(person, searchParams)
  noteResults(
    person,
    'fidelity',
    results.teams.map(({ team }) => team.id),
  )
  return {
    title: messagesFor(request).fidelity.title,
    canPlan: canPlanSome(person),
    seesSeveral: can(person, 'oversee', { kind: 'centre' }) || managedTeams(person).length > 1,
    ...reviewCards(person, searchParams),
    results,
    instruments: newestInstruments().map((instrument) => {
      const { id, title, version } = instrument
      return { id, title, version, itemCount: allItems(instrument).length }
    }),
  }
}

/** One page of the teams with a result, or of those that are called as the address asks. */
function teamsFound(person: SignedInPerson, search: URLSearchParams) {
  const typed = (search.get('q') ?? '').trim()
  const pages = Math.ceil(countTeams(hasResult(person, typed)) / TEAMS_A_PAGE)
  const page = readPage(search, pages)
  const teams = fidelityOfTeams(person, typed, page).map(({ team, methods }) => ({
    team,
    results: methods.map(({ newest }) => newestOf(newest)),
  }))
  return { typed, teams, page, pages }
}

/** What the list tells of a result: where the team stands, and no single item. */
function newestOf({ method, mode, reviewOn, cases, scale, total }: FidelityResult) {
  return { method, mode, reviewOn, cases, scale, total }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function FidelityRoute() {
  return <FidelityPage {...useLoaderData<typeof loader>()} />
}
