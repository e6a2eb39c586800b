import { can, type SignedInPerson } from '#app/domain/auth/permissions.ts'
import { METHODS, type Method } from '#app/domain/courses/methods.ts'
import { grouped } from '#app/domain/grouped.ts'
import { keptWhenSlow } from '#app/domain/kept-when-slow.server.ts'
import { allTeams, managedTeams, type Team } from '#app/domain/people/teams.server.ts'
import { openActionsOfTeam, reviewsWithOpenActions } from '../actions/team-actions.server.ts'
import { approvedReviews, reviewsConcerning } from '../review/review-lists.server.ts'
import type { Review } from '../review/reviews.server.ts'
import {
  type Comparison,
  comparisons,
  type MeasuredTeam,
  type Weaknesses,
  weaknesses,
} from './across-teams.ts'
import type { NextReview } from './next-review.ts'
import type { OverviewFilter } from './overview-filter.ts'
import type { FidelityResult } from './result.ts'
import { inDanishOrder, resultsByTeam } from './results.server.ts'
import { nextReviewOf } from './team-standing.server.ts'
import { standings } from './trend.ts'

/** A team in one method. Without a method: it has not been measured, and nothing is planned. */
export type OverviewRow = {
  team: Pick<Team, 'slug' | 'name' | 'organisation'>
  method: Method | null
  /** The newest result in the period, and the one before it on the same line. */
  newest: FidelityResult | null
  previous: FidelityResult | null
  next: NextReview | null
  overdueActions: number
}

export type Overview = {
  rows: OverviewRow[]
  comparisons: Comparison[]
  /** For those who oversee all teams; null for a manager. */
  weaknesses: Weaknesses[] | null
}

/** Team by team in Danish order, for those who manage teams or oversee all; null for anybody else. */
export function overviewOf(person: SignedInPerson, filter: OverviewFilter, today: string): Overview | null {
  const oversees = can(person, 'oversee', { kind: 'centre' })
  const teams = inDanishOrder(oversees ? allTeams() : managedTeams(person))
  if (!oversees && teams.length === 0) return null

  const reviews = reviewsConcerning(person)
  const ofTeam = grouped(reviews, ({ team }) => team.id)
  const results = resultsByTeam(reviews)
  // Also those of teams that they are members of and do not manage.
  const seen = allTeams().filter((team) => can(person, 'see-fidelity', { kind: 'team', ...team }))
  const known = new Set(seen.map(({ id }) => id))
  const measured = measuredTeams()
  const asked = { ...filter, acting: reviewsWithOpenActions(), today }
  return {
    rows: teams.flatMap((team) =>
      rowsOf(
        person,
        team,
        { reviews: ofTeam.get(team.id) ?? [], results: results.get(team.id) ?? [] },
        asked,
      ),
    ),
    comparisons: comparisons(measured, { method: filter.method, known: oversees ? null : known }),
    weaknesses: oversees ? weaknesses(measured, filter) : null,
  }
}

// In a large centre it takes seconds to go through all that was ever measured; what one review adds can wait.
const measuredTeams = keptWhenSlow((): MeasuredTeam[] => {
  const reviews = approvedReviews()
  const teams = new Map(reviews.map(({ team }) => [team.id, team.name]))
  const results = resultsByTeam(reviews)
  return [...teams].map(([id, name]) => ({ id, name, results: results.get(id) ?? [] }))
})

/** A row for each method that the team is or will be measured in, or the one that is asked for. */
function rowsOf(
  person: SignedInPerson,
  { id, slug, name, organisation }: Team,
  { reviews, results }: { reviews: Review[]; results: FidelityResult[] },
  { method: asked, period, acting, today }: OverviewFilter & { acting: ReadonlySet<string>; today: string },
): OverviewRow[] {
  const team = { slug, name, organisation }
  const [everyStanding, inPeriod] = [standings(results), standings(results, period)]
  const actions = reviews.some((review) => acting.has(review.id))
    ? openActionsOfTeam(person, id, today).filter(({ state }) => state === 'overdue')
    : []
  const methods = asked
    ? [asked]
    : METHODS.filter((method) => reviews.some(({ instrument }) => instrument.method === method))
  const rows = methods.map((method) => {
    const ofMethod = reviews.filter(({ instrument }) => instrument.method === method)
    const standing = inPeriod.find((candidate) => candidate.method === method)
    const newest = everyStanding.find((candidate) => candidate.method === method)?.newest ?? null
    return {
      team,
      method,
      newest: standing?.newest ?? null,
      previous: standing?.previous ?? null,
      next: nextReviewOf(ofMethod, newest, today),
      overdueActions: actions.filter(({ reviewId }) => ofMethod.some((review) => review.id === reviewId))
        .length,
    }
  })
  const nothing = { method: null, newest: null, previous: null, next: null, overdueActions: 0 }
  return rows.length > 0 ? rows : [{ team, ...nothing }]
}
