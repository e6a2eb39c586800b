import { expect, test } from 'vitest'
import { readPage, readSort, sortAddress, withField } from '#app/domain/list-query.ts'

test.each([
  ['', { by: 'navn', descending: false }],
  ['sorter=frist', { by: 'frist', descending: false }],
  ['sorter=-frist', { by: 'frist', descending: true }],
  ['sorter=-', { by: 'navn', descending: false }],
  ['sorter=password', { by: 'navn', descending: false }],
])('"%s" sorts by %o', (search, sort) => {
  expect(readSort(new URLSearchParams(search), ['navn', 'frist'], 'navn')).toEqual(sort)
})

test.each([
  ['', 9, 1],
  ['side=3', 9, 3],
  ['side=99', 9, 9],
  ['side=0', 9, 1],
  ['side=-4', 9, 1],
  ['side=2.5', 9, 1],
  ['side=to', 9, 1],
  ['side=2', 0, 1],
])('"%s" of %i pages is page %i', (search, pages, page) => {
  expect(readPage(new URLSearchParams(search), pages)).toBe(page)
})

test('a column sorts one way, and then the other', () => {
  expect(sortAddress('?q=bo&side=4', 'navn', { by: 'frist', descending: false })).toBe('?q=bo&sorter=navn')
  expect(sortAddress('?q=bo', 'navn', { by: 'navn', descending: false })).toBe('?q=bo&sorter=-navn')
  expect(sortAddress('', 'navn', { by: 'navn', descending: true })).toBe('?sorter=navn')
})

test('a field is set, and taken away', () => {
  expect(withField('?q=bo', 'team', 'nord')).toBe('?q=bo&team=nord')
  expect(withField('?q=bo&team=nord', 'team', null)).toBe('?q=bo')
  expect(withField('?q=bo&bedt=2&havde=1&stod=0&gemt=ja', 'team', 'nord')).toBe('?q=bo&team=nord')
})
