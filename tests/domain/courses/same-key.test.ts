import { expect, test } from 'vitest'
import type { Question } from '#app/domain/courses/questions/question.ts'
import { hasSameKey } from '#app/domain/courses/questions/same-key.ts'

const asked = { id: 'q', prompt: ['?'], hints: [], tries: 1, show: 'after-tries' as const }
const reason = 'Derfor.'
const choice = (...options: [text: string, correct: boolean][]): Question => ({
  ...asked,
  kind: 'single',
  options: options.map(([text, correct]) => ({ text, correct, reason })),
})
const order = (...items: string[]): Question => ({
  ...asked,
  kind: 'order',
  items: items.map((text) => ({ text, reason })),
})
const match = (...rows: [left: string, right: string][]): Question => ({
  ...asked,
  kind: 'match',
  heads: ['a', 'b'],
  rows: rows.map(([left, right]) => ({ left, right, reason })),
})
const gap = (...accepted: string[]): Question => ({ ...asked, kind: 'gap', gaps: [{ accepted, reason }] })

test.each<[string, Question, Question, boolean]>([
  ['a reworded option', choice(['Ja', true], ['Nej', false]), choice(['Jo', true], ['Nej', false]), true],
  ['another right option', choice(['Ja', true], ['Nej', false]), choice(['Ja', false], ['Nej', true]), false],
  ['one option more', choice(['Ja', true]), choice(['Ja', true], ['Nej', false]), false],
  ['the same order', order('a', 'b'), order('a', 'b'), true],
  ['another order', order('a', 'b'), order('b', 'a'), false],
  ['the same rows', match(['a', 'x'], ['b', 'y']), match(['a', 'x'], ['b', 'y']), true],
  ['rows the other way round', match(['a', 'x'], ['b', 'y']), match(['b', 'y'], ['a', 'x']), false],
  ['the same words', gap('ni', '9'), gap('ni', '9'), true],
  ['other words', gap('ni'), gap('tre'), false],
  ['another kind', order('a'), gap('a'), false],
])('%s', (_what, one, other, same) => {
  expect(hasSameKey(one, other)).toBe(same)
  expect(hasSameKey(other, one)).toBe(same)
})

test('another prompt or another reason is the same key', () => {
  const one = choice(['Ja', true])
  expect(hasSameKey(one, { ...one, prompt: ['Og nu?'], hints: ['Tænk.'] })).toBe(true)
})
