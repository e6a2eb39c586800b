import { mean, sum } from './mean.ts'

/**
 * Mean squares between targets, within targets, between judges (raters) and of what is left, and the
 * intraclass correlations made of them, all named as in the source. `null` is undefined.
 */
type Icc = Record<
  'bms' | 'wms' | 'jms' | 'ems' | 'icc11' | 'icc21' | 'icc31' | 'icc1k' | 'icc2k' | 'icc3k',
  number | null
>

const UNDEFINED: Icc = {
  bms: null,
  wms: null,
  jms: null,
  ems: null,
  icc11: null,
  icc21: null,
  icc31: null,
  icc1k: null,
  icc2k: null,
  icc3k: null,
}

/** Two numbers that should be the same lie less than this share of them apart. */
const ROUNDING = 1e-12

/**
 * The six intraclass correlations of Shrout & Fleiss (1979, Psychological Bulletin 86, 420–428).
 * Rows are targets, columns are raters. ICC(1,·): each target has raters of its own. ICC(2,·): the
 * same raters for all, drawn at random, and what one gives more than another counts as error.
 * ICC(3,·): these raters only, and it does not. (·,1) is for one rater, (·,k) for the mean of all.
 *
 * 1 is full agreement; below 0 the raters differ more about a target than the targets differ. All
 * are `null` with fewer than two targets or raters, and each where its denominator, a variance, is
 * not above 0. Throws a RangeError when a rater has not rated every target.
 */
export function icc(matrix: number[][]): Icc {
  const n = matrix.length
  const k = matrix[0]?.length ?? 0
  const ragged = matrix.findIndex((row) => row.length !== k)
  if (ragged !== -1)
    throw new RangeError(`Row ${ragged + 1} has ${matrix[ragged]?.length} ratings and row 1 has ${k}`)
  if (n < 2 || k < 2) return UNDEFINED

  const { bms, wms, jms, ems } = meanSquares(matrix)
  const negligible = ROUNDING * (bms + wms + jms + ems)
  const ratio = (numerator: number, denominator: number) =>
    denominator > negligible ? numerator / denominator : null
  return {
    bms,
    wms,
    jms,
    ems,
    icc11: ratio(bms - wms, bms + (k - 1) * wms),
    icc21: ratio(bms - ems, bms + (k - 1) * ems + (k * (jms - ems)) / n),
    icc31: ratio(bms - ems, bms + (k - 1) * ems),
    icc1k: ratio(bms - wms, bms),
    icc2k: ratio(bms - ems, bms + (jms - ems) / n),
    icc3k: ratio(bms - ems, bms),
  }
}

/** The two-way analysis of variance. */
function meanSquares(matrix: number[][]) {
  // Counted from the first rating, so that a large number common to all does not drown the differences.
  const origin = matrix[0]?.[0] ?? 0
  const ratings = matrix.map((row) => row.map((rating) => rating - origin))
  const columns = (ratings[0] ?? []).map((_, place) => ratings.map((row) => row[place] ?? 0))
  const [n, k] = [ratings.length, columns.length]

  const grand = mean(ratings.flat())
  const ofTarget = ratings.map((row) => mean(row) - grand)
  const ofRater = columns.map((column) => mean(column) - grand)
  const within = ratings.flatMap((row, target) =>
    row.map((rating) => rating - grand - (ofTarget[target] ?? 0)),
  )
  const rest = within.map((difference, place) => difference - (ofRater[place % k] ?? 0))

  // What is only rounding becomes 0, or 0 divided by 0 would look like a number.
  const rounding = (ROUNDING * Math.max(...matrix.flat().map(Math.abs))) ** 2
  const meanSquare = (differences: number[], times: number, freedom: number) => {
    const found = (times * sum(differences.map((difference) => difference ** 2))) / freedom
    return found > rounding ? found : 0
  }
  return {
    bms: meanSquare(ofTarget, k, n - 1),
    wms: meanSquare(within, 1, n * (k - 1)),
    jms: meanSquare(ofRater, n, k - 1),
    ems: meanSquare(rest, 1, (n - 1) * (k - 1)),
  }
}
