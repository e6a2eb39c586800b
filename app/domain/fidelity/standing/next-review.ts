import type { Method } from '../../courses/methods.ts'
import type { Phase } from '../review/review-phase.ts'
import type { Mode } from '../words.ts'

/** A review that is planned or further, and not approved. Overdue: so is the step it waits for. */
export type UnderWay = {
  id: string
  method: Method
  mode: Mode
  phase: Phase
  reviewOn: string
  overdue: boolean
}

/** When a team is measured next in a method. Planned: somebody has set the day. */
export type NextReview = { on: string; planned: boolean; overdue: boolean }

/** How long before its day the next review is to be planned: long enough to find assessors. */
export const DAYS_TO_PLAN = 60

/**
 * A planned day counts for more than the day it was due; it is overdue when it has passed and the review
 * is stuck on its way. Null: never measured, and nothing is planned.
 * @param dueOn when the newest result asks for the next
 * @param underWay the reviews that follow that result
 */
export function nextReview(
  dueOn: string | null,
  underWay: Pick<UnderWay, 'reviewOn' | 'overdue'>[],
  today: string,
): NextReview | null {
  const [planned] = underWay.toSorted((one, other) => one.reviewOn.localeCompare(other.reviewOn))
  if (planned) {
    const { reviewOn: on, overdue } = planned
    return { on, planned: true, overdue: on < today && overdue }
  }
  return dueOn === null ? null : { on: dueOn, planned: false, overdue: dueOn < today }
}
