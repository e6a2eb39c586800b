import { data, redirect } from '@remix-run/node'
import { itemOf, itemsOf, typedIn } from '#app/components/fidelity/item-reply.ts'
import {
  concludeReview,
  differingItems,
  reopenAgreement,
  saveAgreed,
} from '#app/domain/fidelity/review/consensus.server.ts'
import {
  agreementForm,
  conclusionForm,
  problemsOf,
  reasonForm,
} from '#app/domain/fidelity/review/review-form.ts'
import { reviewAddress } from '#app/domain/fidelity/review/review-head.ts'
import type { Review } from '#app/domain/fidelity/review/reviews.server.ts'
import type { Mover } from '#app/domain/fidelity/review/mover.server.ts'
import { pointersToLookAt } from '#app/domain/privacy/look-again.ts'
import { badRequest, forbidden } from '#app/http/responses.ts'
import type { ConsensusReply } from './consensus-view.ts'

const pageOf = ({ id }: Review) => reviewAddress(id, 'consensus')

/** What of the form comes back with what was wrong in it. */
const sayNo = (reply: ConsensusReply, status: number) => data<ConsensusReply>(reply, { status })

/** An item that is not to be agreed on now: what was typed comes back. */
export function tooLate(review: Review, form: FormData) {
  const typed = typedIn(form)
  const item = itemOf(review.instrument, typed.itemId)
  if (!item) throw badRequest('No such item')
  return sayNo({ status: 'closed', item, typed }, 403)
}

/** Saves what the raters agree on for one item. */
export function agree(mover: Mover, review: Review, form: FormData) {
  const typed = typedIn(form)
  const item = itemOf(review.instrument, typed.itemId)
  if (!item) throw badRequest('No such item')
  const given = agreementForm(review, differingItems(mover)).safeParse(typed)
  if (!given.success) return sayNo({ status: 'wrong', item, typed, problems: problemsOf(given.error) }, 400)

  const outcome = saveAgreed(mover, given.data, typed.seen)
  switch (outcome.status) {
    case 'refused':
      return tooLate(review, form)
    case 'newer':
      return sayNo({ status: 'newer', item, typed, stored: outcome.stored }, 409)
    case 'saved':
      return form.has('quietly')
        ? data<ConsensusReply>({ status: 'saved', savedAt: outcome.savedAt })
        : redirect(`${pageOf(review)}#${item.id}`)
  }
}

/** Ends the talk, when every item has its score and the page showed the newest of them. */
export function conclude(mover: Mover, review: Review, form: FormData) {
  const caseCount = String(form.get('caseCount') ?? '')
  const given = conclusionForm(review).safeParse({ caseCount })
  if (!given.success) {
    const problem = problemsOf(given.error).caseCount ?? 'unusable'
    return sayNo({ status: 'not-concluded', problem, caseCount }, 400)
  }
  const outcome = concludeReview(mover, { ...given.data, seen: Number(form.get('seen')) })
  switch (outcome.status) {
    case 'refused':
      throw forbidden('The review is not to be concluded now')
    case 'incomplete':
      return sayNo(
        { status: 'incomplete', missing: itemsOf(review.instrument, outcome.missing), caseCount },
        400,
      )
    case 'changed':
      return sayNo({ status: 'not-concluded', problem: 'changed', caseCount }, 409)
    case 'too-few': {
      const { cases } = outcome
      const item = itemOf(review.instrument, outcome.itemId)
      if (!item) throw new Error(`The review has no item ${outcome.itemId}`)
      return sayNo({ status: 'not-concluded', problem: 'too-few', item, cases, caseCount }, 400)
    }
    case 'concluded':
      return redirect(pageOf(review))
  }
}

/**
 * Opens the talk again, with the reason. One that may name somebody is shown once more before it is
 * written, as it cannot be changed afterwards; sent again as it was, it stands.
 */
export function reopen(mover: Mover, review: Review, form: FormData) {
  const typed = { reason: String(form.get('reason') ?? '') }
  const given = reasonForm.safeParse(typed)
  if (!given.success) {
    const problem = problemsOf(given.error).reason ?? 'unusable'
    return sayNo({ status: 'not-reopened', problem, pointers: [], ...typed }, 400)
  }
  const { reason } = given.data
  const pointers = pointersToLookAt(reason, form.get('looked-at'))
  if (pointers.length > 0) return sayNo({ status: 'not-reopened', problem: null, pointers, ...typed }, 200)

  const { status } = reopenAgreement(mover, reason)
  if (status === 'refused') throw forbidden('The scores are not to be opened now')
  return redirect(pageOf(review))
}
