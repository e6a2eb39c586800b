import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { openReview } from '#app/domain/fidelity/review/open-review.server.ts'
import { noteResult } from '#app/domain/privacy/note-use.server.ts'
import { readForm } from '#app/http/form.ts'
import { badRequest } from '#app/http/responses.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { makeMove } from './moves.server.ts'
import { ReportPage } from './report-page.tsx'
import { INTENTS } from './report-view.ts'
import { reportView } from './report-view.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { person, review, head } = await openReview(request, params.review)
  const subject = new URL(request.url).searchParams.get('om') ?? ''
  const title = `${messagesFor(request).fidelityReport.title}, ${review.team.name}`
  const view = reportView(person, review, { subject })
  if (view.step === 'result') noteResult(person, 'report', review.team.id, { kind: 'review', id: review.id })
  return { title, head, view }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { person, review } = await openReview(request, params.review)
  const form = await readForm(request)
  const intent = INTENTS.find((one) => one === form.get('intent'))
  if (!intent) throw badRequest('No such move')
  const mover = { person, reviewId: review.id }
  return makeMove(intent, { mover, review, form, t: messagesFor(request) })
}

export { sendOrSayOffline as clientAction, unlessOffline as shouldRevalidate } from '#app/http/offline.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function FidelityReportRoute() {
  return <ReportPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
