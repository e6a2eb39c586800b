import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { CODE_LENGTH, codeFrom, groupedCode, normaliseCode } from '#app/domain/certificates/code.ts'

const CODE = '7KQMW3XZP9HTR4VBNC8DYFE2G5JA'

test('a code holds at least 128 bits', () => {
  const letters = new Set(codeFrom(Uint8Array.from({ length: 256 }, (_, byte) => byte)))
  expect(Math.log2(letters.size) * CODE_LENGTH).toBeGreaterThanOrEqual(128)
})

test('every letter is as likely as any other, and none is taken for another', () => {
  const letters = codeFrom(Uint8Array.from({ length: 256 }, (_, byte) => byte))
  expect([...new Set(letters)].map((letter) => letters.split(letter).length - 1)).toEqual(Array(32).fill(8))
  expect(letters).toMatch(/^[2-9A-HJ-NP-Z]+$/)
})

test('codes differ', () => {
  const codes = Array.from({ length: 1000 }, () => codeFrom(randomBytes(CODE_LENGTH)))
  expect(new Set(codes).size).toBe(1000)
  expect(codes.every((code) => code.length === CODE_LENGTH)).toBe(true)
})

test('in print it stands in groups of four', () => {
  expect(groupedCode(CODE)).toBe('7KQM-W3XZ-P9HT-R4VB-NC8D-YFE2-G5JA')
})

test.each([
  CODE,
  groupedCode(CODE),
  CODE.toLowerCase(),
  ' 7kqm w3xz p9ht r4vb nc8d yfe2 g5ja\n',
  '7KQM\u2013W3XZ\u2011P9HT\u2014R4VB-NC8D-YFE2-G5JA', // the dashes that word processors make
  '7KQM\u00A0W3XZ\tP9HT R4VB NC8D YFE2 G5JA',
  `https://kurser.example.dk/bevis/${CODE}`,
  `https://kurser.example.dk/bevis/${CODE}/bevis.json`,
  `https://kurser.example.dk/bevis/${CODE}/?fra=mail#top`,
  `https://kurser.example.dk/bevis/${CODE}#svar\n`,
])('typed as "%s" it is the same code', (typed) => {
  expect(normaliseCode(typed)).toBe(CODE)
})

test.each(['', ' - '])('"%s" is no code', (typed) => {
  expect(normaliseCode(typed)).toBe('')
})
