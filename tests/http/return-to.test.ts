import { expect, test } from 'vitest'
import { safeReturnTo } from '#app/http/return-to.ts'

test.each(['/', '/kurser/cti-grundkursus?x=1#y', '/team/team-vestbyen'])('%s is a way of ours', (path) => {
  expect(safeReturnTo(path)).toBe(path)
})

test.each([
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
