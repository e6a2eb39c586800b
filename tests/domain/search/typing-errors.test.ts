import { expect, test } from 'vitest'
import { fold } from '#app/domain/search/fold.ts'
import { likelyMeant } from '#app/domain/search/typing-errors.ts'

// The most used first, as the index hands them out.
const known = ['bolig', 'borger', 'faseplan', 'bostøtte', 'husk', 'hus', 'fidelitet', 'boliger', 'lov'].map(
  (word) => ({ word, folded: fold(word) }),
)

test.each([
  ['a letter left out', 'bolg', 'bolig'],
  ['a letter too many', 'bollig', 'bolig'],
  ['another letter', 'bulig', 'bolig'],
  ['two letters swapped', 'boilg', 'bolig'],
  ['two slips in a long word', 'fasseplna', 'faseplan'],
  ['o for ø', 'bostotte', 'bostøtte'],
  ['of two equally near, the most used', 'boligr', 'bolig'],
  ['an ending we do not have', 'faseplanen', 'faseplan'],
])('%s: %s means %s', (_what, typed, meant) => {
  expect(likelyMeant([typed], known)).toEqual([meant])
})

test.each([
  ['two slips in a short word', ['bullg']],
  ['three slips in a long word', ['fxxelxtet']],
  ['a word of three letters', ['luv']],
  ['letters that are no word', ['qqqqqqqq']],
  ['one unknown among known', ['bolig', 'qqqqqqqq']],
  ['a known word', ['bolig']],
  ['the beginning of a known word', ['faseplan', 'fide']],
  ['a known word spelled otherwise', ['bostoette']],
  ['nothing', []],
])('%s is left as it is', (_what, typed) => {
  expect(likelyMeant(typed, known)).toBeNull()
})

test('only the mistyped word is put right', () => {
  expect(likelyMeant(['borger', 'bolgi', 'qqqqqqqq'], known)).toEqual(['borger', 'bolig', 'qqqqqqqq'])
})
