import type { SignedInPerson } from '#app/domain/auth/permissions.ts'
import type { Method } from '#app/domain/courses/methods.ts'
import { type Review, reviewsConcerning } from '../review/reviews.server.ts'
import { type TeamAgreement, teamAgreement } from './agreements.server.ts'
import { type NextReview, nextReview, type UnderWay } from './next-review.ts'
import { resultsOf } from './results.server.ts'
import { type MethodFidelity, standings } from './trend.ts'

/** All there is to tell of a team in one method; the standing is null until it is measured. */
export type TeamStanding = {
  method: Method
  standing: (Omit<MethodFidelity, 'method'> & { agreement: TeamAgreement }) | null
  underWay: UnderWay[]
  next: NextReview | null
}

/** The same for each method that the team is or will be measured in, for a person whom it concerns. */
export function teamStandings(person: SignedInPerson, teamId: string, today: string): TeamStanding[] {
  const reviews = reviewsConcerning(person).filter(({ team }) => team.id === teamId)
  const measured = standings(resultsOf(reviews))
  const methods = new Set([
    ...measured.map(({ method }) => method),
    ...reviews.map(({ instrument }) => instrument.method),
  ])
  return [...methods].map((method) => {
    const ofMethod = reviews.filter(({ instrument }) => instrument.method === method)
    const underWay = reviewsUnderWay(ofMethod)
    const standing = measured.find((candidate) => candidate.method === method)
    return {
      method,
      standing: standing
        ? { ...standing, agreement: teamAgreement(ofMethod, standing.newest.reviewId) }
        : null,
      underWay,
      next: nextReview(standing?.newest.dueOn ?? null, underWay, today),
    }
  })
}

/** What is planned or further and not approved, the soonest first. */
export function reviewsUnderWay(reviews: Review[]): UnderWay[] {
  return reviews
    .filter(({ approvedAt }) => approvedAt === null)
    .map(({ id, instrument: { method }, mode, phase, reviewOn }) => ({ id, method, mode, phase, reviewOn }))
    .toReversed()
}
