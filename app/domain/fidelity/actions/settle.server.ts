import { eq } from 'drizzle-orm'
import { today } from '#app/domain/dates.ts'
import { grouped } from '#app/domain/grouped.ts'
import { write } from '#db/client.server.ts'
import { reviews } from '#db/schema/index.ts'
import { currentScoresOf } from '../report/errata.server.ts'
import type { Item } from '../instruments/instrument.ts'
import { recordEvent } from '../review/events.server.ts'
import { missingItems } from '../review/review-phase.ts'
import { type Review } from '../review/reviews.server.ts'
import { type Mover, reviewFor } from '../review/mover.server.ts'
import { nextReviewDay, plannableItems } from './action-plan.ts'
import { itemsWithAction } from './actions.server.ts'
import { itemsSetAsideIn } from './set-aside.server.ts'

/** The items that ask for an action and have none, nor are set aside. */
export const unplannedItems = (review: Review): Item[] => unplannedAmong([review]).get(review.id) ?? []

/** The same of many reviews, by the review's id: a few queries, however many there are. */
export function unplannedAmong(reviews: Review[]): Map<string, Item[]> {
  const reviewIds = reviews.map(({ id }) => id)
  const scores = currentScoresOf(reviewIds)
  const rows = [...itemsWithAction(reviewIds), ...itemsSetAsideIn(reviewIds)]
  const settled = grouped(rows, ({ reviewId }) => reviewId)
  return new Map(
    reviews.map(({ id, instrument }) => {
      const { asking } = plannableItems(instrument, scores.get(id) ?? new Map())
      const items = asking.map(({ item }) => item)
      return [id, missingItems(items, new Set(settled.get(id)?.map(({ itemId }) => itemId)))]
    }),
  )
}

/**
 * Settles the plan and in how many months the next review is. A plan that is settled stays so, with the
 * day that was chosen first.
 */
export function settlePlan(
  mover: Mover,
  months: number,
  settledAt = new Date(),
): { status: 'settled' | 'refused' } | { status: 'incomplete'; missing: Item[] } {
  return write((tx) => {
    const planner = reviewFor(tx, mover, 'plan-action')
    if (!planner) return { status: 'refused' }
    const { review } = planner
    if (review.nextReviewOn !== null) return { status: 'settled' }
    if (!reviewFor(tx, mover, 'settle-plan')) return { status: 'refused' }
    const missing = unplannedItems(review)
    if (missing.length > 0) return { status: 'incomplete', missing }

    const nextReviewOn = nextReviewDay(review.reviewOn, months, today(settledAt))
    tx.update(reviews).set({ settledAt, nextReviewOn }).where(eq(reviews.id, review.id)).run()
    recordEvent(tx, mover, 'settled', '', settledAt)
    return { status: 'settled' }
  })
}
