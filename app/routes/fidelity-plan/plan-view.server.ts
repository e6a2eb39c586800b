import { can, type SignedInPerson } from '#app/domain/auth/permissions.ts'
import { today } from '#app/domain/dates.ts'
import {
  nextReviewDay,
  plannableItems,
  type Rhythm,
  usualRhythm,
} from '#app/domain/fidelity/actions/action-plan.ts'
import { unplannedItems } from '#app/domain/fidelity/actions/settle.server.ts'
import { currentScores } from '#app/domain/fidelity/report/errata.server.ts'
import { RHYTHMS } from '#app/domain/fidelity/review/review-steps.ts'
import { type Review, reviewThing } from '#app/domain/fidelity/review/reviews.server.ts'
import { scoreReview } from '#app/domain/fidelity/scores/score.ts'
import { type OpenForm, openForm } from './open-form.server.ts'
import { type ItemName, itemNames, type PlanItem, planItems } from './plan-items.server.ts'

/** What is needed to settle the plan, and the days the next review can have. */
export type Settling = {
  missing: ItemName[]
  usual: Rhythm
  days: { months: Rhythm; date: string }[]
}

export type PlanView = {
  followUpAt: number
  mayPlan: boolean
  items: PlanItem[]
  /** Items that do not ask for an action and have none. */
  others: ItemName[]
  form: OpenForm | null
  settling: Settling | null
  nextReviewOn: string | null
}

/** The plan of an approved review, as this person sees it. */
export function planView(person: SignedInPerson, review: Review, search: URLSearchParams): PlanView {
  const mayPlan = can(person, 'plan-action', reviewThing(review))
  const form = mayPlan ? openForm(review, search) : null
  const saved = mayPlan ? search.get('gemt') : null
  const items = planItems(person, review, { chosen: form?.itemId ?? null, saved })
  return {
    followUpAt: review.instrument.followUpAt,
    mayPlan,
    items,
    others: mayPlan ? otherItems(review, items) : [],
    form,
    settling: can(person, 'settle-plan', reviewThing(review)) ? settling(review) : null,
    nextReviewOn: review.nextReviewOn,
  }
}

function otherItems({ id, instrument }: Review, shown: PlanItem[]): ItemName[] {
  const { others } = plannableItems(instrument, currentScores(id))
  const ids = new Set(others.map(({ item }) => item.id))
  return itemNames(instrument).filter((item) => ids.has(item.id) && !shown.some((one) => one.id === item.id))
}

function settling(review: Review): Settling {
  const { instrument, reviewOn } = review
  const missing = new Set(unplannedItems(review).map(({ id }) => id))
  const { total } = scoreReview(instrument, currentScores(review.id))
  return {
    missing: itemNames(instrument).filter(({ id }) => missing.has(id)),
    usual: usualRhythm(total, instrument.bands),
    days: RHYTHMS.map((months) => ({ months, date: nextReviewDay(reviewOn, months, today()) })),
  }
}
