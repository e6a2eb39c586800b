import { expect, test } from 'vitest'
import { safeReturnTo } from '#app/http/return-to.ts'

test.each(['/', '/kurser/cti-grundkursus?x=1#y', '/team/team-vestbyen'])('%s is a way of ours', (path) => {
  expect(safeReturnTo(path)).toBe(path)
})

test('letters that a header cannot hold are written as codes', () => {
  expect(safeReturnTo('/kurser/中?x=ø')).toBe('/kurser/%E4%B8%AD?x=%C3%B8')
})

test.each([
  '/.//evil.example',
  '//evil.example',
  '/\\evil.example',
  '/a\\b',
  '/a\nSet-Cookie: x',
  'https://evil.example',
  'javascript:alert(1)',
  '',
  null,
  undefined,
])('%j leads home', (path) => {
  expect(safeReturnTo(path)).toBe('/')
})
