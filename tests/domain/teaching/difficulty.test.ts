import { describe, expect, test } from 'vitest'
import type { Question } from '#app/domain/courses/questions/question.ts'
import { type Difficulty, difficultyOf, hardestFirst } from '#app/domain/teaching/difficulty.ts'
import { formatPercent } from '#app/i18n/format.ts'
import { makeQuestion } from '../progress/courses.ts'

const question = makeQuestion('q')
const right = (people: number) => ({ chosen: [0], people })
const wrong = (people: number, option = 1) => ({ chosen: [option], people })

describe('how hard a question is', () => {
  test.each([
    { of: 'nobody', answers: [], status: 'unanswered' },
    { of: 'one', answers: [right(1)], status: 'too-few' },
    { of: 'four', answers: [right(3), wrong(1)], status: 'too-few' },
    { of: 'five', answers: [right(3), wrong(2)], status: 'known' },
  ])('is told of $of: $status', ({ answers, status }) => {
    const difficulty = difficultyOf(question, answers)
    expect(difficulty.status).toBe(status)
    if (status !== 'known') expect(difficulty).toEqual({ status })
  })

  test.each([
    { answers: [right(5)], share: '100 %', remark: null },
    { answers: [wrong(5)], share: '0 %', remark: 'unclear' },
    { answers: [right(2), wrong(3)], share: '40 %', remark: null },
    { answers: [right(79), wrong(121)], share: '40 %', remark: 'unclear' }, // 39.5 %
    { answers: [right(2), wrong(4)], share: '33 %', remark: 'unclear' },
    { answers: [right(4), wrong(2)], share: '67 %', remark: null },
    { answers: [right(19)], share: '100 %', remark: null },
    { answers: [right(20)], share: '100 %', remark: 'very-easy' },
    { answers: [right(19), wrong(1)], share: '95 %', remark: 'very-easy' },
    { answers: [right(94), wrong(6)], share: '94 %', remark: null },
  ])('$share of those people is worth the remark $remark', ({ answers, share, remark }) => {
    const difficulty = known(difficultyOf(question, answers))
    expect(formatPercent('da', difficulty.share).replace('\u00a0', ' ')).toBe(share)
    expect(difficulty.remark).toBe(remark)
  })
})

describe('the options of a choice', () => {
  test('are counted each, and right only where all of the answer is', () => {
    const several = makeQuestion('m', { right: 2 })
    const answers = [
      { chosen: [0, 1], people: 4 },
      { chosen: [0], people: 2 },
      { chosen: [1, 2], people: 2 },
    ]
    const { share, options } = known(difficultyOf(several, answers))
    expect(share).toBe(0.5)
    expect(options.map(({ people, share }) => [people, share])).toEqual([
      [6, 0.75],
      [6, 0.75],
      [2, 0.25],
    ])
  })

  test.each([
    { people: 19, idle: [false, false, false] },
    { people: 20, idle: [false, false, true] },
  ])('that nobody of $people took', ({ people, idle }) => {
    const { options } = known(difficultyOf(question, [right(people - 1), wrong(1)]))
    expect(options.map((option) => option.idle)).toEqual(idle)
  })

  test('left open in a test counts as a wrong answer, and for no option', () => {
    const { share, options } = known(difficultyOf(question, [right(3), { chosen: [], people: 3 }]))
    expect(share).toBe(0.5)
    expect(options.map(({ people }) => people)).toEqual([3, 0, 0])
  })
})

const { kind: _kind, options: _options, ...asked } = question
const OTHERS: { question: Question; good: number[] | string[]; bad: number[] | string[] }[] = [
  {
    question: { ...asked, kind: 'order', items: ['a', 'b', 'c'].map((text) => ({ text, reason: '' })) },
    good: [0, 1, 2],
    bad: [0, 2, 1],
  },
  {
    question: {
      ...asked,
      kind: 'match',
      heads: ['', ''],
      rows: ['a', 'b', 'c'].map((left) => ({ left, right: left.toUpperCase(), reason: '' })),
    },
    good: [0, 1, 2],
    bad: [0, 0, 2],
  },
  {
    question: { ...asked, kind: 'gap', gaps: [{ accepted: ['ni', '9'], reason: '' }] },
    good: ['Ni.'],
    bad: ['otte'],
  },
]

test.each(OTHERS)('of a question to $question.kind only the share right is told', ({
  question,
  good,
  bad,
}) => {
  const answers = [
    { chosen: good, people: 3 },
    { chosen: bad, people: 3 },
  ]
  expect(difficultyOf(question, answers)).toMatchObject({ share: 0.5, options: [] })
})

test('the hardest come first, ties as they came, and what is not known last', () => {
  const rated = (id: string, share: number) => ({
    id,
    difficulty: { status: 'known', people: 5, share, remark: null, options: [] } satisfies Difficulty,
  })
  const questions = [
    { id: 'none', difficulty: { status: 'unanswered' } satisfies Difficulty },
    rated('easy', 1),
    rated('tie-1', 0.5),
    { id: 'few', difficulty: { status: 'too-few' } satisfies Difficulty },
    rated('tie-2', 0.5),
    rated('hard', 0),
  ]
  expect(hardestFirst(questions).map(({ id }) => id)).toEqual([
    'hard',
    'tie-1',
    'tie-2',
    'easy',
    'none',
    'few',
  ])
})

function known(difficulty: Difficulty) {
  if (difficulty.status !== 'known') throw new Error(`The difficulty is ${difficulty.status}`)
  return difficulty
}
