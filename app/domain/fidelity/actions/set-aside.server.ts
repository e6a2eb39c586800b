import { and, eq } from 'drizzle-orm'
import { isAmong } from '#app/domain/is-among.server.ts'
import { db, write } from '#db/client.server.ts'
import { actions, itemsSetAside } from '#db/schema/index.ts'
import { type Mover, reviewFor } from '../review/mover.server.ts'
import { nextMoment, type Saving, savingOver } from '../review/saving.server.ts'

export type SetAside = { reason: string; savedAt: Date }

export const itemSetAside = (reviewId: string, itemId: string) =>
  and(eq(itemsSetAside.reviewId, reviewId), eq(itemsSetAside.itemId, itemId))

/** The items a team does not act on for now, with the reason. Who may see them is the caller's to ask. */
export function setAsideIn(reviewId: string): Map<string, SetAside> {
  const rows = db.select().from(itemsSetAside).where(eq(itemsSetAside.reviewId, reviewId)).all()
  return new Map(rows.map(({ itemId, reason, savedAt }) => [itemId, { reason, savedAt }]))
}

/** Which items are set aside in these reviews, and no more. */
export const itemsSetAsideIn = (reviewIds: string[]): { reviewId: string; itemId: string }[] =>
  db
    .select({ reviewId: itemsSetAside.reviewId, itemId: itemsSetAside.itemId })
    .from(itemsSetAside)
    .where(isAmong(itemsSetAside.reviewId, reviewIds))
    .all()

/**
 * Sets an item aside with the reason. One that somebody has made an action for meanwhile is not.
 * @param seen when what the page showed was saved; 0 when the item was not set aside
 */
export function setAside(
  mover: Mover,
  itemId: string,
  reason: string,
  seen: number,
  now = new Date(),
): Saving<SetAside> | { status: 'has-action' } {
  return write((tx) => {
    if (!reviewFor(tx, mover, 'plan-action')) return { status: 'refused' }
    const { reviewId } = mover
    const ofItem = and(eq(actions.reviewId, reviewId), eq(actions.itemId, itemId))
    if (tx.select().from(actions).where(ofItem).get()) return { status: 'has-action' }

    const row = tx.select().from(itemsSetAside).where(itemSetAside(reviewId, itemId)).get()
    const stored = row ? { reason: row.reason, savedAt: row.savedAt } : null
    const answer = savingOver(stored, { reason }, seen)
    if (answer) return answer

    const savedAt = nextMoment(stored, now)
    tx.insert(itemsSetAside)
      .values({ reviewId, itemId, reason, savedAt })
      .onConflictDoUpdate({
        target: [itemsSetAside.reviewId, itemsSetAside.itemId],
        set: { reason, savedAt },
      })
      .run()
    return { status: 'saved', savedAt }
  })
}

/** Takes an item up again. One that is not set aside stays as it is. */
export function takeUp(mover: Mover, itemId: string): { status: 'taken-up' | 'refused' } {
  return write((tx) => {
    if (!reviewFor(tx, mover, 'plan-action')) return { status: 'refused' }
    tx.delete(itemsSetAside).where(itemSetAside(mover.reviewId, itemId)).run()
    return { status: 'taken-up' }
  })
}
