import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { can } from '#app/domain/auth/permissions.ts'
import { readFacts } from '#app/domain/fidelity/review/facts-form.ts'
import { openReview } from '#app/domain/fidelity/review/open-review.server.ts'
import { saveFacts } from '#app/domain/fidelity/review/preparing.server.ts'
import { reviewAddress } from '#app/domain/fidelity/review/review-head.ts'
import { reviewThing } from '#app/domain/fidelity/review/reviews.server.ts'
import { readForm } from '#app/http/form.ts'
import { badRequest, forbidden } from '#app/http/responses.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { fieldOf, INTENTS, type Reply, typedIn, wasFieldOf } from './facts-reply.ts'
import { factSheet } from './fact-sheet.server.ts'
import { FidelityFactsPage } from './fidelity-facts-page.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { person, review, head } = await openReview(request, params.review)
  const title = messagesFor(request).fidelityPlan.facts.title
  const outcome = new URL(request.url).searchParams.get('gemt')
  return { title, head, ...factSheet(person, review, outcome) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { person, review } = await openReview(request, params.review)
  const form = await readForm(request)
  const intent = INTENTS.find((word) => word === form.get('intent'))
  if (!intent) throw badRequest('No such intent')
  if (!can(person, 'save-facts', reviewThing(review))) throw forbidden('The fact sheet is not to be changed')

  const { facts } = review.instrument
  const typed = typedIn(facts, form, fieldOf)
  const { answers, problems } = readFacts(facts, typed)
  if (problems) return data<Reply>({ status: 'wrong', typed, problems: byField(problems) }, { status: 400 })

  const emptyCount = [...answers.values()].filter((value) => value === '').length
  const asks = intent === 'hand-in' && emptyCount > 0
  const shown = new Map(Object.entries(typedIn(facts, form, wasFieldOf)))
  const handIn = intent !== 'save' && !asks
  const saving = saveFacts({ person, reviewId: review.id }, answers, { handIn, shown })
  if (saving.status === 'refused') throw forbidden('The fact sheet is not to be changed')
  if (saving.status === 'newer')
    return data<Reply>({ status: 'newer', typed, stored: Object.fromEntries(saving.stored) }, { status: 409 })
  if (asks) return data<Reply>({ status: 'asks', emptyCount })
  return redirect(`${reviewAddress(review.id, 'facts')}?gemt=${handIn ? 'afleveret' : 'ja'}`)
}

const byField = <T,>(problems: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(problems).map(([id, problem]) => [fieldOf(id), problem]))

export { sendOrSayOffline as clientAction, unlessOffline as shouldRevalidate } from '#app/http/offline.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title, data?.head.team.name) },
]

export default function FidelityFactsRoute() {
  return <FidelityFactsPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
