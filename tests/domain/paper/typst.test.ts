import { expect, test } from 'vitest'
import { typstPdf } from '#app/domain/paper/typst.server.ts'

const draw = (name: string) => () => typstPdf('tests/domain/paper/untitled.typ', { name })

test('a paper that is not accessible is not drawn, also when a letter is missing as well', () => {
  expect(draw('Mette Holm')).toThrow('untitled.typ cannot be a PDF: PDF/UA-1 error: missing document title')
  expect(draw('Mette \u{10FFFD}')).toThrow('missing document title')
})

test('what is told of it names no letter of whom it is about', () => {
  expect(draw('Mette \u{10FFFD}')).not.toThrow(/10fffd|displayed/i)
})
