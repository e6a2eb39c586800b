import { expect, test } from 'vitest'
import type { Question } from '#app/domain/courses/questions/question.ts'
import { isSameQuestion } from '#app/domain/courses/questions/same-question.ts'
import { CHOICE, GAP, MATCH, ORDER } from './samples.ts'

const choice = (prompt: string, ...texts: string[]): Question => ({
  ...CHOICE,
  kind: 'single',
  prompt: [prompt],
  options: texts.map((text, place) => ({ text, correct: place === 0, reason: 'r' })),
})

const BEFORE = choice('Hvor længe varer et forløb i CTI?', 'Ni måneder', 'Tolv måneder', 'Fase 1')

test.each([
  ['nothing', BEFORE],
  [
    'a slip in the prompt',
    choice('Hvor længe varer et forløb med CTI?', 'Ni måneder', 'Tolv måneder', 'Fase 1'),
  ],
  [
    'a slip in an option',
    choice('Hvor længe varer et forløb i CTI?', 'Ni måneder.', 'Tolv  måneder', 'Fase 1'),
  ],
  ['the reasons and hints', { ...BEFORE, hints: ['Tænk.'], tries: 3 }],
])('with %s changed it is the same question', (_what, now) => {
  expect(isSameQuestion(BEFORE, now)).toBe(true)
})

test.each([
  ['another prompt', choice('Hvem leder mødet om borgeren?', 'Ni måneder', 'Tolv måneder', 'Fase 1')],
  [
    'options in another order',
    choice('Hvor længe varer et forløb i CTI?', 'Tolv måneder', 'Ni måneder', 'Fase 1'),
  ],
  ['another figure', choice('Hvor længe varer et forløb i CTI?', 'Ni måneder', 'Tolv måneder', 'Fase 2')],
  [
    'an option more',
    choice('Hvor længe varer et forløb i CTI?', 'Ni måneder', 'Tolv måneder', 'Fase 1', 'Et år'),
  ],
  ['another right option', { ...BEFORE, options: CHOICE.options } as Question],
  ['another kind', ORDER],
])('with %s it is another', (_what, now) => {
  expect(isSameQuestion(BEFORE, now)).toBe(false)
})

test('every kind is itself, and an order or a match turned round is not', () => {
  for (const question of [CHOICE, ORDER, MATCH, GAP])
    expect(isSameQuestion(question, { ...question })).toBe(true)
  expect(isSameQuestion(ORDER, { ...ORDER, items: ORDER.items.toReversed() })).toBe(false)
  expect(isSameQuestion(MATCH, { ...MATCH, rows: MATCH.rows.toReversed() })).toBe(false)
})
