import type { SignedInPerson } from '#app/domain/auth/permissions.ts'
import type { Method } from '#app/domain/courses/methods.ts'
import { follows } from '../review/order.ts'
import { reviewsConcerning } from '../review/review-lists.server.ts'
import { stepAtHand } from '../review/review-steps.ts'
import type { Review } from '../review/reviews.server.ts'
import { type TeamAgreement, teamAgreement } from './agreements.server.ts'
import { type NextReview, nextReview, type UnderWay } from './next-review.ts'
import type { FidelityResult } from './result.ts'
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
  const reviews = reviewsConcerning(person, [teamId])
  const measured = standings(resultsOf(reviews))
  const methods = new Set([
    ...measured.map(({ method }) => method),
    ...reviews.map(({ instrument }) => instrument.method),
  ])
  return [...methods].map((method) => {
    const ofMethod = reviews.filter(({ instrument }) => instrument.method === method)
    const standing = measured.find((candidate) => candidate.method === method)
    return {
      method,
      standing: standing ? { ...standing, agreement: teamAgreement(ofMethod, standing.newest) } : null,
      underWay: reviewsUnderWay(ofMethod, today),
      next: nextReviewOf(ofMethod, standing?.newest ?? null, today),
    }
  })
}

/**
 * When a team is measured next in a method: by a review that follows the newest result, or by the day that
 * result asks for. What a team is to say of itself does not put off the visit that is due.
 * @param ofMethod the reviews of one team in one method
 */
export function nextReviewOf(
  ofMethod: Review[],
  newest: FidelityResult | null,
  today: string,
): NextReview | null {
  const measured = ofMethod.find(({ id }) => id === newest?.reviewId)
  const following = measured ? ofMethod.filter((review) => follows(review, measured)) : ofMethod
  return nextReview(newest?.dueOn ?? null, reviewsUnderWay(following, today), today)
}

/** What is planned or further and not approved, the soonest first. */
function reviewsUnderWay(reviews: Review[], today: string): UnderWay[] {
  return reviews
    .filter(({ approvedAt }) => approvedAt === null)
    .map((review) => {
      const { id, instrument, mode, phase, reviewOn } = review
      const overdue = stepAtHand(review, today)?.overdue ?? false
      return { id, method: instrument.method, mode, phase, reviewOn, overdue }
    })
    .toReversed()
}
