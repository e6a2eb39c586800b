import { expect, test } from 'vitest'
import { foldSpace, sentencesOf, wordsOf } from '#app/domain/text.ts'

test.each([
  ['Hun ringer. Han svarer.', ['Hun ringer.', 'Han svarer.']],
  ['Kommer du? Ja! Godt …', ['Kommer du?', 'Ja!', 'Godt …']],
  ['Vi ses kl. 10 den 1. marts.', ['Vi ses kl. 10 den 1. marts.']],
  ['Det er fx. Lone, jf. § 110.', ['Det er fx. Lone, jf. § 110.']],
  ['Der er 5.989 personer. 12 flyttede.', ['Der er 5.989 personer.', '12 flyttede.']],
  ['"Kommer du?" spurgte hun.', ['"Kommer du?" spurgte hun.']],
  ['Hun sagde: "Jeg kommer." Så gik hun.', ['Hun sagde:', '"Jeg kommer."', 'Så gik hun.']],
  ['Første linje\nog anden. Ny sætning.', ['Første linje\nog anden.', 'Ny sætning.']],
  ['Det gælder. § 110 siger det.', ['Det gælder.', '§ 110 siger det.']],
  ['– – –', []],
])('%j', (text, sentences) => {
  expect(sentencesOf(text).map((sentence) => sentence.text)).toEqual(sentences)
})

test('each sentence knows where it begins', () => {
  const text = 'Et. "To" er her: tre. Fire'
  for (const { text: sentence, offset } of sentencesOf(text)) {
    expect(text.slice(offset, offset + sentence.length)).toBe(sentence)
  }
  expect(sentencesOf(text).map(({ offset }) => offset)).toEqual([0, 4, 17, 22])
})

test.each([
  ["Aarhus' 5.989 CTI-forløb, bl.a. i 10,5 %", ['Aarhus', '5.989', 'CTI-forløb', 'bl.a', 'i', '10,5']],
  ['[[ni|9]] måneder', ['ni', '9', 'måneder']],
])('the words of %j', (text, words) => {
  expect(wordsOf(text).map((word) => word.text)).toEqual(words)
})

test('white space is one space between words', () => {
  expect(foldSpace('\u00a0 to \n\tord ')).toBe('to ord')
})
