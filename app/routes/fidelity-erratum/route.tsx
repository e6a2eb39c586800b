import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { can } from '#app/domain/auth/permissions.ts'
import { allItems, type Instrument, itemLabels } from '#app/domain/fidelity/instruments/instrument.ts'
import {
  correctScore,
  currentScores,
  errataOf,
  newestErratum,
} from '#app/domain/fidelity/report/errata.server.ts'
import { erratumForm } from '#app/domain/fidelity/report/erratum-form.ts'
import { type ReportProblem, problemsOf } from '#app/domain/fidelity/report/report-problems.ts'
import { openReview } from '#app/domain/fidelity/review/open-review.server.ts'
import { type Review, reviewThing } from '#app/domain/fidelity/review/reviews.server.ts'
import { scaleSteps } from '#app/domain/fidelity/scores/scale.ts'
import { pointersToLookAt } from '#app/domain/privacy/look-again.ts'
import { readForm } from '#app/http/form.ts'
import { forbidden } from '#app/http/responses.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { type ErratumReply, FidelityErratumPage } from './fidelity-erratum-page.tsx'

/** The fields of the form. Nothing else that was posted goes back to the page. */
const FIELDS = ['id', 'itemId', 'score', 'notRelevantReason', 'reason', 'seen']

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { person, review, head } = await openReview(request, params.review)
  const thing = reviewThing(review)
  const isOpen = can(person, 'see-result', thing)
  return {
    title: `${messagesFor(request).fidelityReport.errata.title}, ${review.team.name}`,
    head,
    errata: isOpen ? errataOf(review) : null,
    form: can(person, 'correct-score', thing) ? blankForm(review) : null,
  }
}

/** What can be corrected, and to what. */
function blankForm({ id, instrument }: Review) {
  return {
    id: crypto.randomUUID(),
    seen: newestErratum(id),
    scores: scaleSteps(instrument.scale),
    items: itemsWithScores(instrument, currentScores(id)),
  }
}

function itemsWithScores(instrument: Instrument, scores: ReturnType<typeof currentScores>) {
  const labels = itemLabels(instrument)
  return allItems(instrument).map(({ id, title }) => ({
    id,
    label: labels.get(id) ?? id,
    title,
    score: scores.get(id) ?? ('not-relevant' as const),
  }))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { person, review } = await openReview(request, params.review)
  if (!can(person, 'correct-score', reviewThing(review)))
    throw forbidden('No score is to be corrected by you now')

  const form = await readForm(request)
  const fields = [...form].filter(([name]) => FIELDS.includes(name))
  const typed = Object.fromEntries(fields.map(([name, value]) => [name, String(value)]))
  const wrong = (problems: Record<string, ReportProblem>) =>
    data<ErratumReply>({ status: 'wrong', typed, problems }, { status: 400 })
  const given = erratumForm(review.instrument).safeParse(typed)
  if (!given.success) return wrong(problemsOf(given.error))

  const { reason, notRelevantReason } = given.data
  const text = [reason, notRelevantReason ?? ''].join('\n').trim()
  const pointers = pointersToLookAt(text, form.get('looked-at'))
  if (pointers.length > 0) return data<ErratumReply>({ status: 'look-again', typed, text, pointers })

  const { status } = correctScore({ person, reviewId: review.id }, given.data, Number(typed.seen))
  switch (status) {
    case 'refused':
      throw forbidden('No score is to be corrected by you now')
    case 'unchanged':
      return wrong({ score: 'unchanged' })
    case 'newer': {
      const newer = { errata: errataOf(review), seen: newestErratum(review.id) }
      return data<ErratumReply>({ status: 'newer', typed, ...newer }, { status: 409 })
    }
    case 'saved':
      return redirect(`/fidelitet/${review.id}/rettelse`)
  }
}

export { sendOrSayOffline as clientAction, unlessOffline as shouldRevalidate } from '#app/http/offline.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function FidelityErratumRoute() {
  return <FidelityErratumPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
