import { data, redirect } from '@remix-run/node'
import { can } from '#app/domain/auth/permissions.ts'
import { hasDone } from '#app/domain/fidelity/review/events.server.ts'
import type { Mover } from '#app/domain/fidelity/review/mover.server.ts'
import { cancelReview } from '#app/domain/fidelity/review/planning.server.ts'
import { beginWithoutFacts } from '#app/domain/fidelity/review/preparing.server.ts'
import { replaceRater } from '#app/domain/fidelity/review/replacing.server.ts'
import { problemsOf, reasonForm, replaceForm } from '#app/domain/fidelity/review/review-form.ts'
import { reviewAddress } from '#app/domain/fidelity/review/review-head.ts'
import { type Review, reviewThing } from '#app/domain/fidelity/review/reviews.server.ts'
import type { ReviewEvent } from '#app/domain/fidelity/words.ts'
import { pointersToLookAt } from '#app/domain/privacy/look-again.ts'
import { forbidden } from '#app/http/responses.ts'
import type { Move, Reply, Typed } from './reply.ts'

/** The moves that are made once, and what is written down of each. */
const ONCE: Partial<Record<Move, ReviewEvent>> = {
  'begin-without-facts': 'begun-without-facts',
  cancel: 'cancelled',
}

/**
 * Makes the move with its reason. A reason that may name somebody is shown once more before it is
 * written, as it cannot be changed afterwards; sent again as it was, it stands.
 */
export function makeMove(mover: Mover, review: Review, move: Move, form: FormData) {
  const again = () => redirect(reviewAddress(review.id))
  const event = ONCE[move]
  if (event && hasDone(mover, event)) return again()
  if (!can(mover.person, move, reviewThing(review))) throw forbidden(`Not the time or the person to ${move}`)

  const typed = typedIn(form, move)
  const wrong = (problems: Extract<Reply, { status: 'wrong' }>['problems']) =>
    data<Reply>({ status: 'wrong', move, typed, problems }, { status: 400 })
  const given = (move === 'replace-rater' ? replaceForm : reasonForm).safeParse(typed)
  if (!given.success) return wrong(problemsOf(given.error))
  const { reason } = given.data
  const pointers = pointersToLookAt(reason, form.get('looked-at'))
  if (pointers.length > 0) return data<Reply>({ status: 'look-again', move, typed, pointers })

  const made = make(mover, move, { ...typed, reason })
  if (made.status === 'refused') throw forbidden(`No longer the time to ${move}`)
  return made.status === 'wrong' ? wrong({ [made.field]: made.problem }) : again()
}

function typedIn(form: FormData, move: Move): Typed {
  const field = (name: string) => String(form.get(name) ?? '')
  const reason = field('reason')
  return move === 'replace-rater'
    ? { reason, leaving: field('leaving'), coming: field('coming') }
    : { reason }
}

function make(mover: Mover, move: Move, { reason, leaving = '', coming = '' }: Typed) {
  switch (move) {
    case 'begin-without-facts':
      return beginWithoutFacts(mover, reason)
    case 'cancel':
      return cancelReview(mover, reason)
    case 'replace-rater':
      return replaceRater(mover, { leaving, coming, reason })
  }
}
