import { and, asc, eq, gt, isNotNull, isNull } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { db } from '#db/client.server.ts'
import { reviews } from '#db/schema/index.ts'
import { currentScoresOf } from '../report/errata.server.ts'
import type { LaterReview } from './action-plan.ts'

/**
 * The approved reviews that were planned after this one of the same team with the same instrument, in
 * whatever version, oldest first. Which of them may follow it up is `rescoreOf`'s to say.
 */
export function laterReviews(reviewId: string): LaterReview[] {
  const former = alias(reviews, 'former')
  const later = db
    .select({ id: reviews.id, reviewOn: reviews.reviewOn, mode: reviews.mode })
    .from(reviews)
    .innerJoin(former, and(eq(former.teamId, reviews.teamId), eq(former.instrumentId, reviews.instrumentId)))
    .where(
      and(
        eq(former.id, reviewId),
        gt(reviews.createdAt, former.createdAt),
        isNotNull(reviews.approvedAt),
        isNull(reviews.cancelledAt),
      ),
    )
    .orderBy(asc(reviews.createdAt))
    .all()
  const scores = currentScoresOf(later.map(({ id }) => id))
  return later.map((review) => ({ ...review, scores: scores.get(review.id) ?? new Map() }))
}
