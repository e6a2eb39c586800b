import { expect, test } from 'vitest'
import { printable } from '#app/domain/paper/printable.ts'

test.each([
  ['Danish letters stay', 'æøå ÆØÅ é ß – „så"', 'æøå ÆØÅ é ß – „så"'],
  ['an accent joins its letter', 'A\u030Ase', 'Åse'],
  ['line breaks stay, in one way', 'en\r\nto\rtre\n', 'en\nto\ntre\n'],
  ['what Word leaves behind goes', 'en\u000Bto\u0007\ttre', 'en to  tre'],
  ['half a character goes', 'en\ud83d to', 'en  to'],
  ['a whole one stays', 'en 🏠', 'en 🏠'],
  ['what is no character goes', 'en\ufffe\uffffto', 'en  to'],
])('%s', (_, typed, printed) => expect(printable(typed)).toBe(printed))
