import { can, type SignedInPerson } from '#app/domain/auth/permissions.ts'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { plannableTeams } from '#app/domain/fidelity/review/planning.server.ts'
import { findReview, type Review } from '#app/domain/fidelity/review/reviews.server.ts'
import type { Team } from '#app/domain/people/teams.server.ts'
import { notFound } from '#app/http/responses.ts'

type Planner = { person: SignedInPerson; teams: Team[]; team: Team | null; after: Review | null }

/**
 * Who plans, for which teams they may, and the one that is chosen: by `?team=`, as that of the review
 * that `?after=` names, or because there is one alone.
 */
export async function requirePlanner(request: Request): Promise<Planner> {
  const person = await requirePerson(request)
  const teams = plannableTeams(person).filter((team) => can(person, 'plan-review', { kind: 'team', ...team }))
  if (teams.length === 0) throw notFound('Page')

  const query = new URL(request.url).searchParams
  const afterId = query.get('after')
  const after = afterId === null ? null : findReview(afterId)
  if (afterId !== null && !after) throw notFound('Review')

  const slug = after?.team.slug ?? query.get('team')
  if (slug === null) return { person, teams, team: (teams.length === 1 && teams[0]) || null, after }
  const team = teams.find((one) => one.slug === slug)
  if (!team) throw notFound('Team')
  return { person, teams, team, after }
}
