import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { openReview } from '#app/domain/fidelity/review/open-review.server.ts'
import { readForm } from '#app/http/form.ts'
import { badRequest } from '#app/http/responses.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { FidelityReviewPage } from './fidelity-review-page.tsx'
import { makeMove } from './moves.server.ts'
import { overviewOf } from './overview.server.ts'
import { MOVES } from './reply.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { person, review, head } = await openReview(request, params.review)
  const title = messagesFor(request).fidelityPlan.overview.title
  return { title, head, overview: overviewOf(person, review) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { person, review } = await openReview(request, params.review)
  const form = await readForm(request)
  const move = MOVES.find((word) => word === form.get('intent'))
  if (!move) throw badRequest('No such move')
  return makeMove({ person, reviewId: review.id }, review, move, form)
}

export { sendOrSayOffline as clientAction, unlessOffline as shouldRevalidate } from '#app/http/offline.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title, data?.head.team.name) },
]

export default function FidelityReviewRoute() {
  return <FidelityReviewPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
