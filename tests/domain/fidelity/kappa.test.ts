import { expect, test } from 'vitest'
import { type RatedPair, weightedKappa } from '#app/domain/fidelity/scores/kappa.ts'
import { ANXIETY } from './published.ts'

/** The pairs behind a table: one rater's steps in its rows, the other's in its columns. */
function pairsOf(table: number[][]): RatedPair[] {
  return table.flatMap((row, one) =>
    row.flatMap((count, other) => Array.from({ length: count }, (): RatedPair => [one + 1, other + 1])),
  )
}

const WEIGHTS = ['none', 'linear', 'quadratic'] as const
type Figures<T> = Record<(typeof WEIGHTS)[number], T>

type Published = {
  source: string
  table: number[][]
  printed: Partial<Figures<string>>
  computed: Figures<number>
}

/**
 * `printed` is what the source gives, to its own decimals. `computed` was worked out from the same
 * table with exact fractions, outside this code.
 */
const TABLES: Published[] = [
  {
    source: 'Cohen 1960, proportions of 200 (manual of R psych: "Cohen reports .492")',
    table: [
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ],
    printed: { none: '0.492' },
    computed: { none: 0.4915254, linear: 0.4736842, quadratic: 0.4545455 },
  },
  {
    source: 'Fleiss, Cohen & Everitt 1969, Psychological Bulletin 72, 323–327',
    table: [
      [106, 10, 4],
      [22, 28, 10],
      [2, 12, 6],
    ],
    printed: { none: '0.429' },
    computed: { none: 0.4285714, linear: 0.4923077, quadratic: 0.5666667 },
  },
  {
    source: 'Landis & Koch 1977, Biometrics 33, 159–174: multiple sclerosis, Winnipeg',
    table: [
      [38, 5, 0, 1],
      [33, 11, 3, 0],
      [10, 14, 5, 6],
      [3, 7, 3, 10],
    ],
    printed: { none: '0.208' },
    computed: { none: 0.2079425, linear: 0.3797305, quadratic: 0.5245765 },
  },
  {
    source: 'Landis & Koch 1977: multiple sclerosis, New Orleans',
    table: [
      [5, 3, 0, 0],
      [3, 11, 4, 0],
      [2, 13, 3, 4],
      [1, 2, 4, 14],
    ],
    printed: { none: '0.297' },
    computed: { none: 0.2965166, linear: 0.4772727, quadratic: 0.6255814 },
  },
  {
    source: 'Kundel & Polansky 2003, Radiology 228, 303–308 (manual of R vcdExtra, Mammograms)',
    table: [
      [34, 10, 2, 0],
      [6, 8, 8, 2],
      [2, 5, 4, 12],
      [0, 1, 2, 14],
    ],
    printed: { none: '0.3713', linear: '0.5964' },
    computed: { none: 0.3712849, linear: 0.5963693, quadratic: 0.7641196 },
  },
  {
    source: 'Gwet 2014 (manual of R irrCAC, cont3x3abstractors)',
    table: [
      [13, 0, 0],
      [0, 20, 7],
      [0, 4, 56],
    ],
    printed: { none: '0.7964094', quadratic: '0.8921569' },
    computed: { none: 0.7964094, linear: 0.842902, quadratic: 0.8921569 },
  },
  {
    source: 'A printout of SAS PROC FREQ, in the tests of statsmodels',
    table: [
      [0, 4, 1],
      [0, 8, 0],
      [0, 1, 5],
    ],
    printed: { none: '0.4842', linear: '0.4701' },
    computed: { none: 0.4841629, linear: 0.4701195, quadratic: 0.4501608 },
  },
]

test.each(TABLES)('$source', ({ table, printed, computed }) => {
  for (const weights of WEIGHTS) {
    const kappa = weightedKappa(pairsOf(table), weights)
    const inPrint = printed[weights]
    expect(kappa, weights).toBeCloseTo(computed[weights], 7)
    if (inPrint) expect(kappa?.toFixed(inPrint.length - '0.'.length)).toBe(inPrint)
  }
})

// kappa2(anxiety[, 2:3]) of R irr, as the tests of statsmodels print it. Nobody gave a 5, and irr then
// takes 4 and 6 for neighbours.
const SECOND_AND_THIRD = ANXIETY.map(([, second, third]): RatedPair => [second, third])

test('R irr, anxiety: the steps taken from the data', () => {
  const close = (score: number) => (score === 6 ? 5 : score)
  const pairs = SECOND_AND_THIRD.map(([second, third]): RatedPair => [close(second), close(third)])
  expect(weightedKappa(pairs, 'none')).toBeCloseTo(-0.006289308, 8)
  expect(weightedKappa(pairs, 'linear')).toBeCloseTo(0.1459075, 7)
  expect(weightedKappa(pairs, 'quadratic')).toBeCloseTo(0.2520325, 7)
})

test('a step that nobody used still counts as distance', () => {
  expect(weightedKappa(SECOND_AND_THIRD, 'none')).toBeCloseTo(-0.006289308, 8)
  expect(weightedKappa(SECOND_AND_THIRD, 'linear')).toBeCloseTo(0.1262136, 7)
  expect(weightedKappa(SECOND_AND_THIRD, 'quadratic')).toBeCloseTo(0.229798, 7)
})

test.each<{ what: string; pairs: RatedPair[]; kappa: number | null }>([
  { what: 'no pairs', pairs: [], kappa: null },
  { what: 'one pair that agrees', pairs: [[4, 4]], kappa: null },
  { what: 'all the same score', pairs: Array.from({ length: 28 }, (): RatedPair => [4, 4]), kappa: null },
  { what: 'one pair that differs', pairs: [[4, 3]], kappa: 0 },
  {
    what: 'both constant, on different scores',
    pairs: [
      [1, 5],
      [1, 5],
    ],
    kappa: 0,
  },
  {
    what: 'one constant, the other not',
    pairs: [
      [3, 1],
      [3, 5],
    ],
    kappa: 0,
  },
  {
    what: 'alike and not constant',
    pairs: [
      [1, 1],
      [5, 5],
    ],
    kappa: 1,
  },
  {
    what: 'the opposite',
    pairs: [
      [1, 5],
      [5, 1],
    ],
    kappa: -1,
  },
])('$what: $kappa', ({ pairs, kappa }) => {
  for (const weights of WEIGHTS) expect(weightedKappa(pairs, weights), weights).toBe(kappa)
})
