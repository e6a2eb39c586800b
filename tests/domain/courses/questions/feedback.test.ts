import { describe, expect, test } from 'vitest'
import { itemsAsShown } from '#app/domain/courses/questions/as-shown.ts'
import { feedback } from '#app/domain/courses/questions/feedback.ts'
import { CHOICE, GAP, MATCH, ORDER } from './samples.ts'

const three = { tries: 3 }
const whenRight = { show: 'when-right' as const }

test.each([
  ['a right answer', CHOICE, [0, 2], 1, { correct: true, told: true, triesLeft: null }],
  ['a wrong answer where there is one try', CHOICE, [1], 1, { correct: false, told: true, triesLeft: null }],
  ['the first wrong of three', { ...CHOICE, ...three }, [1], 1, { told: false, triesLeft: 2 }],
  ['the second wrong of three', { ...CHOICE, ...three }, [1], 2, { told: false, triesLeft: 1 }],
  ['the third wrong of three', { ...CHOICE, ...three }, [1], 3, { told: true, triesLeft: null }],
  ['a right one before the last try', { ...CHOICE, ...three }, [0, 2], 1, { told: true, triesLeft: null }],
  ['one wrong after the solution', { ...CHOICE, ...three }, [1], 9, { told: true, triesLeft: null }],
  ['a wrong one that is never told', { ...CHOICE, ...whenRight }, [1], 9, { told: false, triesLeft: null }],
  ['a right one that else is never told', { ...CHOICE, ...whenRight }, [0, 2], 1, { told: true }],
])('%s', (_what, question, response, tries, expected) => {
  expect(feedback(question, response, tries)).toMatchObject(expected)
})

describe('before the solution is told', () => {
  test('a choice explains what was chosen and nothing else', () => {
    expect(feedback({ ...CHOICE, ...three }, [1], 1)).toMatchObject({
      chosen: [1],
      options: [null, { correct: false, reason: 'grund B' }, null],
    })
  })

  test('an order, matches and words say which parts are right, and explain those', () => {
    expect(feedback({ ...ORDER, ...three }, [0, 2, 1, 3], 1)).toMatchObject({
      parts: [
        { correct: true, reason: 'grund Først' },
        { correct: false, reason: null },
        { correct: false, reason: null },
        { correct: true, reason: 'grund Sidst' },
      ],
      solution: null,
    })
    expect(feedback({ ...MATCH, ...three }, [0, 0, 0], 1)).toMatchObject({
      parts: [
        { correct: true, reason: 'grund Lone', solution: null },
        { correct: false, reason: null, solution: null },
        { correct: true, reason: 'grund Ida', solution: null },
      ],
    })
    expect(feedback({ ...GAP, ...three }, ['ni', 'fyn'], 1)).toMatchObject({
      chosen: ['ni', 'fyn'],
      parts: [
        { correct: true, reason: 'grund ni', solution: null },
        { correct: false, reason: null, solution: null },
      ],
    })
  })
})

describe('once it is told', () => {
  test('everything has its reason', () => {
    expect(feedback(CHOICE, [1], 1)).toMatchObject({
      options: [{ correct: true }, { correct: false }, { correct: true, reason: 'grund C' }],
    })
    expect(feedback(GAP, ['x', 'y'], 1)).toMatchObject({
      parts: [
        { solution: 'ni', reason: 'grund ni' },
        { solution: 'ærø', reason: 'grund ærø' },
      ],
    })
  })

  test('places are those the reader sees', () => {
    const shown = itemsAsShown(ORDER)
    const told = feedback(ORDER, [3, 2, 1, 0], 1)
    expect(told).toMatchObject({ chosen: [3, 2, 1, 0].map((place) => shown.indexOf(place)) })
    expect(told).toMatchObject({ solution: [0, 1, 2, 3].map((place) => shown.indexOf(place)) })
    // Shown: CTI, ICM.
    expect(feedback(MATCH, [1, 1, 1], 1)).toMatchObject({
      chosen: [0, 0, 0],
      parts: [{ solution: 1 }, { solution: 0 }, { solution: 1 }],
    })
  })
})
