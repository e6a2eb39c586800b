import { expect, test } from 'vitest'
import type { Entry } from '#app/domain/search/entry.ts'
import { MOST_RESULTS } from '#app/domain/search/results.ts'
import { indexEntries } from '#app/domain/search/search-index.server.ts'

const entry = (address: string, parts: Partial<Entry>): Entry => ({
  kind: 'lesson',
  address,
  title: 'Noget',
  course: null,
  belongsTo: [],
  headings: ['Noget andet'],
  texts: ['En tekst om noget helt tredje, som er lige så lang.'],
  ...parts,
})
const found = (entries: Entry[], ...words: string[]) =>
  indexEntries(entries)
    .find(words, 'all')
    .map(({ address }) => address)

test('a word in the title weighs more than one in a heading, and that more than some in the text', () => {
  const entries = [
    entry('text', { texts: ['En færge, to færge, og endnu en færge, som er lang.'] }),
    entry('heading', { headings: ['En færge'] }),
    entry('title', { title: 'Færge' }),
  ]
  expect(found(entries, 'færge')).toEqual(['title', 'heading', 'text'])
})

test('words that name a page together come before any number of them in a text', () => {
  const often = 'Fase 2 i CTI. '.repeat(20)
  const entries = [
    entry('often', { title: 'CTI i tal', headings: ['CTI: fase 2'], texts: [often] }),
    entry('other course', { title: 'Fase 2', belongsTo: ['ICM grundkursus'], texts: [often] }),
    entry('more words', { title: 'Huskeliste til fase 2', belongsTo: ['CTI grundkursus'], texts: ['Ring.'] }),
    entry('named', { title: 'Fase 2', belongsTo: ['CTI grundkursus'], texts: ['Prøv af.'.repeat(40)] }),
  ]
  expect(found(entries, 'cti', 'fase', '2').slice(0, 2)).toEqual(['named', 'more words'])
})

test('the name of a course alone does not put its pages before those that are about the word', () => {
  const entries = [
    entry('in the course', { belongsTo: ['CTI grundkursus'] }),
    entry('about', { title: 'CTI i overblik' }),
  ]
  expect(found(entries, 'cti')).toEqual(['about', 'in the course'])
})

test.each([
  ['færge', 'faerge'],
  ['hjemløs', 'hjemloes'],
  ['måde', 'maade'],
])('%s and %s find the same in the same order', (danish, foreign) => {
  const entries = [
    entry('text', { texts: ['En faerge, en hjemløs og en måde.'] }),
    entry('other spelling', { title: 'Faerge, hjemloes og maade' }),
    entry('title', { title: 'Færge, hjemløs og måde til' }),
    entry('part', { title: 'Bilfærgen, anhjemløse og påmåden' }),
  ]
  expect(found(entries, danish)).toEqual(['other spelling', 'title', 'text', 'part'])
  expect(found(entries, foreign)).toEqual(found(entries, danish))
})

test('any of the words is enough when that is asked for, and more of them are better', () => {
  const entries = [
    entry('one', { texts: ['En færge på vej, med mange andre ord omkring sig.'] }),
    entry('both', { texts: ['En færge og en cykel, med mange andre ord.'] }),
    entry('part', { texts: ['Cykelstien går ned til vandet.'] }),
    entry('none', {}),
  ]
  const any = indexEntries(entries).find(['cykel', 'færge', 'qqqqq'], 'any')
  expect(any.map(({ address }) => address)).toEqual(['both', 'one', 'part'])
})

test('nobody gets more than can be read', () => {
  const many = Array.from({ length: MOST_RESULTS + 10 }, (_, place) => entry(`${place}`, {}))
  expect(found(many, 'noget')).toHaveLength(MOST_RESULTS)
})

test('nothing is found in nothing, and nothing without words', () => {
  expect(found([], 'noget')).toEqual([])
  expect(found([entry('a', {})])).toEqual([])
})
