import { icc } from './icc.ts'
import { type RatedPair, weightedKappa } from './kappa.ts'
import { mean } from './mean.ts'
import type { Scores } from './score.ts'

/** How far two raters of one review agreed before they talked. `null` cannot be calculated. */
export type Agreement = {
  /** The items both gave a number; all figures below are about these. */
  items: number
  /** Items that one rater gave a number and the other found not relevant. */
  relevanceApart: number
  /** The share of items with the same score, from 0 to 1. */
  exact: number | null
  /** The share of items at most one step apart, the same score included. */
  withinOne: number | null
  /** In steps of the scale. */
  meanAbsoluteDifference: number | null
  /** Weighted kappa, with linear and with quadratic weights. */
  linear: number | null
  quadratic: number | null
}

/** Compares what two raters of one review gave, item by item. */
export function agreementOf(one: Scores, other: Scores): Agreement {
  const pairs: RatedPair[] = []
  let relevanceApart = 0
  for (const [id, given] of one) {
    const answer = other.get(id)
    if (typeof given === 'number' && typeof answer === 'number') pairs.push([given, answer])
    else if (answer !== undefined && given !== answer) relevanceApart += 1
  }

  const apart = pairs.map(difference)
  return {
    items: pairs.length,
    relevanceApart,
    exact: meanOrNull(apart.map((steps) => (steps === 0 ? 1 : 0))),
    withinOne: meanOrNull(apart.map((steps) => (steps <= 1 ? 1 : 0))),
    meanAbsoluteDifference: meanOrNull(apart),
    linear: weightedKappa(pairs, 'linear'),
    quadratic: weightedKappa(pairs, 'quadratic'),
  }
}

/**
 * How far raters agree on whole reviews: one pair for each review, the level that rater A's scores
 * alone come to and that of rater B's.
 */
export function agreementOverReviews(levels: [number, number][]) {
  return {
    reviews: levels.length,
    /** ICC(2,1): how far one rater's level tells the reviews apart as another's would. */
    icc: icc(levels).icc21,
    /** On the scale of the items. */
    meanAbsoluteDifference: meanOrNull(levels.map(difference)),
  }
}

const difference = ([one, other]: [number, number]) => Math.abs(one - other)

const meanOrNull = (numbers: number[]) => (numbers.length === 0 ? null : mean(numbers))
