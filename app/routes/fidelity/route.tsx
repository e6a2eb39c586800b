import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { allItems } from '#app/domain/fidelity/instruments/instrument.ts'
import { newestInstruments } from '#app/domain/fidelity/instruments/instruments.server.ts'
import { plannableTeams } from '#app/domain/fidelity/review/planning.server.ts'
import { fidelityOfTeams } from '#app/domain/fidelity/standing/results.server.ts'
import { reviewPhase, stepOf } from '#app/domain/fidelity/review/review-phase.ts'
import {
  openReviewsOfTeams,
  ownOpenReviews,
  type Review,
} from '#app/domain/fidelity/review/reviews.server.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { FidelityPage } from './fidelity-page.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  return {
    title: messagesFor(request).fidelity.title,
    canPlan: plannableTeams(person).length > 0,
    mine: ownOpenReviews(person).map(({ own, ...review }) => ({
      ...planOf(review),
      step: stepOf(own, review.raters),
    })),
    underWay: openReviewsOfTeams(person).map((review) => ({
      ...planOf(review),
      phase: reviewPhase(review.raters),
    })),
    teams: fidelityOfTeams(person).map(({ team, methods }) => ({
      team,
      methods: methods.map(({ method, newest }) => ({ method, newest })),
    })),
    instruments: newestInstruments().map((instrument) => {
      const { id, title, version, method, source } = instrument
      return { id, title, version, method, source, itemCount: allItems(instrument).length }
    }),
  }
}

/** What may be told of a review that is not approved: what was planned, and nothing that was given. */
function planOf({ id, team, instrument, mode, periodFrom, periodTo }: Omit<Review, 'raters'>) {
  return { id, team: team.name, method: instrument.method, mode, periodFrom, periodTo }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function FidelityRoute() {
  return <FidelityPage {...useLoaderData<typeof loader>()} />
}
