import { db } from '#db/client.server.ts'
import { currentScores } from '../report/errata.server.ts'
import type { ItemScore } from '../scores/score.ts'
import { isLater, reviewBefore } from './order.ts'
import { reviewsOfTeam } from './review-lists.server.ts'
import type { Reader, Review } from './reviews.server.ts'

/** The approved reviews of the team with the same instrument, in any version, that lie before this one; oldest first. */
export function earlierReviews(review: Review, reader: Reader = db): Review[] {
  return reviewsOfTeam(review.team.id, review.instrument.id, reader)
    .filter((other) => other.approvedAt !== null && isLater(review, other))
    .toReversed()
}

/** What the review before gave, and on which day. */
export type Earlier = { reviewOn: string; scores: Map<string, ItemScore> }

/**
 * The scores of the review before, with errata applied; null where there is none. A rater is to see them
 * only after their own: that is the caller's to keep.
 */
export function earlierScores(review: Review): Earlier | null {
  const before = reviewBefore(review, earlierReviews(review))
  return before && { reviewOn: before.reviewOn, scores: currentScores(before.id) }
}
