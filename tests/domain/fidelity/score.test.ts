import { describe, expect, test } from 'vitest'
import { itemsOf, scoreReview, shareOfScale } from '#app/domain/fidelity/scores/score.ts'
import { roundHalfUp } from '#app/domain/fidelity/scores/rounding.ts'
import { instrumentOf, scoresOf } from './instruments.ts'

/** So many of each score: `times(5, 3)` is 5 5 5. */
const times = (score: number, count: number) => Array.from({ length: count }, () => score)

describe('published results', () => {
  // fidelity.md §6 A: DACTS, Georgia 2013. 28 items in three domains of 11, 7 and 10.
  const dacts = [...times(5, 7), ...times(4, 2), ...times(3, 2), ...times(4, 15), 4, 4]

  test('DACTS: a total of 117 over 28 items is a mean of 4.18, Human Resources 4.45, high', () => {
    const instrument = instrumentOf([11, 7, 10])
    const { total, domains } = scoreReview(instrument, scoresOf(instrument, dacts))

    expect(dacts.reduce((sum, score) => sum + score, 0)).toBe(117)
    expect(total).toMatchObject({ status: 'scored', band: { label: 'high' } })
    expect(total.status === 'scored' && roundHalfUp(total.total, 2)).toBe(4.18)
    const [humanResources] = domains
    expect(humanResources?.score.status === 'scored' && roundHalfUp(humanResources.score.mean, 2)).toBe(4.45)
  })

  test('DACTS as a sum is 117', () => {
    const instrument = instrumentOf([11, 7, 10], { aggregation: 'sum' })
    const { total } = scoreReview(instrument, scoresOf(instrument, dacts))
    expect(total).toMatchObject({ status: 'scored', total: 117, band: { label: 'high' } })
  })

  // fidelity.md §6 D: 136.6 on 38–152 is reported as 87 %, a share of the range and not of the maximum.
  test('Housing First in Canada: 136.6 of 38–152 is 86.5 % of the scale', () => {
    expect(shareOfScale(136.6 / 38, { min: 1, max: 4 })).toBeCloseTo(0.865, 3)
  })

  test('a scale of 1–4: 38 items with a sum of 137 lie 99 / 114 up', () => {
    const instrument = instrumentOf([6, 7, 10, 8, 7], { aggregation: 'sum', scale: { min: 1, max: 4 } })
    const { total } = scoreReview(instrument, scoresOf(instrument, [...times(4, 23), ...times(3, 15)]))
    expect(total).toMatchObject({ status: 'scored', total: 137, level: 137 / 38, band: { label: 'middle' } })
    expect(total.status === 'scored' && total.shareOfScale).toBeCloseTo(99 / 114, 9)
  })

  // fidelity.md §6 H
  const withNotRelevant = [4, 5, 3, 2, 'not-relevant', 4, 5, 4] as const
  test.each([
    { aggregation: 'mean_of_items', total: 27 / 7, share: (27 / 7 - 1) / 4 },
    { aggregation: 'mean_of_domains', total: 11.5 / 3, share: (11.5 / 3 - 1) / 4 },
    { aggregation: 'sum', total: 27, share: (27 / 7 - 1) / 4 },
  ] as const)('an item set aside leaves both sides: $aggregation', ({ aggregation, total, share }) => {
    const instrument = instrumentOf([3, 3, 2], { aggregation })
    const score = scoreReview(instrument, scoresOf(instrument, [...withNotRelevant]))

    expect(score.domains.map((domain) => domain.score)).toEqual([
      { status: 'scored', mean: 4, scored: 3, relevant: 3 },
      { status: 'scored', mean: 3, scored: 2, relevant: 2 },
      { status: 'scored', mean: 4.5, scored: 2, relevant: 2 },
    ])
    expect(score.total).toMatchObject({ status: 'scored', band: { label: 'middle' } })
    expect(score.total.status === 'scored' && score.total.total).toBeCloseTo(total, 9)
    expect(score.total.status === 'scored' && score.total.shareOfScale).toBeCloseTo(share, 9)
  })
})

describe('the needed share', () => {
  const of = (rated: number, unrated: number, setAside = 0) => {
    const instrument = instrumentOf([rated + unrated + setAside])
    const given = [...times(4, rated), ...Array.from({ length: setAside }, () => 'not-relevant' as const)]
    return scoreReview(instrument, scoresOf(instrument, given)).total
  }

  test.each([
    { rated: 8, unrated: 2, setAside: 0, status: 'scored' },
    { rated: 7, unrated: 3, setAside: 0, status: 'provisional' },
    { rated: 4, unrated: 1, setAside: 0, status: 'scored' },
    { rated: 3, unrated: 2, setAside: 0, status: 'provisional' },
    { rated: 12, unrated: 3, setAside: 0, status: 'scored' },
    { rated: 11, unrated: 4, setAside: 0, status: 'provisional' },
    { rated: 16, unrated: 4, setAside: 8, status: 'scored' },
    { rated: 15, unrated: 5, setAside: 8, status: 'provisional' },
    { rated: 23, unrated: 5, setAside: 0, status: 'scored' }, // 80 % of 28 is 22.4 items
    { rated: 22, unrated: 6, setAside: 0, status: 'provisional' },
    { rated: 20, unrated: 5, setAside: 3, status: 'scored' }, // 28 items, 25 of them relevant
    { rated: 19, unrated: 6, setAside: 3, status: 'provisional' },
    { rated: 1, unrated: 0, setAside: 27, status: 'scored' },
    { rated: 0, unrated: 1, setAside: 27, status: 'provisional' },
    { rated: 0, unrated: 0, setAside: 28, status: 'not-relevant' },
    { rated: 799, unrated: 201, setAside: 0, status: 'provisional' }, // 79.9 %
    { rated: 800, unrated: 200, setAside: 0, status: 'scored' },
    { rated: 7, unrated: 2, setAside: 1, status: 'provisional' }, // 7 of 9 relevant
    { rated: 8, unrated: 2, setAside: 10, status: 'scored' }, // what is set aside does not count
  ])('$rated rated, $unrated not, $setAside set aside: $status', ({ rated, unrated, setAside, status }) => {
    expect(of(rated, unrated, setAside).status).toBe(status)
  })

  test('under it the domain means stay, and nothing else', () => {
    const instrument = instrumentOf([2, 2])
    expect(scoreReview(instrument, scoresOf(instrument, [4, 5]))).toMatchObject({
      total: { status: 'provisional', scored: 2, relevant: 4 },
      domains: [
        { id: 'a', score: { status: 'scored', mean: 4.5 } },
        { id: 'b', score: { status: 'unrated', relevant: 2 } },
      ],
    })
  })

  test('nothing rated is provisional, everything set aside is not relevant: neither divides by nothing', () => {
    const instrument = instrumentOf([1, 1])
    expect(scoreReview(instrument, new Map()).total).toEqual({
      status: 'provisional',
      scored: 0,
      relevant: 2,
    })
    expect(scoreReview(instrument, scoresOf(instrument, ['not-relevant', 'not-relevant']))).toEqual({
      total: { status: 'not-relevant' },
      domains: [
        { id: 'a', score: { status: 'not-relevant' } },
        { id: 'b', score: { status: 'not-relevant' } },
      ],
      modules: [
        { module: 'housing-first', score: { status: 'no-items' } },
        { module: 'method', score: { status: 'not-relevant' } },
        { module: 'organisation', score: { status: 'no-items' } },
      ],
    })
  })
})

describe('bands', () => {
  test.each([
    { fours: 30, threes: 0, band: 'high' },
    { fours: 29, threes: 1, band: 'middle' },
    { fours: 0, threes: 30, band: 'middle' },
  ])('$fours fours and $threes threes: $band', ({ fours, threes, band }) => {
    const instrument = instrumentOf([30])
    const { total } = scoreReview(instrument, scoresOf(instrument, [...times(4, fours), ...times(3, threes)]))
    expect(total).toMatchObject({ band: { label: band } })
  })

  // (12/3 + 13/3 + 11/3) / 3 is 4, but 3.9999999999999996 to the computer; likewise with 3.
  test.each([
    { limit: 4, band: 'high', size: 3, given: [4, 4, 4, 5, 4, 4, 4, 4, 3] },
    {
      limit: 3,
      band: 'middle',
      size: 7,
      given: [...times(3, 3), ...times(2, 4), ...times(5, 6), 4, ...times(2, 5), 1, 1],
    },
  ])('a mean that should be exactly $limit is not lost to fractions', ({ limit, band, size, given }) => {
    const instrument = instrumentOf([size, size, size], { aggregation: 'mean_of_domains' })
    const { total } = scoreReview(instrument, scoresOf(instrument, given))
    expect(total.status === 'scored' && total.total).toBeLessThan(limit)
    expect(total).toMatchObject({ band: { label: band } })
  })

  test('the band is chosen before rounding: 3.996 shows as 4.00 and is still middle', () => {
    const instrument = instrumentOf([250])
    const { total } = scoreReview(instrument, scoresOf(instrument, [...times(4, 249), 3]))
    expect(total).toMatchObject({ band: { label: 'middle' } })
    expect(total.status === 'scored' && roundHalfUp(total.total, 2)).toBe(4)
  })
})

test('one item is its own domain and total', () => {
  const instrument = instrumentOf([1])
  expect(scoreReview(instrument, scoresOf(instrument, [5]))).toMatchObject({
    total: {
      status: 'scored',
      total: 5,
      level: 5,
      shareOfScale: 1,
      band: { label: 'high' },
      belowMinimum: [],
    },
    domains: [{ id: 'a', score: { status: 'scored', mean: 5, scored: 1, relevant: 1 } }],
  })
})

test('items under their own minimum are named', () => {
  const instrument = instrumentOf([3], { perItemMinimum: { a1: 5, a2: 3, a3: 4 } })
  const { total } = scoreReview(instrument, scoresOf(instrument, [4, 3, 'not-relevant']))
  expect(total).toMatchObject({ belowMinimum: ['a1'] })
})

test("an item's own module overrides its domain's", () => {
  const instrument = instrumentOf([2, 1])
  const [first, second] = instrument.domains
  if (first?.items[1]) first.items[1].module = 'housing-first'
  if (second) second.module = 'organisation'
  const { modules } = scoreReview(instrument, scoresOf(instrument, [5, 2, 3]))

  expect(itemsOf(instrument, 'method').map(({ id }) => id)).toEqual(['a1'])
  expect(modules.map(({ module, score }) => [module, score.status === 'scored' && score.mean])).toEqual([
    ['housing-first', 2],
    ['method', 5],
    ['organisation', 3],
  ])
})

test.each([
  [117 / 28, 4.18],
  [49 / 11, 4.45],
  [4.125, 4.13],
  [3.025, 3.03],
  [4.015, 4.02], // times a hundred it is 401.49999999999994 to the computer
  [3.024, 3.02],
  [1.005, 1.01],
  [2.675, 2.68],
  [0.005, 0.01],
  [0.004999, 0],
  [-0.125, -0.12], // up is towards more, also below zero
  [-0.126, -0.13],
  [-0.001, 0], // and never -0
  [-0, 0],
  [27 / 7, 3.86],
  [5, 5],
])('%f is shown as %f', (value, shown) => {
  expect(roundHalfUp(value, 2)).toBe(shown)
})
