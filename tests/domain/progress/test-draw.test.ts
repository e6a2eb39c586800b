import { expect, test } from 'vitest'
import {
  drawTest,
  fromShown,
  type Random,
  shuffled,
  standingQuestions,
  toShown,
} from '#app/domain/progress/test-draw.ts'
import { makeQuestion } from './courses.ts'

/** A small generator with a seed, so that a failure comes back when looked for (mulberry32). */
function seeded(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const bank = Array.from({ length: 20 }, (_, place) => makeQuestion(`p${place}`, { options: 4 }))

test('draws as many different questions as asked for, each with all its options once', () => {
  const drawn = drawTest(bank, 15, seeded(1))
  expect(new Set(drawn.map(({ questionId }) => questionId)).size).toBe(15)
  for (const { order } of drawn) expect(order.toSorted()).toEqual([0, 1, 2, 3])
})

test('draws the whole bank when it holds fewer than asked for', () => {
  expect(drawTest(bank.slice(0, 3), 15, seeded(1))).toHaveLength(3)
  expect(drawTest([], 15, seeded(1))).toEqual([])
})

test('every order comes about as often as any other', () => {
  const random = seeded(7)
  const seen = new Map<string, number>()
  for (let round = 0; round < 6000; round++) {
    const order = shuffled(['a', 'b', 'c'], random).join('')
    seen.set(order, (seen.get(order) ?? 0) + 1)
  }
  expect(seen.size).toBe(6)
  for (const times of seen.values()) expect(Math.abs(times - 1000)).toBeLessThan(120)
})

test('the extremes of chance leave no item out', () => {
  for (const edge of [0, 1 - 2 ** -53]) expect(shuffled([1, 2, 3], () => edge).toSorted()).toEqual([1, 2, 3])
})

test('a question that is gone, or asks something else by now, no longer stands', () => {
  const drawn = drawTest(bank.slice(0, 4), 4, seeded(1))
  const [kept, reasoned, reworded] = bank.map((question) => structuredClone(question))
  if (!kept || !reasoned || !reworded) throw new Error('The bank is too small')
  for (const option of reasoned.options) option.reason = 'En bedre begrundelse'
  for (const option of reworded.options) option.text += ' i dag'
  const standing = standingQuestions(drawn, [kept, reasoned, reworded])
  expect(standing.map(({ question }) => question.id).toSorted()).toEqual(['p0', 'p1'])
})

test('places as shown and places in the source lead to each other', () => {
  expect(fromShown([0, 2], [2, 0, 1])).toEqual([2, 1])
  expect(toShown([2, 1], [2, 0, 1])).toEqual([0, 2])
  expect(fromShown([7], [2, 0, 1])).toEqual([-1])
})
