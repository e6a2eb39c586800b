import { and, type SQL } from 'drizzle-orm'
import { can, type SignedInPerson } from '#app/domain/auth/permissions.ts'
import { METHODS, type Method } from '#app/domain/courses/methods.ts'
import { grouped } from '#app/domain/grouped.ts'
import { keptWhenSlow } from '#app/domain/kept-when-slow.server.ts'
import {
  countTeams,
  isManagedBy,
  isOpenOn,
  isTeamNamed,
  listTeams,
  managedTeams,
  type Team,
} from '#app/domain/people/teams.server.ts'
import { openActionsOfTeam, reviewsWithOpenActions } from '../actions/team-actions.server.ts'
import { newestFromOutside, reviewsConcerning } from '../review/review-lists.server.ts'
import type { Review } from '../review/reviews.server.ts'
import { type Comparison, comparisons, measuredAlike, type Weaknesses, weaknesses } from './across-teams.ts'
import type { NextReview } from './next-review.ts'
import type { OverviewFilter } from './overview-filter.ts'
import type { FidelityResult } from './result.ts'
import { resultsByTeam } from './results.server.ts'
import { nextReviewOf } from './team-standing.server.ts'
import { type Period, standings } from './trend.ts'

/** A team in one method. Without a method: it has not been measured, and nothing is planned. */
export type OverviewRow = {
  team: Pick<Team, 'id' | 'slug' | 'name' | 'organisation'>
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

const oversees = (person: SignedInPerson) => can(person, 'oversee', { kind: 'centre' })

/** The open teams that an overview is about: all that the person manages, or oversees. */
const isOverseen = (person: SignedInPerson, today: string): SQL | undefined =>
  and(isOpenOn(today), oversees(person) ? undefined : isManagedBy(person))

/** Whether there is an overview for the person: they oversee all teams, or manage one. */
export const hasOverview = (person: SignedInPerson, today: string): boolean =>
  oversees(person) || countTeams(isOverseen(person, today)) > 0

/** How many teams the rows of an overview are about. */
export const countOverseen = (person: SignedInPerson, { name }: OverviewFilter, today: string): number =>
  countTeams(and(isOverseen(person, today), isTeamNamed(name)))

/**
 * Team by team in Danish order, for those who have an overview.
 * @param page of the teams, from 1; null: all of them
 */
export function overviewOf(
  person: SignedInPerson,
  filter: OverviewFilter,
  page: number | null,
  today: string,
): Overview {
  const teams = listTeams(and(isOverseen(person, today), isTeamNamed(filter.name)), page)
  const reviews = reviewsConcerning(
    person,
    teams.map(({ id }) => id),
  )
  const ofTeam = grouped(reviews, ({ team }) => team.id)
  const results = resultsByTeam(reviews)
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
    comparisons: comparisons(measuredIn(ALWAYS).alike, {
      method: filter.method,
      known: oversees(person) ? null : knownTo(person, managedTeams(person)),
      shown: page === null ? undefined : knownTo(person, teams),
    }),
    weaknesses: oversees(person) ? weaknessesIn(filter) : null,
  }
}

/** Those whose levels the person sees by name: also of teams that they are members of and do not manage. */
const knownTo = (person: SignedInPerson, managed: Team[]): ReadonlySet<string> =>
  new Set([...managed, ...person.teams].map(({ id }) => id))

const ALWAYS: Period = { from: null, to: null }

const weaknessesIn = ({ period, method }: OverviewFilter) =>
  measuredIn(period).weaknesses.filter((one) => method === null || one.method === method)

// Of a thousand teams it takes a while; what one review adds can wait.
const measuredIn = keptWhenSlow((period: Period) => {
  const reviews = newestFromOutside(period)
  const teams = new Map(reviews.map(({ team }) => [team.id, team.name]))
  const results = resultsByTeam(reviews)
  const measured = [...teams].map(([id, name]) => ({ id, name, results: results.get(id) ?? [] }))
  const alike = measuredAlike(measured, period)
  return { alike, weaknesses: weaknesses(alike) }
}, JSON.stringify)

/** A row for each method that the team is or will be measured in, or the one that is asked for. */
function rowsOf(
  person: SignedInPerson,
  { id, slug, name, organisation }: Team,
  { reviews, results }: { reviews: Review[]; results: FidelityResult[] },
  { method: asked, period, acting, today }: OverviewFilter & { acting: ReadonlySet<string>; today: string },
): OverviewRow[] {
  const team = { id, slug, name, organisation }
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
