import { expect, test } from 'vitest'
import type { Question } from '#app/domain/courses/questions/question.ts'
import { wordingOf } from '#app/domain/courses/questions/wording.ts'

const asked = { id: 'q', prompt: ['Hvad?'], hints: [], tries: 1, show: 'after-tries' as const }
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

const JA = choice(['Ja', true], ['Nej', false])

test.each<[string, Question, Question]>([
  ['a rewritten option', JA, choice(['Kun om natten', true], ['Nej', false])],
  ['a rewritten prompt', JA, { ...JA, prompt: ['Og nu?'] }],
  ['another right option', JA, choice(['Ja', false], ['Nej', true])],
  ['one option more', choice(['Ja', true]), JA],
  ['another order', order('a', 'b'), order('b', 'a')],
  ['rows the other way round', match(['a', 'x'], ['b', 'y']), match(['b', 'y'], ['a', 'x'])],
  ['other words', gap('ni'), gap('tre')],
  ['another kind', order('a'), gap('a')],
])('%s is another wording', (_what, one, other) => {
  expect(wordingOf(one)).not.toBe(wordingOf(other))
})

test('what explains a question, and how often it may be tried, is not its wording', () => {
  const explained = choice(['Ja', true], ['Nej', false])
  if ('options' in explained) for (const option of explained.options) option.reason = 'En bedre grund.'
  expect(wordingOf({ ...explained, hints: ['Tænk.'], tries: 3, show: 'when-right' })).toBe(wordingOf(JA))
})
