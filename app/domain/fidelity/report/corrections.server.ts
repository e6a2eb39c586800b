import { and, asc, eq, isNull } from 'drizzle-orm'
import { today } from '#app/domain/dates.ts'
import { type Db, db, type Tx, write } from '#db/client.server.ts'
import { factCorrections, reviews } from '#db/schema/index.ts'
import { hasDone, recordEvent } from '../review/events.server.ts'
import { dueOf } from '../review/review-steps.ts'
import { type Review } from '../review/reviews.server.ts'
import { type Mover, reviewFor, seatFor } from '../review/mover.server.ts'

/** What a team says is wrong in the facts, and what the raters answered. `subject` is a fact's or an item's id. */
export type Correction = {
  id: string
  subject: string
  text: string
  writtenAt: Date
  answer: string | null
}

/** The corrections of a review, oldest first. Who may see them is the caller's to ask. */
export function correctionsOf(reviewId: string): Correction[] {
  const { id, subject, text, writtenAt, answer } = factCorrections
  return db
    .select({ id, subject, text, writtenAt, answer })
    .from(factCorrections)
    .where(eq(factCorrections.reviewId, reviewId))
    .orderBy(asc(writtenAt))
    .all()
}

/** How many corrections still wait for an answer: until it is 0 nobody approves. */
export function unansweredCorrections(reviewId: string, reader: Pick<Db | Tx, 'select'> = db): number {
  return reader
    .select({ id: factCorrections.id })
    .from(factCorrections)
    .where(and(eq(factCorrections.reviewId, reviewId), isNull(factCorrections.answer)))
    .all().length
}

/**
 * Writes down what the team says is wrong. The same correction sent twice is one; another under the same
 * id, from a page reached with the back button, is another.
 */
export function correctFact(
  mover: Mover,
  given: { id: string; subject: string; text: string },
  writtenAt = new Date(),
): { status: 'saved' | 'refused' } {
  return write((tx) => {
    if (!reviewFor(tx, mover, 'correct-facts')) return { status: 'refused' }
    const { reviewId } = mover
    const stored = correctionOf(tx, given.id)
    const isResent =
      stored?.reviewId === reviewId && stored.subject === given.subject && stored.text === given.text
    if (isResent) return { status: 'saved' }

    const id = stored ? crypto.randomUUID() : given.id
    tx.insert(factCorrections)
      .values({ ...given, id, reviewId, writtenBy: mover.person.id, writtenAt })
      .run()
    return { status: 'saved' }
  })
}

const correctionOf = (tx: Tx, id: string) =>
  tx.select().from(factCorrections).where(eq(factCorrections.id, id)).get()

/**
 * The raters' answer to a correction. It stands, for the team has read it: a second one does not take its
 * place, and the first comes back.
 * @param answer as the team is to read it
 */
export function answerCorrection(
  mover: Mover,
  { id, answer }: { id: string; answer: string },
  answeredAt = new Date(),
): { status: 'saved' | 'refused' } | { status: 'answered'; stored: string } {
  return write((tx) => {
    const stored = correctionOf(tx, id)
    if (!stored || stored.reviewId !== mover.reviewId) return { status: 'refused' }
    if (!seatFor(tx, mover, 'answer-correction')) return { status: 'refused' }
    if (stored.answer === answer) return { status: 'saved' }
    if (stored.answer !== null) return { status: 'answered', stored: stored.answer }
    tx.update(factCorrections).set({ answer, answeredAt }).where(eq(factCorrections.id, id)).run()
    return { status: 'saved' }
  })
}

/** The team has looked its facts through: the raters can approve. */
export function checkFacts(mover: Mover, checkedAt = new Date()): { status: 'checked' | 'refused' } {
  return write((tx) => {
    const isOpen = reviewFor(tx, mover, 'check-facts')
    if (!isOpen) return { status: hasDone(mover, 'checked') ? 'checked' : 'refused' }
    tx.update(reviews).set({ checkedAt }).where(eq(reviews.id, mover.reviewId)).run()
    recordEvent(tx, mover, 'checked', '', checkedAt)
    return { status: 'checked' }
  })
}

/** Whether the day the team was to have checked its facts by is behind us. */
export const isCheckOverdue = (review: Review, day = today()) => dueOf('check', review) < day

/** Goes on without the team's check, with the reason. Refused as long as the team still has time. */
export function skipCheck(
  mover: Mover,
  reason: string,
  checkedAt = new Date(),
): { status: 'skipped' | 'refused' } {
  return write((tx) => {
    const found = seatFor(tx, mover, 'skip-check')
    if (!found) return { status: hasDone(mover, 'check-skipped') ? 'skipped' : 'refused' }
    if (!isCheckOverdue(found.review, today(checkedAt))) return { status: 'refused' }
    tx.update(reviews).set({ checkedAt }).where(eq(reviews.id, mover.reviewId)).run()
    recordEvent(tx, mover, 'check-skipped', reason, checkedAt)
    return { status: 'skipped' }
  })
}
