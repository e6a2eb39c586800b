import { describe, expect, test } from 'vitest'
import { mentionsOf, needleOf } from '#app/domain/privacy/mentions.ts'

const takeOut = mentionsOf({
  names: ['Mette Ødegård', 'Jens P. Holm'],
  addresses: ['ib@x.dk', 'm.ø+1@y.example'],
  others: ['Anne Mette Ødegård', 'Mette Ødegård Bang'],
})

describe('names and addresses are taken out of texts', () => {
  test.each([
    ['Tal med Mette Ødegård.', 'Tal med (slettet).'],
    ['METTE ØDEGÅRD, mette ødegård', '(slettet), (slettet)'],
    ['Mette Ødegårds leder', '(slettet)s leder'],
    ['Mette  Ødegård', '(slettet)'],
    ['Mette\nØdegård', '(slettet)'],
    ['{"text":"Mette\\nØdegård"}', '{"text":"(slettet)"}'],
    ['Mette Ødegård'.normalize('NFD'), '(slettet)'],
    ['Jens P. Holm', '(slettet)'],
    ['skriv til ib@x.dk.', 'skriv til (slettet).'],
    ['IB@X.DK', '(slettet)'],
    ['<m.ø+1@y.example>', '<(slettet)>'],
    // What only looks like it stays.
    ['Mette Ødegårdsen', 'Mette Ødegårdsen'],
    ['Mette', 'Mette'],
    ['Jens Px Holm', 'Jens Px Holm'],
    ['bib@x.dk, ib@x.dk.example, ib@x.dk-1.example', 'bib@x.dk, ib@x.dk.example, ib@x.dk-1.example'],
    // And so do others, whose names hold it.
    ['Anne Mette Ødegård og Mette Ødegård', 'Anne Mette Ødegård og (slettet)'],
    ['Mette Ødegård Bangs mappe', 'Mette Ødegård Bangs mappe'],
  ])('%j', (text, without) => {
    expect(takeOut(text)).toBe(without)
  })

  test('with nothing to look for, nothing is changed', () => {
    expect(mentionsOf({ names: [], addresses: [], others: ['Ib'] })('Ib og Bo')).toBe('Ib og Bo')
  })
})

test.each([
  ['Mette Ødegård', 'mette'],
  ['Åse Østergaard', 'stergaard'],
  ['IB@x.dk', 'ib@x.dk'],
  ['Øå', ''],
])('SQLite looks for a piece of %s that has one form alone', (text, needle) => {
  expect(needleOf(text)).toBe(needle)
})
