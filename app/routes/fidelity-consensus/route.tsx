import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { can } from '#app/domain/auth/permissions.ts'
import { openReview } from '#app/domain/fidelity/review/open-review.server.ts'
import type { Phase } from '#app/domain/fidelity/review/review-phase.ts'
import { reviewAddress } from '#app/domain/fidelity/review/review-head.ts'
import { reviewThing, seatOf } from '#app/domain/fidelity/review/reviews.server.ts'
import { readForm } from '#app/http/form.ts'
import { badRequest, forbidden } from '#app/http/responses.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { consensusView } from './consensus-view.server.ts'
import { FidelityConsensusPage } from './fidelity-consensus-page.tsx'
import { agree, conclude, reopen, tooLate } from './moves.server.ts'

/** The review, for those who rate it: what each rater gave is for them alone. */
async function requireSeat(request: Request, id: string | undefined) {
  const opened = await openReview(request, id)
  const { person, review } = opened
  if (!seatOf(review, person.id)) throw forbidden('Only its raters agree on the scores of a review')
  return { ...opened, mover: { person, reviewId: review.id } }
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { review, head, mover } = await requireSeat(request, params.review)
  const title = messagesFor(request).fidelity.review.page.consensus
  return { title, head, view: consensusView(mover, review) }
}

/** Each move, and the phases in which it has been made already: then the same press was sent twice. */
const MOVES = {
  agree: { make: agree, madeIn: [] },
  conclude: { make: conclude, madeIn: ['agreed', 'checked'] },
  reopen: { make: reopen, madeIn: ['rated'] },
} as const satisfies Record<string, { make: typeof agree; madeIn: readonly Phase[] }>

const isMove = (word: unknown): word is keyof typeof MOVES =>
  typeof word === 'string' && Object.hasOwn(MOVES, word)

export async function action({ request, params }: ActionFunctionArgs) {
  const { person, review, mover } = await requireSeat(request, params.review)
  const form = await readForm(request)
  const move = form.get('intent')
  if (!isMove(move)) throw badRequest('No such move')
  if (can(person, move, reviewThing(review))) return MOVES[move].make(mover, review, form)
  const isMade = MOVES[move].madeIn.some((phase) => phase === review.phase)
  if (isMade) return redirect(reviewAddress(review.id, 'consensus'))
  if (move === 'agree') return tooLate(review, form)
  throw forbidden(`It is not the time to ${move}`)
}

export { sendOrSayOffline as clientAction, unlessOffline as shouldRevalidate } from '#app/http/offline.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title, data?.head.team.name) },
]

export default function FidelityConsensusRoute() {
  return <FidelityConsensusPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
