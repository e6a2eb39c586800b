import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { can } from '#app/domain/auth/permissions.ts'
import { refreshLibrary } from '#app/domain/courses/library.server.ts'
import { openReview } from '#app/domain/fidelity/review/open-review.server.ts'
import { reviewThing } from '#app/domain/fidelity/review/reviews.server.ts'
import { noteResult } from '#app/domain/privacy/note-use.server.ts'
import { readForm } from '#app/http/form.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { makeMove } from './moves.server.ts'
import { PlanPage } from './plan-page.tsx'
import { planView } from './plan-view.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { person, review, head } = await openReview(request, params.review)
  await refreshLibrary()
  const isOpen = can(person, 'see-result', reviewThing(review))
  if (isOpen) noteResult(person, 'plan', review.team.id, { kind: 'review', id: review.id })
  return {
    title: messagesFor(request).fidelityActions.title,
    head,
    view: isOpen ? planView(person, review, new URL(request.url).searchParams) : null,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { person, review } = await openReview(request, params.review)
  await refreshLibrary()
  const form = await readForm(request)
  return makeMove({ mover: { person, reviewId: review.id }, review, form })
}

export { sendOrSayOffline as clientAction, unlessOffline as shouldRevalidate } from '#app/http/offline.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title, data?.head.team.name) },
]

export default function FidelityPlanRoute() {
  const { head, view } = useLoaderData<typeof loader>()
  return <PlanPage head={head} view={view} reply={useActionData<typeof action>()} />
}
