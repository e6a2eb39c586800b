import { expect, test } from 'vitest'
import { lix } from '#app/domain/courses/advice/lix.ts'

test.each([
  { texts: ['Hun går hjem.'], index: 3 }, // three words, one sentence, none long
  { texts: ['Hun går hjem. Han bliver.'], index: 2.5 }, // five words in two sentences
  { texts: ['Kommunen ringer.'], index: 2 + 50 }, // Kommunen has eight letters, ringer six
  { texts: ['Borgeren ringer'], index: 2 + 50 }, // without a full stop it is a sentence all the same
  { texts: ['Hun går', 'Han går'], index: 2 }, // two items of a list are two sentences
  { texts: ['Husk: hun er hjemme.'], index: 2 }, // a colon ends a sentence
  { texts: ['Det er kl. 10.30 nu.'], index: 5 }, // an abbreviation and a time do not
  { texts: ['CTI-forløb varer ni måneder.'], index: 4 + 50 }, // nine letters and a hyphen; måneder has seven
  { texts: ['2.000.000 var 1234567'], index: 3 }, // digits are not letters
])('$texts has LIX $index', ({ texts, index }) => {
  expect(lix(texts)).toBeCloseTo(index, 5)
})

test.each([{ texts: [] }, { texts: [''] }, { texts: ['– … !'] }])('$texts has none', ({ texts }) => {
  expect(lix(texts)).toBeNull()
})
