import { describe, expect, test } from 'vitest'
import { drawSample, neededCases } from '#app/domain/fidelity/review/sample.ts'

test.each([
  [0, 0],
  [1, 1],
  [9, 9],
  [10, 10],
  [11, 10],
  [49, 10],
  [50, 10],
  [51, 11],
  [55, 11],
  [56, 12],
  [120, 24],
  [121, 25],
  [124, 25],
  [125, 25],
  [126, 25],
  [999, 25],
])('of %i forløb, %i are looked at', (total, needed) => {
  expect(neededCases(total)).toBe(needed)
})

test.each([
  [64, 20_261, [2, 7, 11, 20, 22, 24, 25, 35, 36, 51, 58, 60, 63]],
  [12, 0, [1, 2, 3, 4, 5, 7, 8, 9, 10, 11]],
  [
    999,
    2 ** 32 - 1,
    [
      118, 137, 143, 159, 191, 199, 352, 404, 479, 483, 541, 682, 716, 742, 760, 796, 846, 855, 872, 896, 917,
      921, 925, 944, 988,
    ],
  ],
])('of %i forløb, the seed %i draws the same for ever', (total, seed, drawn) => {
  expect(drawSample(total, seed)).toEqual(drawn)
})

describe('a sample', () => {
  test.each([
    0, 1, 9, 10, 11, 50, 51, 125, 999,
  ])('of %i has numbers of the list, each once, in order', (total) => {
    for (let seed = 0; seed < 200; seed += 1) {
      const drawn = drawSample(total, seed)
      expect(drawn).toHaveLength(neededCases(total))
      expect(drawn).toEqual([...new Set(drawn)].toSorted((one, other) => one - other))
      expect(drawn.every((number) => Number.isInteger(number) && number >= 1 && number <= total)).toBe(true)
    }
  })

  test('draws each number as often as any other, over 10,000 seeds', () => {
    const [total, seeds] = [50, 10_000]
    const times = Array.from({ length: total }, () => 0)
    for (let seed = 0; seed < seeds; seed += 1)
      for (const number of drawSample(total, seed)) times[number - 1] = (times[number - 1] ?? 0) + 1

    const expected = (seeds * neededCases(total)) / total
    // Chi-squared with 49 degrees of freedom: a fair draw is over 85.4 once in a thousand.
    const chiSquared = times.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
    expect(chiSquared).toBeLessThan(85.4)
  })

  test('has no number that drags its neighbour along, over 10,000 seeds', () => {
    const [total, seeds] = [50, 10_000]
    let pairs = 0
    for (let seed = 0; seed < seeds; seed += 1) {
      const drawn = drawSample(total, seed)
      if (drawn.includes(20) && drawn.includes(21)) pairs += 1
    }
    const chance = (10 / 50) * (9 / 49)
    const spread = Math.sqrt(seeds * chance * (1 - chance))
    expect(Math.abs(pairs - seeds * chance)).toBeLessThan(4 * spread)
  })
})
