import { describe, expect, test } from 'vitest'
import { icc } from '#app/domain/fidelity/scores/icc.ts'
import { ANXIETY } from './published.ts'

/** fidelity.md §6 F: Shrout & Fleiss 1979, table 2. */
const SHROUT_FLEISS = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
]

/** Eight wines and four judges, from Zaiontz, Real Statistics; also the example of pingouin. */
const WINES = [
  [1, 2, 0, 1],
  [1, 3, 3, 2],
  [3, 8, 1, 4],
  [6, 4, 3, 3],
  [6, 5, 5, 6],
  [7, 5, 6, 2],
  [8, 7, 7, 9],
  [9, 9, 9, 8],
]

/** Only the figures that are asked for, as they are printed. */
function printed(matrix: number[][], like: Record<string, string>) {
  return Object.fromEntries(
    Object.entries(icc(matrix))
      .filter(([name]) => name in like)
      .map(([name, value]) => [name, value?.toFixed((like[name]?.split('.')[1] ?? '').length)]),
  )
}

describe('published results', () => {
  test.each<{ source: string; matrix: number[][]; figures: Record<string, string> }>([
    {
      source: 'Shrout & Fleiss 1979, tables 3 and 4',
      matrix: SHROUT_FLEISS,
      figures: { bms: '11.24', wms: '6.26', jms: '32.49', ems: '1.02' },
    },
    {
      source: 'Shrout & Fleiss 1979, in two decimals as in the article',
      matrix: SHROUT_FLEISS,
      figures: { icc11: '0.17', icc21: '0.29', icc31: '0.71', icc1k: '0.44', icc2k: '0.62', icc3k: '0.91' },
    },
    {
      source: 'Shrout & Fleiss 1979, in the decimals of fidelity.md',
      matrix: SHROUT_FLEISS,
      figures: {
        bms: '11.242',
        wms: '6.264',
        jms: '32.486',
        ems: '1.019',
        icc11: '0.166',
        icc21: '0.290',
        icc31: '0.715',
        icc1k: '0.443',
        icc2k: '0.620',
        icc3k: '0.909',
      },
    },
    { source: 'R irr, anxiety: ICC(A,1)', matrix: ANXIETY, figures: { icc21: '0.198' } },
    { source: 'pingouin, wines', matrix: WINES, figures: { icc21: '0.728' } },
  ])('$source', ({ matrix, figures }) => {
    expect(printed(matrix, figures)).toEqual(figures)
  })

  // Worked out with exact fractions, outside this code, from sums of squares and not from differences.
  test.each([
    { matrix: ANXIETY, figures: [0.175022, 0.197998, 0.216049, 0.388926, 0.425499, 0.452586] },
    { matrix: WINES, figures: [0.727521, 0.727689, 0.729487, 0.914384, 0.91445, 0.915159] },
  ])('all six: $figures', ({ matrix, figures }) => {
    const { icc11, icc21, icc31, icc1k, icc2k, icc3k } = icc(matrix)
    const found = [icc11, icc21, icc31, icc1k, icc2k, icc3k]
    expect(found.map((value) => value?.toFixed(6))).toEqual(figures.map((value) => value.toFixed(6)))
  })
})

describe('where it cannot be calculated', () => {
  test.each([
    { what: 'nothing', matrix: [] },
    { what: 'no raters', matrix: [[], []] },
    { what: 'one target', matrix: [[3, 4]] },
    { what: 'one rater', matrix: [[3], [4], [5]] },
  ])('$what: nothing at all', ({ matrix }) => {
    expect(Object.values(icc(matrix)).every((value) => value === null)).toBe(true)
  })

  test.each([
    {
      what: 'all alike',
      matrix: [
        [4, 4],
        [4, 4],
        [4, 4],
      ],
    },
    // 27 / 7 comes out as two numbers, as it is added up in one order or the other.
    {
      what: 'all alike but for rounding',
      matrix: [
        [27 / 7, 27 / 7 + 4e-16],
        [27 / 7 - 4e-16, 27 / 7],
      ],
    },
  ])('$what: no variance, and no coefficient', ({ matrix }) => {
    const { bms, wms, jms, ems, ...coefficients } = icc(matrix)
    expect([bms, wms, jms, ems]).toEqual([0, 0, 0, 0])
    expect(Object.values(coefficients)).toEqual([null, null, null, null, null, null])
  })

  // The reviews do not differ, the raters do: 0 / 0 in half of the six, and in fractions no less.
  test.each([
    {
      matrix: [
        [1, 3],
        [1, 3],
        [1, 3],
      ],
    },
    {
      matrix: [
        [1.1, 2.3],
        [1.1, 2.3],
        [1.1, 2.3],
      ],
    },
  ])('$matrix', ({ matrix }) => {
    expect(icc(matrix)).toMatchObject({
      bms: 0,
      ems: 0,
      icc11: -1,
      icc21: 0,
      icc31: null,
      icc1k: null,
      icc2k: 0,
      icc3k: null,
    })
  })

  test('raters who say the opposite: a variance below 0 is no denominator', () => {
    expect(
      icc([
        [1, 2],
        [2, 1],
      ]),
    ).toMatchObject({ bms: 0, jms: 0, icc11: -1, icc21: null, icc31: -1, icc2k: null })
  })
})

test('raters who agree in full, or but for a constant', () => {
  expect(
    icc([
      [1, 1],
      [3, 3],
      [4, 4],
    ]),
  ).toMatchObject({ icc11: 1, icc21: 1, icc31: 1, icc1k: 1, icc2k: 1, icc3k: 1 })
  expect(
    icc([
      [1, 2],
      [3, 4],
      [4, 5],
    ]),
  ).toMatchObject({ ems: 0, icc31: 1, icc3k: 1 })
  expect(
    icc([
      [1, 2],
      [3, 4],
      [4, 5],
    ]).icc21,
  ).toBeCloseTo(14 / 17, 12)
})

test('a large number common to all changes nothing', () => {
  const plus = (matrix: number[][], number: number) =>
    matrix.map((row) => row.map((rating) => rating + number))
  expect(icc(plus(SHROUT_FLEISS, 1e6))).toEqual(icc(SHROUT_FLEISS))

  const fractions = SHROUT_FLEISS.map((row) => row.map((rating) => rating / 7))
  const [still, moved] = [icc(fractions), icc(plus(fractions, 1e6))].map((found) => Object.values(found))
  expect(moved).toHaveLength(10)
  moved?.forEach((value, place) => expect(value).toBeCloseTo(still?.[place] ?? NaN, 9))
})

test('a rater who has not rated every target is refused', () => {
  expect(() => icc([[1, 2], [3, 4], [5]])).toThrow(new RangeError('Row 3 has 1 ratings and row 1 has 2'))
})
