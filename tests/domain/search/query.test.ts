import { expect, test } from 'vitest'
import { fold } from '#app/domain/search/fold.ts'
import {
  asName,
  asParts,
  asWhole,
  LONGEST_QUERY,
  patternsOf,
  tellingWords,
  typedIn,
  wordsOf,
} from '#app/domain/search/query.ts'

test.each([
  ['Faerge', 'færge'],
  ['OESTBY', 'østby'],
  ['Århus', 'århus'],
  ['Aarhus', 'århus'],
  ['a\u030A', 'å'],
  ['e\u030Au\u030A', 'eu'],
  ['idé', 'ide'],
  ['Göteborg', 'gøteborg'],
  ['Ängel', 'ængel'],
  ['§ 85 a', '§ 85 a'],
])('%s is compared as %s', (text, folded) => {
  expect(fold(text)).toBe(folded)
})

test.each([
  ['bolig', ['bolig']],
  ['  Egen   BOLIG ', ['egen', 'bolig']],
  ['bolig bolig', ['bolig']],
  ['§ 85 a', ['85', 'a']],
  ['M-ACT', ['m', 'act']],
  ['"', []],
  ['*', []],
  ['-', []],
  [':', []],
  ['NEAR(bolig, 2)', ['near', 'bolig', '2']],
  ['title:bolig', ['title', 'bolig']],
  ['bolig" OR "1', ['bolig', 'or', '1']],
  ['^bolig AND NOT x', ['bolig', 'and', 'not', 'x']],
  ["'; drop table entries; --", ['drop', 'table', 'entries']],
  ['', []],
  ['\u0000bo\u0000lig', ['bo', 'lig']],
])('of %j the words are %j', (typed, words) => {
  expect(wordsOf(typed)).toEqual(words)
})

test.each([
  ['', ''],
  ['?q=', ''],
  ['?q=+egen+bolig+', 'egen bolig'],
  ['?q=a&q=b', 'a'],
  [`?q=${'a'.repeat(LONGEST_QUERY)}b`, 'a'.repeat(LONGEST_QUERY)],
])('the address %j asks for %j', (address, typed) => {
  expect(typedIn(new URLSearchParams(address))).toBe(typed)
})

test('the last word may be the beginning of one, the others are whole', () => {
  expect(asWhole(['egen', 'bol'], 'all')).toBe('"egen" AND "bol"*')
  expect(asWhole(['egen', 'bol'], 'any')).toBe('"egen" OR "bol"*')
  expect(asWhole(['85', 'a'], 'all')).toBe('"85" AND "a"')
})

test('a name has every word in the title or in what it belongs to, and one in the title', () => {
  expect(asName(['cti', 'fase'])).toBe(
    '{title belongsTo} : ("cti" AND "fase"*) AND title : ("cti" OR "fase"*)',
  )
})

test('the shortest words tell nothing by themselves', () => {
  expect(tellingWords(['85', 'i', 'egen', 'aar', 'cti'])).toEqual(['egen', 'cti'])
})

const known = ['færge', 'faerge', 'færgen', 'gå', 'ga', 'gang', 'udslusningsbolig'].map((word) => ({
  word,
  folded: fold(word),
}))

test.each([
  [['færge'], 'all', '("færge" OR "færgen")'],
  [['bolig', 'ga'], 'all', '("udslusningsbolig") AND ("ga")'],
  [['bolig', 'ga'], 'any', '("udslusningsbolig") OR ("ga")'],
  [['gå'], 'all', '("gå")'],
  [['bolig', 'findesikke'], 'all', null],
  [['bolig', 'findesikke'], 'any', '("udslusningsbolig")'],
  [['findesikke'], 'any', null],
] as const)('as parts of known words, %j, %s of them, are %s', (words, needed, asked) => {
  expect(asParts([...words], known, needed)).toBe(asked)
})

test('a short word asks for no more than the most used it is part of', () => {
  const many = Array.from({ length: 500 }, (_, place) => ({ word: `ord${place}`, folded: `ord${place}` }))
  expect(asParts(['ord'], many, 'all')?.split(' OR ')).toHaveLength(40)
})

test.each([
  [['bolig'], 'udslusningsbolig', true],
  [['m', 'act'], 'med', false],
  [['m', 'act'], 'm', true],
  [['egen', 'bo'], 'bolig', true],
  [['egen', 'bo'], 'albo', false],
  [['ga'], 'går', false],
  [['gaa'], 'går', true],
  [['85', 'a'], 'at', false],
  [['85', 'a'], 'a', true],
])('%j makes %s a hit: %s', (words, word, isHit) => {
  expect(patternsOf(words).some((pattern) => pattern.test(word))).toBe(isHit)
})
