import { today } from '#app/domain/dates.ts'
import { instrumentsFor } from '#app/domain/fidelity/instruments/instruments.server.ts'
import { instrumentKey } from '#app/domain/fidelity/review/plan-form.ts'
import { suggestPlan, suggestPlanAfter } from '#app/domain/fidelity/review/plan-suggestion.ts'
import { raterCandidates } from '#app/domain/fidelity/review/planning.server.ts'
import { type Review } from '#app/domain/fidelity/review/reviews.server.ts'
import { reviewsOfTeam } from '#app/domain/fidelity/review/review-lists.server.ts'
import type { Team } from '#app/domain/people/teams.server.ts'

/** What can be chosen for a team and what is suggested, after an earlier review where one is named. */
export function blankPlan(team: Team, after: Review | null) {
  const instruments = instrumentsFor(team.organisation)
  const candidates = raterCandidates(team)
  return {
    slug: team.slug,
    name: team.name,
    id: crypto.randomUUID(),
    instruments: instruments.map((instrument) => ({
      key: instrumentKey(instrument),
      title: instrument.title,
      version: instrument.version,
      adaptedBy: instrument.adaptation?.organisation ?? null,
    })),
    candidates,
    after: after?.reviewOn ?? null,
    underWay: underWay(team.id, new Set(instruments.map(({ id }) => id))),
    suggested: after ? suggestPlanAfter(after, { instruments, candidates }, today()) : suggestPlan(today()),
  }
}

/** The reviews of the team that are not approved yet: another with the same instrument may be a slip. */
function underWay(teamId: string, instrumentIds: Set<string>) {
  return [...instrumentIds]
    .flatMap((instrumentId) => reviewsOfTeam(teamId, instrumentId))
    .filter(({ approvedAt }) => approvedAt === null)
    .map(({ id, instrument, mode, reviewOn }) => ({ id, title: instrument.title, mode, reviewOn }))
}
