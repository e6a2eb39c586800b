import { mean } from './mean.ts'

/** What two raters gave one and the same item, on a scale of whole steps. */
export type RatedPair = [number, number]

/**
 * How much a disagreement of so many steps counts: each alike (`none`, Cohen 1960), by its size
 * (`linear`, Cicchetti & Allison 1971), or by the square of it (`quadratic`, Fleiss & Cohen 1973).
 */
const COST = {
  none: (steps: number) => (steps === 0 ? 0 : 1),
  linear: (steps: number) => steps,
  quadratic: (steps: number) => steps ** 2,
}

/**
 * Weighted kappa of two raters (Cohen 1968, Psychological Bulletin 70, 213–220): 1 − the
 * disagreement seen / the disagreement that chance would give two raters who use each step as often
 * as these did. 1 is full agreement, 0 is chance, and below 0 is worse than chance.
 *
 * It is (Po − Pe) / (1 − Pe) with the weights 1 − |i − j| / (m − 1), or its squares: m − 1 divides
 * both disagreements and cancels. So steps that nobody used still count as distance, which they do
 * not where the steps are taken from the data.
 *
 * `null` without pairs, or where both gave every item the same score: chance agrees fully too.
 */
export function weightedKappa(pairs: RatedPair[], weights: keyof typeof COST): number | null {
  if (pairs.length === 0) return null

  const cost = (one: number, other: number) => COST[weights](Math.abs(one - other))
  const seen = mean(pairs.map(([one, other]) => cost(one, other)))
  const byChance = mean(pairs.flatMap(([one]) => pairs.map(([, other]) => cost(one, other))))
  return byChance === 0 ? null : 1 - seen / byChance
}
