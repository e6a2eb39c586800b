import type { Method } from '../../courses/methods.ts'
import type { Phase } from '../review/review-phase.ts'
import type { Mode } from '../words.ts'

/** A review that is planned or further, and not approved. */
export type UnderWay = { id: string; method: Method; mode: Mode; phase: Phase; reviewOn: string }

/** When a team is measured next in a method. Planned: somebody has set the day. */
export type NextReview = { on: string; planned: boolean; overdue: boolean }

/**
 * A planned day counts for more than the day it was due; it is overdue when it has passed and the review
 * has not begun. Null: never measured, and nothing is planned.
 * @param dueOn when the newest result asks for the next
 */
export function nextReview(
  dueOn: string | null,
  underWay: Pick<UnderWay, 'phase' | 'reviewOn'>[],
  today: string,
): NextReview | null {
  const [planned] = underWay.toSorted((one, other) => one.reviewOn.localeCompare(other.reviewOn))
  if (planned) {
    const { reviewOn: on, phase } = planned
    return { on, planned: true, overdue: on < today && phase === 'planned' }
  }
  return dueOn === null ? null : { on: dueOn, planned: false, overdue: dueOn < today }
}
