import { db } from '#db/client.server.ts'
import { currentScoresOf } from '../report/errata.server.ts'
import { follows } from '../review/order.ts'
import { reviewsOfTeam } from '../review/review-lists.server.ts'
import type { Reader, Review } from '../review/reviews.server.ts'
import type { LaterReview } from './action-plan.ts'

/** The approved reviews that follow this one up, oldest first: same team, same instrument in whatever version. */
export function laterReviews(review: Review, reader: Reader = db): LaterReview[] {
  const later = reviewsOfTeam(review.team.id, review.instrument.id, reader)
    .filter((other) => other.approvedAt !== null && follows(other, review))
    .toReversed()
  const scores = currentScoresOf(
    later.map(({ id }) => id),
    reader,
  )
  return later.map(({ id, reviewOn }) => ({ id, reviewOn, scores: scores.get(id) ?? new Map() }))
}
