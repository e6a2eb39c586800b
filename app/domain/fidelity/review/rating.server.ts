import { and, eq } from 'drizzle-orm'
import { db, type Tx, write } from '#db/client.server.ts'
import { consensusScores, ratings, reviewRaters } from '#db/schema/index.ts'
import { distance } from '../scores/agreement-list.ts'
import { allItems, type Item } from '../instruments/instrument.ts'
import type { Answer } from './review-form.ts'
import { missingItems } from './review-phase.ts'
import { type Mover, type Review, seatFor } from './reviews.server.ts'
import type { ItemScore } from '../scores/score.ts'

export type Rating = Answer & { itemId: string; note: string; evidence: string[]; savedAt: Date }

/** A row says "not relevant" by having no score; the table sees to it that there is a reason then. */
export function answerOf(row: { score: number | null; notRelevantReason: string | null }): Answer {
  return row.score === null
    ? { score: null, notRelevantReason: row.notRelevantReason ?? '' }
    : { score: row.score, notRelevantReason: null }
}

export const itemScore = ({ score }: Pick<Answer, 'score'>): ItemScore => score ?? 'not-relevant'

const ownRows = ({ reviewId, personId }: Mover) =>
  and(eq(reviewRaters.reviewId, reviewId), eq(reviewRaters.personId, personId))

/** What the person has given in this review, by item. Nobody else's ratings can be asked for here. */
export function ownRatings(mover: Mover): Map<string, Rating> {
  const rows = db
    .select({ rating: ratings })
    .from(ratings)
    .innerJoin(
      reviewRaters,
      and(eq(reviewRaters.reviewId, ratings.reviewId), eq(reviewRaters.seat, ratings.seat)),
    )
    .where(ownRows(mover))
    .all()
  return new Map(
    rows.map(({ rating }) => {
      const { itemId, note, evidence, savedAt } = rating
      return [itemId, { itemId, note, evidence, savedAt, ...answerOf(rating) }]
    }),
  )
}

/** Saves what the person gives one item; given again, it replaces the former. Refused once they have locked. */
export function saveRating(mover: Mover, rating: Rating): { status: 'saved' | 'refused' } {
  return write((tx) => {
    const found = seatFor(tx, mover, 'rate')
    if (!found) return { status: 'refused' }
    const { itemId, ...given } = rating
    tx.insert(ratings)
      .values({ reviewId: mover.reviewId, seat: found.own.seat, itemId, ...given })
      .onConflictDoUpdate({ target: [ratings.reviewId, ratings.seat, ratings.itemId], set: given })
      .run()
    return { status: 'saved' }
  })
}

/**
 * Locks the person's ratings. The last to lock opens the consensus, and what all gave alike is agreed
 * from the start.
 */
export function lockRatings(
  mover: Mover,
  lockedAt = new Date(),
): { status: 'locked' | 'refused' } | { status: 'incomplete'; missing: Item[] } {
  return write((tx) => {
    const found = seatFor(tx, mover, 'lock')
    if (!found) return { status: 'refused' }
    const { review, own } = found
    const given = tx.select().from(ratings).where(eq(ratings.reviewId, review.id)).all()
    const done = new Set(given.filter(({ seat }) => seat === own.seat).map(({ itemId }) => itemId))
    const missing = missingItems(allItems(review.instrument), done)
    if (missing.length > 0) return { status: 'incomplete', missing }

    tx.update(reviewRaters).set({ lockedAt }).where(ownRows(mover)).run()
    const isLast = review.raters.every(({ personId, locked }) => locked || personId === own.personId)
    if (isLast) agreeOnEqual(tx, review, given, lockedAt)
    return { status: 'locked' }
  })
}

type RatingRow = typeof ratings.$inferSelect

/**
 * A rater alone agrees with themselves, note and all. Where two gave alike, their notes stay theirs
 * and the agreed note is left for them to write.
 */
function agreeOnEqual(tx: Tx, review: Review, given: RatingRow[], savedAt: Date) {
  for (const { id: itemId } of allItems(review.instrument)) {
    const rows = given
      .filter((row) => row.itemId === itemId)
      .toSorted((one, other) => one.seat.localeCompare(other.seat))
    const [first] = rows
    if (!first || distance(rows.map(itemScore)) > 0) continue
    const note = rows.length === 1 ? first.note : ''
    tx.insert(consensusScores)
      .values({ reviewId: review.id, itemId, note, savedAt, ...answerOf(first) })
      .run()
  }
}
