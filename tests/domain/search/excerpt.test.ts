import { expect, test } from 'vitest'
import { excerpt, foldedSentences, tellingSentence } from '#app/domain/search/excerpt.ts'
import { wordsOf } from '#app/domain/search/query.ts'

const TEXT =
  'Amir flytter ind en tirsdag. Den ca. 3 km lange tur går godt! M-ACT er et team (Housing First). Har han færgekort? § 85 a gælder.'

/** The excerpt with what is marked in brackets. */
const shown = (text: string, query: string) =>
  excerpt(tellingSentence(foldedSentences(text), wordsOf(query)) ?? '', wordsOf(query))
    .map(({ text, isHit }) => (isHit ? `[${text}]` : text))
    .join('')

test('a text is cut where sentences end, and nowhere else', () => {
  expect(foldedSentences(TEXT).map(({ text }) => text)).toEqual([
    'Amir flytter ind en tirsdag.',
    'Den ca. 3 km lange tur går godt!',
    'M-ACT er et team (Housing First).',
    'Har han færgekort?',
    '§ 85 a gælder.',
  ])
  expect(foldedSentences('')).toEqual([])
})

test.each([
  ['tirsdag', 'Amir flytter ind en [tirsdag].'],
  ['faerge', 'Har han [færgekort]?'],
  ['gå', 'Den ca. 3 km lange tur [går] godt!'],
  ['m-act', '[M-ACT] er et team (Housing First).'],
  ['housing-first team', 'M-ACT er et [team] ([Housing First]).'],
  ['§ 85', '§ [85] a gælder.'],
  ['godt tur amir', 'Den ca. 3 km lange [tur] går [godt]!'],
])('%s shows: %s', (query, sentence) => {
  expect(shown(TEXT, query)).toBe(sentence)
})

test('a word that is in no sentence shows none', () => {
  expect(tellingSentence(foldedSentences(TEXT), ['findesikke'])).toBeNull()
  expect(tellingSentence([], ['amir'])).toBeNull()
})

test('what an author writes stays text', () => {
  expect(shown('Skriv <b>fed</b> & "bolig".', 'bolig b')).toBe('Skriv <[b]>fed</[b]> & "[bolig]".')
})

test('a long sentence is cut between words around its first hit', () => {
  const long = `Der er ${'noget og mere '.repeat(20)}faseplan ${'og så videre '.repeat(20)}til slut.`
  const sentence = shown(long, 'faseplan')
  expect(sentence).toMatch(/^….*mere \[faseplan\] og så.*…$/)
  expect(sentence.length).toBeLessThanOrEqual(204)
  expect(shown(long, 'der')).toMatch(/^\[Der\] er noget.*…$/)
})
