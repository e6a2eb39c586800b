import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { readForm } from '#app/http/form.ts'
import { can, type SignedInPerson } from '#app/domain/auth/permissions.ts'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { today } from '#app/domain/dates.ts'
import { namesAreKept } from '#app/domain/fidelity/standing/result.ts'
import { MOVES } from '#app/domain/fidelity/review/review-phase.ts'
import { findReview, type Review, reviewThing, seatOf } from '#app/domain/fidelity/review/reviews.server.ts'
import { notFound } from '#app/http/responses.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { FidelityReviewPage } from './fidelity-review-page.tsx'
import { makeMove } from './moves.server.ts'
import { reviewView } from './review-view.server.ts'

/** The review of the address, for a person who may see it; for anyone else there is none. */
async function requireReview(request: Request, id = '') {
  const person = await requirePerson(request)
  const review = findReview(id)
  if (!review || !can(person, 'see', reviewThing(review))) throw notFound('Review')
  return { person, review }
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { person, review } = await requireReview(request, params.review)
  const t = messagesFor(request)
  const method = t.shell.methods[review.instrument.method]
  const title = `${t.fidelity.review.eyebrow(method, review.team.name)}, ${review.periodTo}`
  return { title, facts: factsFor(person, review), view: reviewView(person, review) }
}

/** What stands at the head of every step. */
function factsFor(person: SignedInPerson, review: Review) {
  const { id, instrument, team, mode, periodFrom, periodTo, caseCount, approvedAt, raters } = review
  const named = namesAreKept(approvedAt, today())
  return {
    id,
    team: team.name,
    method: instrument.method,
    instrument: { title: instrument.title, version: instrument.version, scale: instrument.scale },
    mode,
    periodFrom,
    periodTo,
    caseCount,
    raters: raters.map(({ seat, name }) => ({ seat, name: named ? name : null })),
    ownSeat: seatOf(review, person.id)?.seat ?? null,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { person, review } = await requireReview(request, params.review)
  const form = await readForm(request)
  const move = MOVES.find((word) => word === form.get('intent'))
  if (!move) throw new Response('No such move', { status: 400 })
  return makeMove(person, review, move, form)
}

export { sendOrSayOffline as clientAction, unlessOffline as shouldRevalidate } from '#app/http/offline.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function FidelityReviewRoute() {
  return <FidelityReviewPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
