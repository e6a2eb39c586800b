import { expect, test } from 'vitest'
import { agreementOf, agreementOverReviews } from '#app/domain/fidelity/scores/agreement.ts'
import type { ItemScore } from '#app/domain/fidelity/scores/score.ts'

/** What one rater gave, item by item; `null` is not rated. */
const given = (...scores: (ItemScore | null)[]) =>
  new Map(
    scores.flatMap((score, place): [string, ItemScore][] => (score === null ? [] : [[`a${place}`, score]])),
  )

test('two raters of one review', () => {
  // Apart by 0 0 1 1 2. Linear: 0.8 seen against 40 / 25 by chance. Quadratic: 1.2 against 100 / 25.
  expect(agreementOf(given(1, 5, 3, 4, 2), given(1, 5, 4, 3, 4))).toEqual({
    items: 5,
    relevanceApart: 0,
    exact: 2 / 5,
    withinOne: 4 / 5,
    meanAbsoluteDifference: 4 / 5,
    linear: expect.closeTo(1 - 0.8 / (40 / 25), 12),
    quadratic: expect.closeTo(1 - 1.2 / (100 / 25), 12),
  })
})

test('what is not relevant or not rated is no disagreement in points', () => {
  const one = given(3, 4, 'not-relevant', 'not-relevant', 'not-relevant', null, null, 2)
  const other = given(3, 2, 'not-relevant', 5, null, 4, null, 'not-relevant')
  expect(agreementOf(one, other)).toMatchObject({
    items: 2,
    relevanceApart: 2,
    exact: 1 / 2,
    withinOne: 1 / 2,
    meanAbsoluteDifference: 1,
  })
  expect(agreementOf(other, one)).toEqual(agreementOf(one, other))
})

const NOTHING = { exact: null, withinOne: null, meanAbsoluteDifference: null, linear: null, quadratic: null }

test.each([
  { what: 'nothing rated', one: given(), other: given(), relevanceApart: 0 },
  { what: 'one has not begun', one: given(3, 4, 'not-relevant'), other: given(), relevanceApart: 0 },
  {
    what: 'all set aside by both',
    one: given('not-relevant'),
    other: given('not-relevant'),
    relevanceApart: 0,
  },
  {
    what: 'all set aside by one',
    one: given('not-relevant', 3),
    other: given(3, 'not-relevant'),
    relevanceApart: 2,
  },
])('$what: no figures', ({ one, other, relevanceApart }) => {
  expect(agreementOf(one, other)).toEqual({ items: 0, relevanceApart, ...NOTHING })
})

test('the same score for every item: full agreement, and no kappa', () => {
  expect(agreementOf(given(4, 4, 4), given(4, 4, 4))).toMatchObject({
    exact: 1,
    withinOne: 1,
    meanAbsoluteDifference: 0,
    linear: null,
    quadratic: null,
  })
})

test('over reviews', () => {
  // BMS 49/24, JMS 4/24, EMS 1/24: 48/24 over 49/24 + 1/24 + 2/3 of 3/24.
  expect(
    agreementOverReviews([
      [2, 2.5],
      [3, 3],
      [4, 4.5],
    ]),
  ).toEqual({
    reviews: 3,
    icc: expect.closeTo(48 / 52, 12),
    meanAbsoluteDifference: expect.closeTo(1 / 3, 12),
  })
})

test.each<{ what: string; levels: [number, number][]; meanAbsoluteDifference: number | null }>([
  { what: 'no review', levels: [], meanAbsoluteDifference: null },
  { what: 'one review', levels: [[3, 4]], meanAbsoluteDifference: 1 },
  {
    what: 'reviews that all came to the same',
    levels: [
      [4, 4],
      [4, 4],
    ],
    meanAbsoluteDifference: 0,
  },
])('over reviews, $what: no ICC', ({ levels, meanAbsoluteDifference }) => {
  expect(agreementOverReviews(levels)).toEqual({ reviews: levels.length, icc: null, meanAbsoluteDifference })
})
