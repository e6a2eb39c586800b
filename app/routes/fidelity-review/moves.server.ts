import { data, redirect } from '@remix-run/node'
import { can, type SignedInPerson } from '#app/domain/auth/permissions.ts'
import { approveReview, reopenAgreement, saveAgreed } from '#app/domain/fidelity/review/consensus.server.ts'
import { lockRatings, saveRating } from '#app/domain/fidelity/review/rating.server.ts'
import {
  agreementForm,
  type FormProblem,
  problemsOf,
  ratingForm,
} from '#app/domain/fidelity/review/review-form.ts'
import type { Move } from '#app/domain/fidelity/review/review-phase.ts'
import { type Mover, type Review, reviewThing } from '#app/domain/fidelity/review/reviews.server.ts'
import type { Offline } from '#app/http/offline.ts'
import { forbidden } from '#app/http/responses.ts'
import { type ItemFacts, itemFacts } from './checklist.ts'

/** What the person typed for one item, as the form sent it. */
export type Typed = { itemId: string; score: string; reason: string; note: string; evidence: string[] }

/** The answer to a move that is not a new page. */
export type Reply =
  | { status: 'saved' }
  | { status: 'wrong'; item: ItemFacts; typed: Typed; problems: Record<string, FormProblem> }
  | { status: 'incomplete'; missing: ItemFacts[] }
  | { status: 'changed' }
  | Offline

/** What `can` is asked before each move. Locking is the end of rating; reopening is for those who compare. */
const ASKED = { rate: 'rate', lock: 'rate', agree: 'agree', approve: 'approve', reopen: 'compare' } as const

/** Makes the move, if the person may. After a success the page is opened anew, unless a script asked quietly. */
export function makeMove(person: SignedInPerson, review: Review, move: Move, form: FormData) {
  if (!can(person, ASKED[move], reviewThing(review))) throw forbidden(`Not the time or the person to ${move}`)
  const mover: Mover = { personId: person.id, reviewId: review.id }
  const again = (place = '') => redirect(`/fidelitet/${review.id}${place}`)

  switch (move) {
    case 'rate':
    case 'agree': {
      const typed = typedIn(form)
      const problems = move === 'rate' ? rate(mover, review, typed) : agree(mover, review, typed)
      if (problems) return wrong(review, typed, problems)
      return form.has('quietly') ? data<Reply>({ status: 'saved' }) : again(`#${typed.itemId}`)
    }
    case 'lock': {
      const outcome = lockRatings(mover)
      if (outcome.status === 'refused') throw forbidden('The ratings are locked')
      return outcome.status === 'incomplete' ? incomplete(review, outcome.missing) : again()
    }
    case 'approve': {
      const outcome = approveReview(mover, Number(form.get('seen')))
      if (outcome.status === 'refused') throw forbidden('The review is not to be approved now')
      if (outcome.status === 'changed') return data<Reply>({ status: 'changed' }, { status: 409 })
      return outcome.status === 'incomplete' ? incomplete(review, outcome.missing) : again()
    }
    case 'reopen':
      if (reopenAgreement(mover).status === 'refused') throw forbidden('There is no approval to take back')
      return again()
  }
}

function incomplete({ instrument }: Review, items: { id: string }[]) {
  const ids = new Set(items.map(({ id }) => id))
  const missing = itemFacts(instrument).filter(({ id }) => ids.has(id))
  return data<Reply>({ status: 'incomplete', missing }, { status: 400 })
}

function wrong({ instrument }: Review, typed: Typed, problems: Record<string, FormProblem>) {
  const item = itemFacts(instrument).find(({ id }) => id === typed.itemId)
  if (!item) throw new Response('No such item', { status: 400 })
  return data<Reply>({ status: 'wrong', item, typed, problems }, { status: 400 })
}

function typedIn(form: FormData): Typed {
  const text = (name: string) => String(form.get(name) ?? '')
  return {
    itemId: text('itemId'),
    score: text('score'),
    reason: text('reason'),
    note: text('note'),
    evidence: form.getAll('evidence').map(String),
  }
}

/** @returns what is wrong in the form, or null when it is saved */
function rate(mover: Mover, review: Review, typed: Typed): Record<string, FormProblem> | null {
  const given = ratingForm(review.instrument).safeParse(typed)
  if (!given.success) return problemsOf(given.error)
  const { status } = saveRating(mover, { ...given.data, savedAt: new Date() })
  if (status === 'refused') throw forbidden('The ratings are locked')
  return null
}

/** @returns what is wrong in the form, or null when it is saved */
function agree(mover: Mover, review: Review, typed: Typed): Record<string, FormProblem> | null {
  const given = agreementForm(review.instrument).safeParse(typed)
  if (!given.success) return problemsOf(given.error)
  const { status } = saveAgreed(mover, { ...given.data, savedAt: new Date() })
  if (status === 'refused') throw forbidden('The scores are not to be changed now')
  return null
}
