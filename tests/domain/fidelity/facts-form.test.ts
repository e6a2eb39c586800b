import { expect, test } from 'vitest'
import { readFacts } from '#app/domain/fidelity/review/facts-form.ts'
import type { Fact } from '#app/domain/fidelity/instruments/instrument.ts'

const fact = (id: string, rest: Pick<Fact, 'kind' | 'decimals'>): Fact => ({
  id,
  label: id,
  items: ['a1'],
  ...rest,
})
const WHOLE = fact('whole', { kind: 'number', decimals: 0 })
const PARTS = fact('parts', { kind: 'number', decimals: 2 })
const TEXT = fact('text', { kind: 'text', decimals: 0 })

test.each([
  [PARTS, '7,5', '7.5'],
  [PARTS, '7.5', '7.5'],
  [PARTS, ' 7,50 ', '7.5'],
  [PARTS, '0,25', '0.25'],
  [PARTS, '7', '7'],
  [WHOLE, '0', '0'],
  [WHOLE, '007', '7'],
  [WHOLE, '99999', '99999'],
  [WHOLE, '', ''],
  [TEXT, '  ', ''],
  [TEXT, 'Hverdage 8–16\r\nWeekend: vagttelefon', 'Hverdage 8–16\nWeekend: vagttelefon'],
  [TEXT, 'x'.repeat(200), 'x'.repeat(200)],
])('%j: %j is kept as %j', (one, typed, kept) => {
  expect(readFacts([one], { [one.id]: typed })).toEqual({
    answers: new Map([[one.id, kept]]),
    problems: null,
  })
})

test.each([
  [WHOLE, '7,5', 'number'],
  [WHOLE, '-1', 'number'],
  [WHOLE, '1.250', 'number'], // one and a quarter, or a thousand?
  [WHOLE, '100000', 'number'],
  [WHOLE, 'syv', 'number'],
  [WHOLE, '1e3', 'number'],
  [PARTS, '7,555', 'number'],
  [PARTS, '7,', 'number'],
  [PARTS, ',5', 'number'],
  [PARTS, '1.250,5', 'number'],
  [WHOLE, '110180-1234', 'cpr'],
  [TEXT, 'Aftalt med 110180 1234', 'cpr'],
  [TEXT, 'x'.repeat(201), 'too-long'],
])('%j: %j is refused: %s', (one, typed, problem) => {
  expect(readFacts([one], { [one.id]: typed })).toEqual({ answers: null, problems: { [one.id]: problem } })
})

test('every answer that is wrong is told of; one that is not there was left empty', () => {
  expect(readFacts([WHOLE, PARTS, TEXT], { whole: 'a', parts: 'b' }).problems).toEqual({
    whole: 'number',
    parts: 'number',
  })
  expect(readFacts([WHOLE, TEXT], { whole: '1', other: 'x' }).answers).toEqual(
    new Map([
      ['whole', '1'],
      ['text', ''],
    ]),
  )
})
