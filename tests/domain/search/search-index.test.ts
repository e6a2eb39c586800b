import { expect, test } from 'vitest'
import type { Entry } from '#app/domain/search/entry.ts'
import { MOST_RESULTS } from '#app/domain/search/results.ts'
import { indexEntries } from '#app/domain/search/search-index.server.ts'

const entry = (address: string, parts: Partial<Entry>): Entry => ({
  kind: 'lesson',
  address,
  title: 'Noget',
  course: null,
  headings: ['Noget andet'],
  texts: ['En tekst om noget helt tredje, som er lige så lang.'],
  ...parts,
})
const found = (entries: Entry[], ...words: string[]) =>
  indexEntries(entries)
    .find(words)
    .map(({ address }) => address)

test('a word in the title weighs more than one in a heading, and that more than some in the text', () => {
  const entries = [
    entry('text', { texts: ['En færge, to færge, og endnu en færge, som er lang.'] }),
    entry('heading', { headings: ['En færge'] }),
    entry('title', { title: 'Færge' }),
  ]
  expect(found(entries, 'færge')).toEqual(['title', 'heading', 'text'])
})

test('the letters as typed come before other spellings, however much these weigh', () => {
  const entries = [entry('folded', { title: 'Færge' }), entry('typed', { texts: ['Her står faerge.'] })]
  expect(found(entries, 'faerge')).toEqual(['typed', 'folded'])
})

test('nobody gets more than can be read', () => {
  const many = Array.from({ length: MOST_RESULTS + 10 }, (_, place) => entry(`${place}`, {}))
  expect(found(many, 'noget')).toHaveLength(MOST_RESULTS)
})

test('nothing is found in nothing, and nothing without words', () => {
  expect(found([], 'noget')).toEqual([])
  expect(found([entry('a', {})])).toEqual([])
})
