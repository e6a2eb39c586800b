import { expect, test } from 'vitest'
import { isSafeAddress } from '#app/domain/courses/guard/safe-address.ts'

test.each([
  'https://www.social.dk/a?b=c#d',
  'HTTPS://www.social.dk',
  'mailto:post@kommune.dk',
  '/kurser/cti-grundkursus',
  '/',
  '#note',
])('%s is safe', (address) => {
  expect(isSafeAddress(address)).toBe(true)
})

test.each([
  'http://www.social.dk',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  'https:/evil.example',
  'https:evil.example',
  'https://',
  'https://social.dk@evil.example',
  'https://a b',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>',
  'vbscript:a',
  'file:///etc/passwd',
  'blob:https://a.dk/b',
  'mailto:a@b.dk?bcc=c@d.dk',
  'mailto:',
  'tel:12345678',
  'side.html',
  './a',
  '../a',
  '?a=b',
  '',
])('%j is not', (address) => {
  expect(isSafeAddress(address)).toBe(false)
})
