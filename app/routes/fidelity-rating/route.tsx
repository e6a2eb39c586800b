import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ItemReply, itemOf, itemsOf, typedIn } from '#app/components/fidelity/item-reply.ts'
import { can } from '#app/domain/auth/permissions.ts'
import { openReview } from '#app/domain/fidelity/review/open-review.server.ts'
import { lockRatings, saveRating } from '#app/domain/fidelity/review/rating.server.ts'
import { problemsOf, ratingForm } from '#app/domain/fidelity/review/review-form.ts'
import { reviewAddress } from '#app/domain/fidelity/review/review-head.ts'
import { type Review, reviewThing, seatOf } from '#app/domain/fidelity/review/reviews.server.ts'
import type { Mover } from '#app/domain/fidelity/review/mover.server.ts'
import { readForm } from '#app/http/form.ts'
import { badRequest, forbidden } from '#app/http/responses.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { FidelityRatingPage } from './fidelity-rating-page.tsx'
import { ratingView } from './rating-view.server.ts'

/** The review, for those who rate it: others may know of it, but not see what is given here. */
async function requireSeat(request: Request, id: string | undefined) {
  const opened = await openReview(request, id)
  const own = seatOf(opened.review, opened.person.id)
  if (!own) throw forbidden('Only its raters rate a review')
  return { ...opened, own, mover: { person: opened.person, reviewId: opened.review.id } }
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { review, head, mover } = await requireSeat(request, params.review)
  const title = messagesFor(request).fidelity.review.page.rating
  return { title, head, view: ratingView(mover, review) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { person, review, own, mover } = await requireSeat(request, params.review)
  const form = await readForm(request)
  const mayRate = can(person, 'rate', reviewThing(review))
  switch (form.get('intent')) {
    case 'rate':
      if (!mayRate) return tooLate(review, form)
      return rate(mover, review, form)
    case 'lock':
      if (own.locked) return redirect(reviewAddress(review.id, 'rating')) // the same press sent twice
      if (!mayRate) throw forbidden('It is not the time to lock')
      return lock(mover, review)
    default:
      throw badRequest('No such move')
  }
}

function rate(mover: Mover, review: Review, form: FormData) {
  const typed = typedIn(form)
  const item = itemOf(review.instrument, typed.itemId)
  if (!item) throw badRequest('No such item')
  const given = ratingForm(review).safeParse(typed)
  if (!given.success) {
    const problems = problemsOf(given.error)
    return data<ItemReply>({ status: 'wrong', item, typed, problems }, { status: 400 })
  }
  const outcome = saveRating(mover, given.data, typed.seen)
  switch (outcome.status) {
    case 'refused':
      return tooLate(review, form)
    case 'newer':
      return data<ItemReply>({ status: 'newer', item, typed, stored: outcome.stored }, { status: 409 })
    case 'saved':
      return form.has('quietly')
        ? data<ItemReply>({ status: 'saved', savedAt: outcome.savedAt })
        : redirect(`${reviewAddress(review.id, 'rating')}#${item.id}`)
  }
}

/** The ratings are locked, or it is not the time for them: what was typed comes back. */
function tooLate(review: Review, form: FormData) {
  const typed = typedIn(form)
  const item = itemOf(review.instrument, typed.itemId)
  if (!item) throw badRequest('No such item')
  return data<ItemReply>({ status: 'closed', item, typed }, { status: 403 })
}

function lock(mover: Mover, review: Review) {
  const outcome = lockRatings(mover)
  switch (outcome.status) {
    case 'refused':
      throw forbidden('The ratings are not to be locked now')
    case 'incomplete':
      return data<ItemReply>(
        { status: 'incomplete', missing: itemsOf(review.instrument, outcome.missing) },
        { status: 400 },
      )
    case 'locked':
      return redirect(reviewAddress(review.id, 'rating'))
  }
}

export { sendOrSayOffline as clientAction, unlessOffline as shouldRevalidate } from '#app/http/offline.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title, data?.head.team.name) },
]

export default function FidelityRatingRoute() {
  return <FidelityRatingPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
