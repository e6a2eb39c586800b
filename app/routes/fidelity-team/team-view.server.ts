import { can, type SignedInPerson } from '#app/domain/auth/permissions.ts'
import { METHODS, type Method } from '#app/domain/courses/methods.ts'
import { openActionsOfTeam } from '#app/domain/fidelity/actions/team-actions.server.ts'
import { extremeItems } from '#app/domain/fidelity/standing/extremes.ts'
import { placeOf } from '#app/domain/fidelity/standing/place.ts'
import { type FidelityResult, levelOf } from '#app/domain/fidelity/standing/result.ts'
import { type TeamStanding, teamStandings } from '#app/domain/fidelity/standing/team-standing.server.ts'
import { findTeam } from '#app/domain/people/teams.server.ts'
import type { MeasuredView, TeamView } from './team-view.ts'

/**
 * All that the page of a team shows, and its file holds.
 * @param asked the method in the address; another word, or none, gives the one measured last
 * @returns null for a team that is not there, or not for this person
 */
export function teamView(
  person: SignedInPerson,
  slug: string,
  asked: string | null,
  today: string,
): TeamView | null {
  const team = findTeam(slug)
  if (!team || !can(person, 'see-fidelity', { kind: 'team', ...team })) return null

  const standings = teamStandings(person, team.id, today)
  const chosen = standings.find(({ method }) => method === asked) ?? measuredLast(standings)
  return {
    team: { id: team.id, slug: team.slug, name: team.name, organisation: team.organisation },
    methods: METHODS.filter((method) => standings.some((standing) => standing.method === method)),
    chosen: chosen && {
      method: chosen.method,
      underWay: chosen.underWay,
      next: chosen.next,
      measured: chosen.standing && measuredView(chosen.method, chosen.standing),
    },
    actions: openActionsOfTeam(person, team.id, today),
  }
}

/** The method whose newest result is the newest; one without any comes last. */
function measuredLast(standings: TeamStanding[]): TeamStanding | null {
  const measuredOn = ({ standing }: TeamStanding) => standing?.newest.reviewOn ?? ''
  return standings.toSorted((one, other) => measuredOn(other).localeCompare(measuredOn(one)))[0] ?? null
}

function measuredView(method: Method, standing: NonNullable<TeamStanding['standing']>): MeasuredView {
  const { newest, previous, lines, agreement } = standing
  const { reviewId, reviewOn, total, scale, bands, mode, cases } = newest
  const correctedCount = newest.items.filter(({ corrected }) => corrected).length
  return {
    method,
    place: placeOf(standing),
    result: { reviewId, reviewOn, total, scale, bands, mode, cases, correctedCount },
    domains: newest.domains.map((domain, place) => ({ ...domain, before: meanBefore(previous, place) })),
    lines: lines.map((line) => line.map(trendReview)),
    extremes: extremeItems(newest, previous),
    agreement,
  }
}

/** On one line the domains are the same, in the same order. */
function meanBefore(previous: FidelityResult | null, place: number): number | null {
  const score = previous?.domains[place]?.score
  return score?.status === 'scored' ? score.mean : null
}

function trendReview({ items, ...result }: FidelityResult) {
  const { reviewId, reviewOn, instrumentId, instrumentVersion, mode, cases } = result
  const corrected = items.some((item) => item.corrected)
  return {
    reviewId,
    reviewOn,
    instrumentId,
    instrumentVersion,
    mode,
    cases,
    corrected,
    level: levelOf(result),
  }
}
