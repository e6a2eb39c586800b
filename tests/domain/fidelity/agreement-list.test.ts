import { expect, test } from 'vitest'
import { agreementList, distance } from '#app/domain/fidelity/scores/agreement-list.ts'
import type { ItemScore } from '#app/domain/fidelity/scores/score.ts'

test.each<{ scores: ItemScore[]; apart: number }>([
  { scores: [3, 3], apart: 0 },
  { scores: [2, 5], apart: 3 },
  { scores: [5, 2], apart: 3 },
  { scores: ['not-relevant', 'not-relevant'], apart: 0 },
  { scores: ['not-relevant', 3], apart: Infinity },
  { scores: [4], apart: 0 },
])('$scores lie $apart apart', ({ scores, apart }) => {
  expect(distance(scores)).toBe(apart)
})

test('differences come first, largest first, and otherwise in the order of the instrument', () => {
  const items: { id: string; scores: ItemScore[] }[] = [
    { id: 'a1', scores: [3, 3] },
    { id: 'a2', scores: [3, 4] },
    { id: 'a3', scores: [1, 4] },
    { id: 'b1', scores: ['not-relevant', 4] },
    { id: 'b2', scores: ['not-relevant', 2] },
    { id: 'b3', scores: [4, 3] },
    { id: 'c1', scores: ['not-relevant', 'not-relevant'] },
  ]
  const { differing, same } = agreementList(items)
  expect(differing.map(({ id }) => id)).toEqual(['b1', 'b2', 'a3', 'a2', 'b3'])
  expect(same.map(({ id }) => id)).toEqual(['a1', 'c1'])
})
