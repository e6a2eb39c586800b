import { can, type SignedInPerson } from '#app/domain/auth/permissions.ts'
import type { Tx } from '#db/client.server.ts'
import type { Move } from './review-phase.ts'
import { findReview, type Rater, type Review, reviewThing, seatOf } from './reviews.server.ts'

/** Which person makes a move in which review. */
export type Mover = { person: SignedInPerson; reviewId: string }

/**
 * The review, when the person may make this move now, and their own seat in it if they have one; null
 * when they may not, or no longer. Asked inside the transaction of the move: another may have been quicker.
 */
export function reviewFor(
  tx: Tx,
  { person, reviewId }: Mover,
  move: Move,
): { review: Review; own: Rater | null } | null {
  const review = findReview(reviewId, tx)
  if (!review || !can(person, move, reviewThing(review))) return null
  return { review, own: seatOf(review, person.id) }
}

/** The same for the moves of a rater, whose seat is then certain. */
export function seatFor(tx: Tx, mover: Mover, move: Move): { review: Review; own: Rater } | null {
  const found = reviewFor(tx, mover, move)
  return found?.own ? { review: found.review, own: found.own } : null
}
