import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import { db } from '#db/client.server.ts'
import { ratings, reviews } from '#db/schema/index.ts'
import { itemScore } from '../review/rating.server.ts'
import type { Review } from '../review/reviews.server.ts'
import { type Agreement, agreementOf, agreementOverReviews } from '../scores/agreement.ts'
import { type ItemScore, type Scores, scoreReview } from '../scores/score.ts'
import { SEATS } from '../words.ts'
import { type FidelityResult, levelOf } from './result.ts'

/** How far the raters agreed before they talked: in the newest review, and over all that are like it. */
export type TeamAgreement = {
  /** Null for a self-assessment, which has one rater. */
  newest: Agreement | null
  over: ReturnType<typeof agreementOverReviews>
}

/**
 * Levels of two versions of an instrument are no measurements of one thing: reviews with another version
 * than the newest result's do not count.
 * @param ofMethod the reviews of one team in one method; those not approved do not count
 */
export function teamAgreement(ofMethod: Review[], newest: FidelityResult): TeamAgreement {
  const alike = ofMethod.filter(
    ({ instrument: { id, version } }) => id === newest.instrumentId && version === newest.instrumentVersion,
  )
  const given = ratingsOf(alike.map(({ id }) => id))
  const pairs = alike.flatMap(({ id, instrument }) => {
    const [one, other] = SEATS.map((seat) => given.get(`${id} ${seat}`))
    return one && other ? [{ id, instrument, one, other }] : []
  })
  const newestPair = pairs.find(({ id }) => id === newest.reviewId)
  return {
    newest: newestPair ? agreementOf(newestPair.one, newestPair.other) : null,
    over: agreementOverReviews(
      pairs.flatMap(({ instrument, one, other }): [number, number][] => {
        const first = levelOf(scoreReview(instrument, one))
        const second = levelOf(scoreReview(instrument, other))
        return first === null || second === null ? [] : [[first, second]]
      }),
    ),
  }
}

/** What was given from each seat, by review and seat. The query itself waits for the day of approval. */
function ratingsOf(reviewIds: string[]): Map<string, Scores> {
  const { reviewId, seat, itemId, score } = ratings
  const rows = db
    .select({ reviewId, seat, itemId, score })
    .from(ratings)
    .innerJoin(reviews, eq(reviews.id, reviewId))
    .where(and(inArray(reviewId, reviewIds), isNotNull(reviews.approvedAt)))
    .all()
  const given = new Map<string, Map<string, ItemScore>>()
  for (const row of rows) {
    const key = `${row.reviewId} ${row.seat}`
    const scores = given.get(key) ?? new Map<string, ItemScore>()
    given.set(key, scores.set(row.itemId, itemScore(row)))
  }
  return given
}
