import { expect, test } from 'vitest'
import { slugOf, sortKey } from '#app/domain/people/names.ts'

test('names sort as Danes sort them', () => {
  const sorted = [
    'Anna',
    'Bo',
    'Émile',
    'Frida',
    'Zoe',
    'Ægir',
    'Ärling',
    'Østen',
    'Aase',
    'Åse Bo',
    'Åse Kim',
  ]
  const order = (name: string) => sortKey(name)
  expect(sorted.toReversed().toSorted((a, b) => (order(a) < order(b) ? -1 : 1))).toEqual(sorted)
})

test.each([
  ['Team Nørresundby', 'team-noerresundby'],
  ['  Ålborg / Øst & Café ', 'aalborg-oest-cafe'],
])('%j has the address %s', (name, slug) => expect(slugOf(name)).toBe(slug))
