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
    { answers: [right(6), wrong(9)], share: '40 %', remark: null },
    { answers: [right(79), wrong(121)], share: '40 %', remark: 'unclear' }, // 39.5 %
    { answers: [right(5), wrong(10)], share: '33 %', remark: 'unclear' },
    { answers: [right(10), wrong(5)], share: '67 %', remark: null },
    { answers: [right(19)], share: '100 %', remark: null },
    { answers: [right(20)], share: '100 %', remark: 'very-easy' },
    { answers: [right(95), wrong(5)], share: '95 %', remark: 'very-easy' },
    { answers: [right(94), wrong(6)], share: '94 %', remark: null },
  ])('$share of those people is worth the remark $remark', ({ answers, share, remark }) => {
    const difficulty = known(difficultyOf(question, answers))
    expect(formatPercent('da', difficulty.share ?? -1).replace('\u00a0', ' ')).toBe(share)
    expect(difficulty.remark).toBe(remark)
  })

  test.each([
    { of: 'one who was right', answers: [right(1), wrong(18)], remark: null },
    { of: 'four who were right', answers: [right(4), wrong(15)], remark: null },
    { of: 'one who was wrong', answers: [right(18), wrong(1)], remark: null },
    { of: 'four who were wrong', answers: [right(15), wrong(4)], remark: null },
    { of: 'wrong ones of two kinds', answers: [right(9), wrong(2, 1), wrong(2, 2)], remark: null },
    { of: 'few right among twenty', answers: [right(4), wrong(16)], remark: 'unclear' },
    { of: 'few wrong among twenty', answers: [right(19), wrong(1)], remark: 'very-easy' },
  ])('tells no share of $of', ({ answers, remark }) => {
    expect(difficultyOf(question, answers)).toMatchObject({ status: 'known', share: null, remark })
  })
})

describe('the options of a choice', () => {
  const told = (difficulty: Difficulty) =>
    known(difficulty).options.map(({ chosen }) => chosen && [chosen.people, chosen.share])

  test('are counted each, and right only where all of the answer is', () => {
    const several = makeQuestion('m', { right: 2 })
    const answers = [
      { chosen: [0, 1], people: 10 },
      { chosen: [0], people: 5 },
      { chosen: [1, 2], people: 5 },
    ]
    const difficulty = difficultyOf(several, answers)
    expect(difficulty).toMatchObject({ share: 0.5 })
    expect(told(difficulty)).toEqual([
      [15, 0.75],
      [15, 0.75],
      [5, 0.25],
    ])
  })

  test.each([
    { all: [10, 0, 0], left: 0, shown: [10, 0, 0] },
    { all: [10, 5, 5], left: 0, shown: [10, 5, 5] },
    { all: [10, 5, 4], left: 0, shown: [10, null, null] }, // 4 would be what is left
    { all: [5, 9, 4], left: 0, shown: [5, null, null] }, // 5 right is told by the share
    { all: [10, 2, 3], left: 0, shown: [10, null, null] }, // five together
    { all: [10, 2, 2], left: 0, shown: [null, null, null] }, // four were wrong
    { all: [10, 2, 0], left: 0, shown: [null, null, 0] },
    { all: [3, 9, 6], left: 0, shown: [null, 9, null] },
    { all: [8, 0, 0], left: 2, shown: [null, 0, 0] },
    { all: [8, 6, 5], left: 2, shown: [8, 6, null] },
    { all: [8, 6, 2], left: 5, shown: [8, 6, null] }, // nobody knows how many left it open
  ])('chosen by $all and left open by $left are told as $shown', ({ all, left, shown }) => {
    const answers = all.map((people, option) => ({ chosen: [option], people }))
    const difficulty = difficultyOf(question, [...answers, { chosen: [], people: left }])
    expect(known(difficulty).options.map(({ chosen }) => chosen?.people ?? null)).toEqual(shown)
  })

  test('of several right ones are hidden where few left one out', () => {
    const several = makeQuestion('m', { right: 2 })
    const answers = [
      { chosen: [0, 1], people: 6 },
      { chosen: [0], people: 4 },
    ]
    expect(told(difficultyOf(several, answers))).toEqual([[10, 1], null, [0, 0]])
  })

  test.each([
    { people: 19, idle: [false, false, false] },
    { people: 20, idle: [false, false, true] },
  ])('that nobody of $people took', ({ people, idle }) => {
    const { options } = known(difficultyOf(question, [right(people - 1), wrong(1)]))
    expect(options.map((option) => option.idle)).toEqual(idle)
  })

  test('left open in a test counts as a wrong answer, and for no option', () => {
    const { share, options } = known(difficultyOf(question, [right(5), { chosen: [], people: 5 }]))
    expect(share).toBe(0.5)
    expect(options.map(({ chosen }) => chosen?.people)).toEqual([5, 0, 0])
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
    { chosen: good, people: 5 },
    { chosen: bad, people: 5 },
  ]
  expect(difficultyOf(question, answers)).toMatchObject({ share: 0.5, options: [] })
})

test('the hardest come first, ties as they came, and what is not told last', () => {
  const rated = (id: string, share: number | null, remark: 'unclear' | 'very-easy' | null = null) => ({
    id,
    difficulty: { status: 'known', people: 20, share, remark, options: [] } satisfies Difficulty,
  })
  const questions = [
    { id: 'none', difficulty: { status: 'unanswered' } satisfies Difficulty },
    rated('hidden', null),
    rated('very-easy', null, 'very-easy'),
    rated('tie-1', 0.5),
    { id: 'few', difficulty: { status: 'too-few' } satisfies Difficulty },
    rated('tie-2', 0.5),
    rated('easy', 0.9),
    rated('unclear', null, 'unclear'),
  ]
  expect(hardestFirst(questions).map(({ id }) => id)).toEqual([
    'unclear',
    'tie-1',
    'tie-2',
    'easy',
    'very-easy',
    'none',
    'hidden',
    'few',
  ])
})

function known(difficulty: Difficulty) {
  if (difficulty.status !== 'known') throw new Error(`The difficulty is ${difficulty.status}`)
  return difficulty
}
