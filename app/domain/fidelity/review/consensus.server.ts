import { and, asc, eq, inArray, isNull, notInArray } from 'drizzle-orm'
import { db, type Tx, write } from '#db/client.server.ts'
import { consensusScores, ratings, reviewRaters, reviews } from '#db/schema/index.ts'
import { allItems, type Item } from '../instruments/instrument.ts'
import { distance } from '../scores/agreement-list.ts'
import type { ItemScore } from '../scores/score.ts'
import type { Seat } from '../words.ts'
import { recordEvent } from './events.server.ts'
import { answerOf, type Given, itemScore, type SavedRating } from './rating.server.ts'
import { missingItems } from './review-phase.ts'
import { type Mover, seatFor } from './mover.server.ts'
import { nextMoment, type Saving, savingOver } from './saving.server.ts'

export type Agreed = Given & { itemId: string }
export type SavedAgreed = Agreed & { savedAt: Date }

const reviewsOfRaters = () => db.select({ id: reviewRaters.reviewId }).from(reviewRaters)

/**
 * All raters' ratings beside each other, for a rater of the review and only once all have locked. Both
 * conditions stand in the query, so that no page can show them too early.
 */
export function comparedRatings({ person, reviewId }: Mover): (SavedRating & { seat: Seat })[] {
  return db
    .select()
    .from(ratings)
    .where(
      and(
        eq(ratings.reviewId, reviewId),
        inArray(ratings.reviewId, reviewsOfRaters().where(eq(reviewRaters.personId, person.id))),
        notInArray(ratings.reviewId, reviewsOfRaters().where(isNull(reviewRaters.lockedAt))),
      ),
    )
    .orderBy(asc(ratings.seat))
    .all()
    .map(({ itemId, seat, note, evidence, cases, savedAt, ...row }) => ({
      itemId,
      seat,
      note,
      evidence,
      cases,
      savedAt,
      ...answerOf(row),
    }))
}

/** The items the raters did not give alike, as far as `comparedRatings` may tell. */
export function differingItems(mover: Mover): Set<string> {
  const scores = new Map<string, ItemScore[]>()
  for (const rating of comparedRatings(mover))
    scores.set(rating.itemId, [...(scores.get(rating.itemId) ?? []), itemScore(rating)])
  return new Set([...scores.keys()].filter((itemId) => distance(scores.get(itemId) ?? []) > 0))
}

/** What is agreed so far, by item. Who may see it is the caller's to ask. */
export function agreedScores(reviewId: string, reader: Pick<Tx, 'select'> = db): Map<string, SavedAgreed> {
  const rows = reader.select().from(consensusScores).where(eq(consensusScores.reviewId, reviewId)).all()
  return new Map(rows.map((row) => [row.itemId, savedAgreed(row)]))
}

function savedAgreed(row: typeof consensusScores.$inferSelect): SavedAgreed {
  const { itemId, note, cases, savedAt } = row
  return { itemId, note, cases, savedAt, ...answerOf(row) }
}

/** When the newest agreed score was saved: what a conclusion holds for. 0 while nothing is agreed. */
export const newestAgreement = (agreed: Map<string, SavedAgreed>) =>
  Math.max(0, ...[...agreed.values()].map(({ savedAt }) => savedAt.getTime()))

/**
 * Saves what the raters agree on for one item. Refused before all have locked and once it is concluded.
 * @param seen when what the page showed for the item was saved; 0 when it showed none
 */
export function saveAgreed(
  mover: Mover,
  agreed: Agreed,
  seen: number,
  now = new Date(),
): Saving<SavedAgreed> {
  return write((tx) => {
    if (!seatFor(tx, mover, 'agree')) return { status: 'refused' }
    const { itemId, ...given } = agreed
    const stored = agreedScores(mover.reviewId, tx).get(itemId) ?? null
    const known = savingOver(stored, agreed, seen)
    if (known) return known

    const savedAt = nextMoment(stored, now)
    tx.insert(consensusScores)
      .values({ reviewId: mover.reviewId, itemId, ...given, savedAt })
      .onConflictDoUpdate({
        target: [consensusScores.reviewId, consensusScores.itemId],
        set: { ...given, savedAt },
      })
      .run()
    return { status: 'saved', savedAt }
  })
}

/**
 * Ends the talk: every item has its score, and the report can be written. A self-assessment needs nobody
 * to check its facts.
 * @param seen the newest agreement the page showed; one saved since is to be looked at first
 * @param caseCount how many forløb the raters looked at in all: no item rests on more (`too-few`)
 */
export function concludeReview(
  mover: Mover,
  { seen, caseCount }: { seen: number; caseCount: number },
  concludedAt = new Date(),
):
  | { status: 'concluded' | 'refused' | 'changed' }
  | { status: 'incomplete'; missing: Item[] }
  | { status: 'too-few'; itemId: string; cases: number } {
  return write((tx) => {
    const found = seatFor(tx, mover, 'conclude')
    if (!found) return { status: 'refused' }
    const { review } = found
    const agreed = agreedScores(review.id, tx)
    const missing = missingItems(allItems(review.instrument), agreed)
    if (missing.length > 0) return { status: 'incomplete', missing }
    if (newestAgreement(agreed) !== seen) return { status: 'changed' }
    const most = mostCases(agreed)
    if (most && most.cases > caseCount) return { status: 'too-few', ...most }

    const checkedAt = review.mode === 'self' ? concludedAt : null
    tx.update(reviews).set({ caseCount, concludedAt, checkedAt }).where(eq(reviews.id, review.id)).run()
    recordEvent(tx, mover, 'concluded', '', concludedAt)
    return { status: 'concluded' }
  })
}

/** The item that rests on most forløb; undefined where none rests on any. */
function mostCases(agreed: Map<string, SavedAgreed>) {
  const counted = [...agreed.values()].flatMap(({ itemId, cases }) =>
    cases === null ? [] : [{ itemId, cases }],
  )
  return counted.toSorted((one, other) => other.cases - one.cases)[0]
}

/** Opens the talk again, with the reason: approvals and the team's check are for the scores as they were. */
export function reopenAgreement(
  mover: Mover,
  reason: string,
  now = new Date(),
): { status: 'reopened' | 'refused' } {
  return write((tx) => {
    if (!seatFor(tx, mover, 'reopen')) return { status: 'refused' }
    const { reviewId } = mover
    tx.update(reviews).set({ concludedAt: null, checkedAt: null }).where(eq(reviews.id, reviewId)).run()
    tx.update(reviewRaters)
      .set({ approvedAt: null, approvedReport: null })
      .where(eq(reviewRaters.reviewId, reviewId))
      .run()
    recordEvent(tx, mover, 'reopened', reason, now)
    return { status: 'reopened' }
  })
}
