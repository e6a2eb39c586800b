import { expect, test } from 'vitest'
import { fold } from '#app/domain/search/fold.ts'
import { asParts, asTyped, LONGEST_QUERY, patternsOf, typedIn, wordsOf } from '#app/domain/search/query.ts'

test.each([
  ['Færge', 'faerge'],
  ['ØSTBY', 'oestby'],
  ['Århus', 'aarhus'],
  ['Aarhus', 'aarhus'],
  ['a\u030A', 'aa'],
  ['idé', 'ide'],
  ['Göteborg', 'goeteborg'],
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
  expect(asTyped(['egen', 'bol'])).toBe('"egen" AND "bol"*')
  expect(asTyped(['85', 'a'])).toBe('"85" AND "a"')
})

const known = ['færge', 'færgen', 'gå', 'ga', 'gang', 'udslusningsbolig'].map((word) => ({
  word,
  folded: fold(word),
}))

test.each([
  [['faerge'], '("færge" OR "færgen")'],
  [['bolig', 'ga'], '("udslusningsbolig") AND ("ga")'],
  [['gaa'], '("gå")'],
  [['bolig', 'findesikke'], null],
])('as parts of known words, %j are %s', (words, asked) => {
  expect(asParts(words, known)).toBe(asked)
})

test('a short word asks for no more than the most used it is part of', () => {
  const many = Array.from({ length: 500 }, (_, place) => ({ word: `ord${place}`, folded: `ord${place}` }))
  expect(asParts(['ord'], many)?.split(' OR ')).toHaveLength(40)
})

test.each([
  [['bolig'], 'udslusningsbolig', true],
  [['m', 'act'], 'med', false],
  [['m', 'act'], 'm', true],
  [['egen', 'bo'], 'bolig', true],
  [['egen', 'bo'], 'albo', false],
  [['85', 'a'], 'at', false],
  [['85', 'a'], 'a', true],
])('%j makes %s a hit: %s', (words, word, isHit) => {
  expect(patternsOf(words).some((pattern) => pattern.test(word))).toBe(isHit)
})
