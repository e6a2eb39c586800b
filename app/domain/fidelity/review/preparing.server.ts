import { and, eq } from 'drizzle-orm'
import { db, type Tx, write } from '#db/client.server.ts'
import { reviewFacts, reviews } from '#db/schema/index.ts'
import { recordEvent } from './events.server.ts'
import { type Mover, reviewFor, seatFor } from './mover.server.ts'

/** What a team tells of itself; '' was told once and taken back. `isLate`: told or changed after the raters could begin. */
export type ToldFact = { value: string; savedAt: Date; isLate: boolean }

/** What the team has told in a review's fact sheet, by fact. Who may see it is the caller's to ask. */
export function factsOf(reviewId: string, reader: Pick<Tx, 'select'> = db): Map<string, ToldFact> {
  const rows = reader
    .select({ fact: reviewFacts, preparedAt: reviews.preparedAt })
    .from(reviewFacts)
    .innerJoin(reviews, eq(reviews.id, reviewFacts.reviewId))
    .where(eq(reviewFacts.reviewId, reviewId))
    .all()
  return new Map(
    rows.map(({ fact: { factId, value, savedAt }, preparedAt }) => [
      factId,
      { value, savedAt, isLate: preparedAt !== null && savedAt > preparedAt },
    ]),
  )
}

type Values = ReadonlyMap<string, string>

/** How a fact sheet was saved. `newer`: somebody else has changed the same answers; here is what they told. */
type FactsSaving = { status: 'saved' | 'refused' } | { status: 'newer'; stored: Map<string, string> }

/**
 * Saves the answers that were changed on a page, and no others: what somebody else has told meanwhile
 * stays. Answers that both changed are not written, unless the page has shown what the other told.
 * @param values the answers as they are now, by fact; '' for none
 * @param shown what the page showed of them; '' where it is not there
 */
export function saveFacts(
  mover: Mover,
  values: Values,
  { handIn, shown = new Map() }: { handIn: boolean; shown?: Values },
  now = new Date(),
): FactsSaving {
  return write((tx) => {
    const found = reviewFor(tx, mover, 'save-facts')
    if (!found) return { status: 'refused' }
    const { reviewId } = mover
    const stored = factsOf(reviewId, tx)
    const storedValue = (factId: string) => stored.get(factId)?.value ?? ''
    const changed = [...values].filter(
      ([factId, value]) => value !== (shown.get(factId) ?? '') && value !== storedValue(factId),
    )
    const newer = changed.filter(([factId]) => storedValue(factId) !== (shown.get(factId) ?? ''))
    if (newer.length > 0)
      return { status: 'newer', stored: new Map(newer.map(([factId]) => [factId, storedValue(factId)])) }

    // Once the raters may have read an answer, its row stays: they are to see that it was taken back.
    const isRead = found.review.phase !== 'planned'
    for (const [factId, value] of changed) {
      const fact = { reviewId, factId, value, savedAt: now }
      if (value === '' && !isRead) deleteFact(tx, fact)
      else saveFact(tx, fact)
    }
    // Handed in by somebody else meanwhile, it is only saved.
    if (handIn && reviewFor(tx, mover, 'hand-in-facts')) {
      tx.update(reviews).set({ preparedAt: now }).where(eq(reviews.id, reviewId)).run()
      recordEvent(tx, mover, 'prepared', '', now)
    }
    return { status: 'saved' }
  })
}

function deleteFact(tx: Tx, { reviewId, factId }: { reviewId: string; factId: string }) {
  const row = and(eq(reviewFacts.reviewId, reviewId), eq(reviewFacts.factId, factId))
  tx.delete(reviewFacts).where(row).run()
}

function saveFact(tx: Tx, fact: typeof reviewFacts.$inferInsert) {
  const { value, savedAt } = fact
  tx.insert(reviewFacts)
    .values(fact)
    .onConflictDoUpdate({ target: [reviewFacts.reviewId, reviewFacts.factId], set: { value, savedAt } })
    .run()
}

/** Lets the raters begin though the team has told nothing, with the reason. */
export function beginWithoutFacts(
  mover: Mover,
  reason: string,
  preparedAt = new Date(),
): { status: 'begun' | 'refused' } {
  return write((tx) => {
    if (!seatFor(tx, mover, 'begin-without-facts')) return { status: 'refused' }
    tx.update(reviews).set({ preparedAt }).where(eq(reviews.id, mover.reviewId)).run()
    recordEvent(tx, mover, 'begun-without-facts', reason, preparedAt)
    return { status: 'begun' }
  })
}
