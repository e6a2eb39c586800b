import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { can } from '#app/domain/auth/permissions.ts'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { allItems } from '#app/domain/fidelity/instruments/instrument.ts'
import { newestInstruments } from '#app/domain/fidelity/instruments/instruments.server.ts'
import { plannableTeams } from '#app/domain/fidelity/review/planning.server.ts'
import type { FidelityResult } from '#app/domain/fidelity/standing/result.ts'
import { fidelityOfTeams } from '#app/domain/fidelity/standing/results.server.ts'
import { managedTeams } from '#app/domain/people/teams.server.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { FidelityPage } from './fidelity-page.tsx'
import { reviewCards } from './review-cards.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  return {
    title: messagesFor(request).fidelity.title,
    canPlan: plannableTeams(person).length > 0,
    seesSeveral: can(person, 'oversee', { kind: 'centre' }) || managedTeams(person).length > 1,
    ...reviewCards(person),
    teams: fidelityOfTeams(person).map(({ team, methods }) => ({
      team,
      results: methods.map(({ newest }) => newestOf(newest)),
    })),
    instruments: newestInstruments().map((instrument) => {
      const { id, title, version } = instrument
      return { id, title, version, itemCount: allItems(instrument).length }
    }),
  }
}

/** What the list tells of a result: where the team stands, and no single item. */
function newestOf({ method, mode, reviewOn, cases, scale, total }: FidelityResult) {
  return { method, mode, reviewOn, cases, scale, total }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function FidelityRoute() {
  return <FidelityPage {...useLoaderData<typeof loader>()} />
}
