import { and, asc, eq, inArray, isNull, notInArray } from 'drizzle-orm'
import { db, type Tx, write } from '#db/client.server.ts'
import { consensusScores, ratings, reviewRaters, reviews } from '#db/schema/index.ts'
import { allItems, type Item } from '../instruments/instrument.ts'
import { answerOf, type Rating } from './rating.server.ts'
import type { Answer } from './review-form.ts'
import { missingItems } from './review-phase.ts'
import { type Mover, seatFor } from './reviews.server.ts'
import type { Seat } from '../words.ts'

export type Agreed = Answer & { itemId: string; note: string; savedAt: Date }

const reviewsOfRaters = () => db.select({ id: reviewRaters.reviewId }).from(reviewRaters)

/**
 * All raters' ratings beside each other, for a rater of the review and only once all have locked. Both
 * conditions stand in the query, so that no page can show them too early.
 */
export function comparedRatings({ personId, reviewId }: Mover): (Rating & { seat: Seat })[] {
  return db
    .select()
    .from(ratings)
    .where(
      and(
        eq(ratings.reviewId, reviewId),
        inArray(ratings.reviewId, reviewsOfRaters().where(eq(reviewRaters.personId, personId))),
        notInArray(ratings.reviewId, reviewsOfRaters().where(isNull(reviewRaters.lockedAt))),
      ),
    )
    .orderBy(asc(ratings.seat))
    .all()
    .map(({ itemId, seat, note, evidence, savedAt, ...row }) => ({
      itemId,
      seat,
      note,
      evidence,
      savedAt,
      ...answerOf(row),
    }))
}

/** What is agreed so far, by item. Who may see it is the caller's to ask. */
export function agreedScores(reviewId: string, reader: Pick<Tx, 'select'> = db): Map<string, Agreed> {
  const rows = reader.select().from(consensusScores).where(eq(consensusScores.reviewId, reviewId)).all()
  return new Map(
    rows.map(({ itemId, note, savedAt, ...row }) => [itemId, { itemId, note, savedAt, ...answerOf(row) }]),
  )
}

/** When the newest agreed score was saved: what an approval holds for. 0 while nothing is agreed. */
export const newestAgreement = (agreed: Map<string, Agreed>) =>
  Math.max(0, ...[...agreed.values()].map(({ savedAt }) => savedAt.getTime()))

/** Saves what the raters agree on for one item. Refused before all have locked and once one has approved. */
export function saveAgreed(mover: Mover, agreed: Agreed): { status: 'saved' | 'refused' } {
  return write((tx) => {
    if (!seatFor(tx, mover, 'agree')) return { status: 'refused' }
    const { itemId, ...given } = agreed
    tx.insert(consensusScores)
      .values({ reviewId: mover.reviewId, itemId, ...given })
      .onConflictDoUpdate({ target: [consensusScores.reviewId, consensusScores.itemId], set: given })
      .run()
    return { status: 'saved' }
  })
}

/**
 * One rater says yes to the agreed scores as they were at `seen`. When the last says so, the review is
 * frozen: from then on it is a result that the team sees.
 */
export function approveReview(
  mover: Mover,
  seen: number,
  approvedAt = new Date(),
): { status: 'approved' | 'refused' | 'changed' } | { status: 'incomplete'; missing: Item[] } {
  return write((tx) => {
    const found = seatFor(tx, mover, 'approve')
    if (!found) return { status: 'refused' }
    const { review, own } = found
    const agreed = agreedScores(review.id, tx)
    const missing = missingItems(allItems(review.instrument), agreed)
    if (missing.length > 0) return { status: 'incomplete', missing }
    if (newestAgreement(agreed) !== seen) return { status: 'changed' }

    const ownRow = and(eq(reviewRaters.reviewId, review.id), eq(reviewRaters.seat, own.seat))
    tx.update(reviewRaters).set({ approvedAt }).where(ownRow).run()
    const isLast = review.raters.every(({ seat, approved }) => approved || seat === own.seat)
    if (isLast) tx.update(reviews).set({ approvedAt }).where(eq(reviews.id, review.id)).run()
    return { status: 'approved' }
  })
}

/** Takes back the approval given, so that a score can be talked about again. Not possible once it is frozen. */
export function reopenAgreement(mover: Mover): { status: 'reopened' | 'refused' } {
  return write((tx) => {
    if (!seatFor(tx, mover, 'reopen')) return { status: 'refused' }
    tx.update(reviewRaters).set({ approvedAt: null }).where(eq(reviewRaters.reviewId, mover.reviewId)).run()
    return { status: 'reopened' }
  })
}
