import { describe, expect, test } from 'vitest'
import { agreementOf } from '#app/domain/fidelity/scores/agreement.ts'
import { icc } from '#app/domain/fidelity/scores/icc.ts'
import { type RatedPair, weightedKappa } from '#app/domain/fidelity/scores/kappa.ts'
import { mean, sum } from '#app/domain/fidelity/scores/mean.ts'
import type { ItemScore } from '#app/domain/fidelity/scores/score.ts'
import { pick } from '#tests/support/random.ts'
import { always, between, shuffled } from '#tests/support/rounds.ts'

const TIMEOUT = 120_000 // milliseconds, for the 10,000 rounds of LONG
const WEIGHTS = ['none', 'linear', 'quadratic'] as const

/** Up to 30 items on a scale of 1–5; in some of the reviews the raters lie close. */
function randomPairs(random: () => number): RatedPair[] {
  const reach = pick(random, [0, 1, 4])
  return Array.from({ length: between(random, 0, 30) }, () => {
    const one = between(random, 1, 5)
    return [one, between(random, Math.max(1, one - reach), Math.min(5, one + reach))]
  })
}

/** The same figure but for rounding, or undefined alike. */
function expectSame(found: number | null, expected: number | null, what?: string) {
  if (expected === null) expect(found, what).toBeNull()
  else expect(found, what).toBeCloseTo(expected, 9)
}

describe('kappa', () => {
  test(
    'is the same for the raters exchanged, the items in another order and the scale turned round',
    () => {
      always((random) => {
        const pairs = randomPairs(random)
        for (const weights of WEIGHTS) {
          const kappa = weightedKappa(pairs, weights)
          expectSame(
            weightedKappa(
              pairs.map(([one, other]) => [other, one]),
              weights,
            ),
            kappa,
          )
          expectSame(weightedKappa(shuffled(random, pairs), weights), kappa)
          expectSame(
            weightedKappa(
              pairs.map(([one, other]) => [6 - one, 6 - other]),
              weights,
            ),
            kappa,
          )
        }
      })
    },
    TIMEOUT,
  )

  test(
    'lies between −1 and 1, is 1 for raters who agree, and undefined only where all scores are the same',
    () => {
      always((random) => {
        const pairs = randomPairs(random)
        const different = new Set(pairs.flat()).size
        for (const weights of WEIGHTS) {
          const kappa = weightedKappa(pairs, weights)
          if (different <= 1) expect(kappa).toBeNull()
          else {
            expect(kappa).toBeGreaterThanOrEqual(-1)
            expect(kappa).toBeLessThanOrEqual(1)
            expect(kappa === 1).toBe(pairs.every(([one, other]) => one === other))
          }
        }
      })
    },
    TIMEOUT,
  )

  // Fleiss & Cohen 1973: quadratic weights make it a matter of means and variances.
  test(
    'with quadratic weights is 1 − the mean square difference / (both variances + the square of the means apart)',
    () => {
      always((random) => {
        const pairs = randomPairs(random)
        const [ones, others] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)]
        const variance = (scores: number[]) => mean(scores.map((score) => (score - mean(scores)) ** 2))
        const square = mean(pairs.map(([one, other]) => (one - other) ** 2))
        const kappa = weightedKappa(pairs, 'quadratic')
        if (kappa === null) return
        expectSame(kappa, 1 - square / (variance(ones) + variance(others) + (mean(ones) - mean(others)) ** 2))
      })
    },
    TIMEOUT,
  )
})

test(
  'agreement: exact is never above within one, the raters may be exchanged, and what only one gave does not count',
  () => {
    always((random) => {
      const score = (): ItemScore => (random() < 0.15 ? 'not-relevant' : between(random, 1, 5))
      const ids = Array.from({ length: between(random, 0, 30) }, (_, place) => `a${place}`)
      const rate = () => new Map(ids.filter(() => random() < 0.9).map((id) => [id, score()]))
      const [one, other] = [rate(), rate()]
      const agreement = agreementOf(one, other)
      const { items, relevanceApart, exact, withinOne, meanAbsoluteDifference } = agreement

      expect(items + relevanceApart).toBeLessThanOrEqual(ids.length)
      if (items === 0) expect([exact, withinOne, meanAbsoluteDifference]).toEqual([null, null, null])
      else {
        expect(exact).toBeLessThanOrEqual(withinOne ?? NaN)
        expect(withinOne).toBeLessThanOrEqual(1)
        expect(meanAbsoluteDifference).toBeGreaterThanOrEqual(1 - (exact ?? NaN) - 1e-12)
        expect(meanAbsoluteDifference).toBeLessThanOrEqual(4)
      }

      const exchanged = agreementOf(other, one)
      expect({ ...exchanged, linear: 0, quadratic: 0 }).toEqual({ ...agreement, linear: 0, quadratic: 0 })
      expectSame(exchanged.linear, agreement.linear)
      expectSame(exchanged.quadratic, agreement.quadratic)
      expect(agreementOf(new Map(one).set('b0', 3), new Map(other).set('b1', 3))).toEqual(agreement)
    })
  },
  TIMEOUT,
)

describe('ICC', () => {
  /** 2–10 targets and 2–5 raters: whole scores or means of scores. */
  function randomMatrix(random: () => number): number[][] {
    const raters = between(random, 2, 5)
    const divisor = pick(random, [1, 1, 7])
    return Array.from({ length: between(random, 2, 10) }, () => {
      const level = between(random, 1, 5 * divisor)
      return Array.from({ length: raters }, () => (level + between(random, -2, 2)) / divisor)
    })
  }

  test(
    'is the same for targets or raters in another order, for a constant added and for another unit',
    () => {
      always((random) => {
        const matrix = randomMatrix(random)
        const raters = shuffled(random, matrix[0]?.map((_, place) => place) ?? [])
        const { icc21 } = icc(matrix)
        const each = (change: (rating: number) => number) => matrix.map((row) => row.map(change))

        expectSame(icc(shuffled(random, matrix)).icc21, icc21, 'targets')
        expectSame(icc(matrix.map((row) => raters.map((place) => row[place] ?? NaN))).icc21, icc21, 'raters')
        expectSame(icc(each((rating) => rating + 1_000)).icc21, icc21, 'constant')
        expectSame(icc(each((rating) => rating * -2.5)).icc21, icc21, 'unit')
      })
    },
    TIMEOUT,
  )

  test(
    'is never above 1, and 1 where raters agree on targets that differ',
    () => {
      always((random) => {
        const matrix = randomMatrix(random)
        const { icc11, icc21, icc31, icc1k, icc2k, icc3k } = icc(matrix)
        for (const coefficient of [icc11, icc21, icc31, icc1k, icc2k, icc3k])
          if (coefficient !== null) expect(coefficient).toBeLessThanOrEqual(1 + 1e-12)

        const agreed = matrix.map((row) => row.map(() => row[0] ?? NaN))
        const differ = new Set(agreed.flat()).size > 1
        expectSame(icc(agreed).icc21, differ ? 1 : null)
      })
    },
    TIMEOUT,
  )

  // With whole numbers the sums of squares can be had from the ratings themselves, as on paper.
  test(
    'rests on sums of squares that add up',
    () => {
      always((random) => {
        const matrix = randomMatrix(random).map((row) => row.map((rating) => Math.round(rating * 7)))
        const [n, k] = [matrix.length, matrix[0]?.length ?? 0]
        const squares = (numbers: number[]) => sum(numbers.map((number) => number ** 2))
        const correction = sum(matrix.flat()) ** 2 / (n * k)
        const whole = squares(matrix.flat()) - correction
        const between = squares(matrix.map(sum)) / k - correction
        const { bms, wms, jms, ems } = icc(matrix)

        expectSame((bms ?? NaN) * (n - 1), between)
        expectSame((wms ?? NaN) * n * (k - 1), whole - between)
        expectSame((jms ?? NaN) * (k - 1) + (ems ?? NaN) * (n - 1) * (k - 1), whole - between)
      })
    },
    TIMEOUT,
  )
})
