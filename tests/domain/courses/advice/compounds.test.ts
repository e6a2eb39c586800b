import { expect, test } from 'vitest'
import { isCompound } from '#app/domain/courses/advice/compounds.ts'

const WORDS = new Set(['bolig', 'støtte', 'medarbejder', 'overdragelse', 'møde', 'barn', 'forløb', 'net'])
const knows = (word: string) => WORDS.has(word)

test.each([
  'boligstøtte',
  'boligstøttemedarbejder', // three parts
  'overdragelsesmøde', // joined by s
  'CTI-forløb', // a name and a word
  'bolig-møde-forløb',
])('%s is put together from known words', (word) => {
  expect(isCompound(word, knows)).toBe(true)
})

test.each([
  'boligstote',
  'bolgmøde',
  'netmøde', // three letters are too few to be sure of
  'bolig', // not put together
  'CTI-forlob',
])('%s is not', (word) => {
  expect(isCompound(word, knows)).toBe(false)
})
