import { and, eq } from 'drizzle-orm'
import { db, type Tx, write } from '#db/client.server.ts'
import { consensusScores, ratings, reviewRaters } from '#db/schema/index.ts'
import { allItems, type Item } from '../instruments/instrument.ts'
import { distance } from '../scores/agreement-list.ts'
import type { ItemScore } from '../scores/score.ts'
import { recordEvent } from './events.server.ts'
import type { Answer } from './review-form.ts'
import { missingItems } from './review-phase.ts'
import { type Review } from './reviews.server.ts'
import { type Mover, seatFor } from './mover.server.ts'
import { nextMoment, type Saving, savingOver } from './saving.server.ts'

/** What is given for one item; `cases` is how many forløb the score rests on, null where it rests on none. */
export type Given = Answer & { note: string; cases: number | null }
export type Rating = Given & { itemId: string; evidence: string[] }
export type SavedRating = Rating & { savedAt: Date }

/** A row says "not relevant" by having no score; the table sees to it that there is a reason then. */
export function answerOf(row: { score: number | null; notRelevantReason: string | null }): Answer {
  return row.score === null
    ? { score: null, notRelevantReason: row.notRelevantReason ?? '' }
    : { score: row.score, notRelevantReason: null }
}

export const itemScore = ({ score }: Pick<Answer, 'score'>): ItemScore => score ?? 'not-relevant'

const ownRows = ({ reviewId, person }: Mover) =>
  and(eq(reviewRaters.reviewId, reviewId), eq(reviewRaters.personId, person.id))

type RatingRow = typeof ratings.$inferSelect

function savedRating({ itemId, note, evidence, cases, savedAt, ...row }: RatingRow): SavedRating {
  return { itemId, note, evidence, cases, savedAt, ...answerOf(row) }
}

/** What the person has given in this review, by item. Nobody else's ratings can be asked for here. */
export function ownRatings(mover: Mover): Map<string, SavedRating> {
  const rows = db
    .select({ rating: ratings })
    .from(ratings)
    .innerJoin(
      reviewRaters,
      and(eq(reviewRaters.reviewId, ratings.reviewId), eq(reviewRaters.seat, ratings.seat)),
    )
    .where(ownRows(mover))
    .all()
  return new Map(rows.map(({ rating }) => [rating.itemId, savedRating(rating)]))
}

/**
 * Saves what the person gives one item. Refused once they have locked.
 * @param seen when what the page showed for the item was saved; 0 when it showed none. Another tab that
 * has saved something else since is not overwritten: what it saved comes back as `newer`.
 */
export function saveRating(
  mover: Mover,
  rating: Rating,
  seen: number,
  now = new Date(),
): Saving<SavedRating> {
  return write((tx) => {
    const found = seatFor(tx, mover, 'rate')
    if (!found) return { status: 'refused' }
    const { itemId, ...given } = rating
    const key = { reviewId: mover.reviewId, seat: found.own.seat, itemId }
    const row = tx
      .select()
      .from(ratings)
      .where(and(eq(ratings.reviewId, key.reviewId), eq(ratings.seat, key.seat), eq(ratings.itemId, itemId)))
      .get()
    const stored = row ? savedRating(row) : null
    const known = savingOver(stored, rating, seen)
    if (known) return known

    const savedAt = nextMoment(stored, now)
    tx.insert(ratings)
      .values({ ...key, ...given, savedAt })
      .onConflictDoUpdate({
        target: [ratings.reviewId, ratings.seat, ratings.itemId],
        set: { ...given, savedAt },
      })
      .run()
    return { status: 'saved', savedAt }
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
    recordEvent(tx, mover, 'locked', '', lockedAt)
    const isLast = review.raters.every(({ personId, locked }) => locked || personId === own.personId)
    if (isLast) agreeOnEqual(tx, review, given, lockedAt)
    return { status: 'locked' }
  })
}

/**
 * A rater alone agrees with themselves, note and all. Where two gave alike, their notes stay theirs
 * and the agreed note is left for them to write; of two counts of forløb the lower is the safer.
 */
function agreeOnEqual(tx: Tx, review: Review, given: RatingRow[], savedAt: Date) {
  for (const { id: itemId } of allItems(review.instrument)) {
    const rows = given
      .filter((row) => row.itemId === itemId)
      .toSorted((one, other) => one.seat.localeCompare(other.seat))
    const [first] = rows
    if (!first || distance(rows.map(itemScore)) > 0) continue
    const note = rows.length === 1 ? first.note : ''
    const counts = rows.flatMap(({ cases }) => cases ?? [])
    const cases = counts.length > 0 ? Math.min(...counts) : null
    tx.insert(consensusScores)
      .values({ reviewId: review.id, itemId, note, cases, savedAt, ...answerOf(first) })
      .run()
  }
}
