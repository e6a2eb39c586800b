import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { readForm } from '#app/http/form.ts'
import { can } from '#app/domain/auth/permissions.ts'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { addMonths, today } from '#app/domain/dates.ts'
import { newestInstruments } from '#app/domain/fidelity/instruments/instruments.server.ts'
import { createReview, plannableTeams, raterCandidates } from '#app/domain/fidelity/review/planning.server.ts'
import {
  instrumentKey,
  newReviewForm,
  PLAN_FIELDS,
  problemsOf,
} from '#app/domain/fidelity/review/review-form.ts'
import type { Team } from '#app/domain/people/teams.server.ts'
import { notFound } from '#app/http/responses.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { FidelityNewPage } from './fidelity-new-page.tsx'

/** Who plans, for which teams they may, and the one that `?team=` names; one team alone needs no choosing. */
async function requirePlanner(request: Request) {
  const person = await requirePerson(request)
  const teams = plannableTeams(person).filter((team) => can(person, 'plan-review', { kind: 'team', ...team }))
  if (teams.length === 0) throw notFound('Page')

  const slug = new URL(request.url).searchParams.get('team')
  const team =
    slug === null ? (teams.length === 1 ? teams[0] : undefined) : teams.find((one) => one.slug === slug)
  if (slug !== null && !team) throw notFound('Team')
  return { person, teams, team: team ?? null }
}

export async function loader({ request }: LoaderFunctionArgs) {
  const { teams, team } = await requirePlanner(request)
  return {
    title: messagesFor(request).fidelity.plan.title,
    teams: teams.map(({ slug, name, organisation }) => ({ slug, name, organisation })),
    team: team && { slug: team.slug, name: team.name, ...blankPlan(team) },
  }
}

/** What can be chosen for a team, and the half year that is measured most often. */
function blankPlan(team: Team) {
  return {
    id: crypto.randomUUID(),
    instruments: newestInstruments().map((instrument) => ({
      key: instrumentKey(instrument),
      title: instrument.title,
    })),
    candidates: raterCandidates(team),
    periodFrom: addMonths(today(), -6),
    periodTo: today(),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const { person, team } = await requirePlanner(request)
  if (!team) throw notFound('Team')

  const form = await readForm(request)
  const fields = [...form].filter(([name]) => PLAN_FIELDS.includes(name))
  const typed = Object.fromEntries(fields.map(([name, value]) => [name, String(value)]))
  const given = newReviewForm(newestInstruments(), raterCandidates(team)).safeParse(typed)
  if (!given.success) return data({ typed, problems: problemsOf(given.error) }, { status: 400 })

  createReview({ ...given.data, teamId: team.id, plannedBy: person.id })
  return redirect('/fidelitet')
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function FidelityNewRoute() {
  return <FidelityNewPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
