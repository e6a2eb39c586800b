import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { instrumentsFor } from '#app/domain/fidelity/instruments/instruments.server.ts'
import { newReviewForm, PLAN_FIELDS } from '#app/domain/fidelity/review/plan-form.ts'
import { createReview, raterCandidates } from '#app/domain/fidelity/review/planning.server.ts'
import { problemsOf } from '#app/domain/fidelity/review/review-form.ts'
import { reviewAddress } from '#app/domain/fidelity/review/review-head.ts'
import { readForm } from '#app/http/form.ts'
import { forbidden, notFound } from '#app/http/responses.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { FidelityNewPage } from './fidelity-new-page.tsx'
import { blankPlan } from './plan.server.ts'
import { requirePlanner } from './planner.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { teams, team, after } = await requirePlanner(request)
  return {
    title: messagesFor(request).fidelityPlan.plan.title,
    teams: teams.map(({ slug, name, organisation }) => ({ slug, name, organisation })),
    plan: team && blankPlan(team, after),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const { person, team } = await requirePlanner(request)
  if (!team) throw notFound('Team')

  const form = await readForm(request)
  const fields = PLAN_FIELDS.filter((name) => form.has(name))
  const typed = Object.fromEntries(fields.map((name) => [name, String(form.get(name))]))
  const given = newReviewForm(instrumentsFor(team.organisation), raterCandidates(team)).safeParse(typed)
  if (!given.success) return data({ typed, problems: problemsOf(given.error) }, { status: 400 })

  const created = createReview(person, { ...given.data, teamId: team.id })
  if (created.status === 'refused') throw forbidden('The plan is no longer theirs to make')
  return redirect(reviewAddress(created.id))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function FidelityNewRoute() {
  return <FidelityNewPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
