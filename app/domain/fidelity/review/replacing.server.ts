import { and, eq } from 'drizzle-orm'
import { today } from '#app/domain/dates.ts'
import { type Db, db, type Tx, write } from '#db/client.server.ts'
import { ratings, reviewEvents, reviewRaters } from '#db/schema/index.ts'
import { recordEvent } from './events.server.ts'
import { type Mover, reviewFor } from './mover.server.ts'
import { type Candidate, seatingProblem } from './plan-form.ts'
import { raterCandidates } from './planning.server.ts'
import type { FormProblem } from './review-form.ts'
import { type Rater, type Review, seatOf } from './reviews.server.ts'

/** Who leaves a seat, who takes it, and why. */
type Replacing = { leaving: string; coming: string; reason: string }

/** The raters who can do no more: their account is closed, or no role is behind their seat any longer. */
export function lostRaters({ team, raters }: Review, day = today()): Rater[] {
  const able = new Set(raterCandidates(team, day).map(({ id }) => id))
  return raters.filter(({ personId }) => !able.has(personId))
}

/** Who can take a seat: whoever can rate the team, has none in this review and has locked none of it before. */
export function standIns(review: Review, reader: Pick<Db | Tx, 'select'> = db): Candidate[] {
  const { reviewId, event, personId } = reviewEvents
  const locked = reader
    .select({ personId })
    .from(reviewEvents)
    .where(and(eq(reviewId, review.id), eq(event, 'locked')))
    .all()
  const taken = new Set([...review.raters, ...locked].map((one) => one.personId))
  return raterCandidates(review.team).filter(({ id }) => !taken.has(id))
}

/**
 * Gives a rater's seat to somebody else, with the reason. Ratings that are locked stay with the seat, others
 * are dropped: whoever takes it rates for themselves. An approval was the other's own, and falls. The same
 * change sent twice is one.
 */
export function replaceRater(
  mover: Mover,
  { leaving, coming, reason }: Replacing,
  now = new Date(),
):
  | { status: 'replaced' | 'refused' }
  | { status: 'wrong'; field: 'leaving' | 'coming'; problem: FormProblem } {
  return write((tx) => {
    const review = reviewFor(tx, mover, 'replace-rater')?.review
    if (!review) return { status: 'refused' }
    const seat = seatOf(review, leaving)
    if (!seat && seatOf(review, coming)) return { status: 'replaced' }
    if (!seat) return { status: 'wrong', field: 'leaving', problem: 'choose-leaving' }
    const candidates = standIns(review, tx)
    if (!candidates.some(({ id }) => id === coming))
      return { status: 'wrong', field: 'coming', problem: 'choose-rater' }
    const raterIds = review.raters.map(({ personId }) => (personId === leaving ? coming : personId))
    const problem = seatingProblem(review.mode, raterIds, raterCandidates(review.team))
    if (problem) return { status: 'wrong', field: 'coming', problem }

    const isSeat = (table: typeof ratings | typeof reviewRaters) =>
      and(eq(table.reviewId, review.id), eq(table.seat, seat.seat))
    if (!seat.locked) tx.delete(ratings).where(isSeat(ratings)).run()
    tx.update(reviewRaters)
      .set({ personId: coming, approvedAt: null, approvedReport: null })
      .where(isSeat(reviewRaters))
      .run()
    recordEvent(tx, mover, 'rater-replaced', reason, now)
    return { status: 'replaced' }
  })
}
