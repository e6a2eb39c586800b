import { addDays, addMonths } from '../../dates.ts'
import type { Instrument } from '../instruments/instrument.ts'
import { namesAreKept } from '../standing/result.ts'
import type { Mode } from '../words.ts'
import { type Candidate, instrumentKey, type PlanField } from './plan-form.ts'
import { RHYTHMS } from './review-steps.ts'

/** What stands in the form of a plan before anybody has typed. */
export type Suggestion = Partial<Record<PlanField, string>>

/** Days from planning to the review: the fact sheet is due two weeks before it, and that is to lie ahead. */
const DAYS_AHEAD = 28

/** The half year that is measured most often. */
const MONTHS_BACK = 6

/** A first review: in four weeks, of the half year up to then. */
export const suggestPlan = (today: string): Suggestion => planOn(addDays(today, DAYS_AHEAD))

type Before = {
  instrument: Pick<Instrument, 'id' | 'adaptation'>
  mode: Mode
  reviewOn: string
  nextReviewOn: string | null
  approvedAt: Date | null
  cancelledAt: Date | null
  raters: { personId: string }[]
}

/**
 * The review after one: with the newest version of its instrument, by those of its raters who still can
 * and are still named, on its own day or half a year on. How many forløb there are now is for the planner
 * to count.
 */
export function suggestPlanAfter(
  before: Before,
  offered: { instruments: Instrument[]; candidates: Candidate[] },
  today: string,
): Suggestion {
  const { mode, instrument, reviewOn, nextReviewOn } = before
  const due = nextReviewOn ?? addMonths(reviewOn, RHYTHMS[0])
  const soonest = addDays(today, DAYS_AHEAD)
  const versions = offered.instruments.filter(({ id }) => id === instrument.id)
  const isAlike = ({ adaptation }: Instrument) => Boolean(adaptation) === Boolean(instrument.adaptation)
  const newest = versions.find(isAlike) ?? versions[0]
  const raters = namesAreKept(before, today) ? before.raters : []
  const [raterA, raterB] = raters
    .map(({ personId }) => personId)
    .filter((personId) => offered.candidates.some(({ id }) => id === personId))
  return {
    ...planOn(due > soonest ? due : soonest),
    mode,
    ...(newest && { instrument: instrumentKey(newest) }),
    ...(raterA && { raterA }),
    ...(raterB && { raterB }),
  }
}

function planOn(reviewOn: string): Suggestion {
  return { reviewOn, periodFrom: addMonths(reviewOn, -MONTHS_BACK), periodTo: reviewOn }
}
