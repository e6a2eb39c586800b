import { expect, test } from 'vitest'
import { textFragment } from '#app/domain/search/text-fragment.ts'

const LONG = 'En faseplan er en side, der kan læses på to minutter, og som borgeren selv har en kopi af.'

test.each([
  ['a full stop is left out', 'Han ringer.', 'Han%20ringer'],
  ['Danish letters are encoded', 'Går på ø', 'G%C3%A5r%20p%C3%A5%20%C3%B8'],
  ['what has a meaning in a fragment is encoded', 'M-ACT, A & B #1', 'M%2DACT%2C%20A%20%26%20B%20%231'],
  ['a quotation may begin it', '"Nej," siger hun.', '%22Nej%2C%22%20siger%20hun'],
])('%s', (_what, sentence, encoded) => {
  expect(textFragment(sentence)).toBe(`#:~:text=${encoded}`)
})

test('of a long sentence the beginning is enough, in whole words', () => {
  const beginning = decodeURIComponent(textFragment(LONG)).replace('#:~:text=', '')
  expect(beginning).toBe('En faseplan er en side, der kan læses på to minutter, og som')
  expect(beginning.length).toBeLessThanOrEqual(60)
})

test('a word is kept whole where it ends at the limit, and left out where it goes on', () => {
  const beginning = 'a'.repeat(55)
  expect(textFragment(`${beginning} fire og`)).toBe(`#:~:text=${beginning}%20fire`)
  expect(textFragment(`${beginning} femte og`)).toBe(`#:~:text=${beginning}`)
})
