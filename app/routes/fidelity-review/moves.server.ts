import { data, redirect } from '@remix-run/node'
import { can } from '#app/domain/auth/permissions.ts'
import { hasDone } from '#app/domain/fidelity/review/events.server.ts'
import { cancelReview } from '#app/domain/fidelity/review/planning.server.ts'
import { beginWithoutFacts } from '#app/domain/fidelity/review/preparing.server.ts'
import { problemsOf, reasonForm } from '#app/domain/fidelity/review/review-form.ts'
import { reviewAddress } from '#app/domain/fidelity/review/review-head.ts'
import { type Mover, type Review, reviewThing } from '#app/domain/fidelity/review/reviews.server.ts'
import type { ReviewEvent } from '#app/domain/fidelity/words.ts'
import { findPointers } from '#app/domain/privacy/pointers.ts'
import { forbidden } from '#app/http/responses.ts'
import type { Move, Reply } from './reply.ts'

const EVENT_OF = {
  'begin-without-facts': 'begun-without-facts',
  cancel: 'cancelled',
} as const satisfies Record<Move, ReviewEvent>

/**
 * Makes the move with its reason. A reason that may name somebody is shown once more before it is
 * written, as it cannot be changed afterwards; sent again as it was, it stands.
 */
export function makeMove(mover: Mover, review: Review, move: Move, form: FormData) {
  const again = () => redirect(reviewAddress(review.id))
  if (hasDone(mover, EVENT_OF[move])) return again()
  if (!can(mover.person, move, reviewThing(review))) throw forbidden(`Not the time or the person to ${move}`)

  const typed = { reason: String(form.get('reason') ?? '') }
  const given = reasonForm.safeParse(typed)
  if (!given.success) {
    const problems = problemsOf(given.error)
    return data<Reply>({ status: 'wrong', move, typed, problems }, { status: 400 })
  }
  const { reason } = given.data
  const pointers = findPointers(reason)
  const isMeant = reasonForm.safeParse({ reason: form.get('looked-at') }).data?.reason === reason
  if (pointers.length > 0 && !isMeant) return data<Reply>({ status: 'look-again', move, typed, pointers })

  const make = { 'begin-without-facts': beginWithoutFacts, cancel: cancelReview }[move]
  if (make(mover, reason).status === 'refused') throw forbidden(`No longer the time to ${move}`)
  return again()
}
