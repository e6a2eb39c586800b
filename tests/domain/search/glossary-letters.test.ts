import { expect, test } from 'vitest'
import { glossaryByLetter } from '#app/domain/search/glossary-letters.ts'

const term = (word: string, english: string, text = '') => ({
  id: word,
  term: word,
  english,
  text,
  usedIn: [],
})
const TERMS = [
  term('åben dør', 'open door'),
  term('ældre', 'older people', 'Borgere over 65 år.'),
  term('Aalborgmodel', 'Aalborg model'),
  term('ACT', 'Assertive Community Treatment'),
  term('zone', 'zone'),
  term('øvelse', 'exercise'),
  term('§ 110', 'section 110'),
  term('§ 85', 'section 85'),
]

const shown = (language: 'da' | 'en', typed = '') =>
  glossaryByLetter(TERMS, language, typed).map(({ letter, terms }) => [letter, ...terms.map(({ id }) => id)])

test('in Danish by the Danish word, with æ, ø and å last, aa as å, and numbers by size', () => {
  expect(shown('da')).toEqual([
    ['§', '§ 85', '§ 110'],
    ['A', 'ACT'],
    ['Z', 'zone'],
    ['Æ', 'ældre'],
    ['Ø', 'øvelse'],
    ['Å', 'åben dør', 'Aalborgmodel'],
  ])
})

test('in English by the English word', () => {
  expect(shown('en')).toEqual([
    ['A', 'Aalborgmodel', 'ACT'],
    ['E', 'øvelse'],
    ['O', 'ældre', 'åben dør'],
    ['S', '§ 85', '§ 110'],
    ['Z', 'zone'],
  ])
})

test.each([
  ['AEL', ['ældre']],
  ['assertive', ['ACT']],
  ['borgere', ['ældre']],
  ['findesikke', []],
])('%s leaves %j', (typed, ids) => {
  expect(shown('da', typed).flatMap(([, ...terms]) => terms)).toEqual(ids)
})
