import { describe, expect, test } from 'vitest'
import { appAddress, groupedSecret, newSecret, readAppCode, stepOfCode } from '#app/domain/auth/totp.ts'
import { codeOf } from '#tests/support/app-code.ts'

/** "12345678901234567890", the secret of RFC 6238, appendix B. */
const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

// The RFC gives eight digits; six are its last six.
test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
])('RFC 6238: at second %i the code is %s', (second, code) => {
  expect(stepOfCode(RFC_SECRET, code, new Date(second * 1000))).toBe(Math.floor(second / 30))
})

describe('a code counts for its own step of thirty seconds and one to each side', () => {
  const MIDDLE = 1111111125 // the first second but fifteen of a step
  const begin = Math.floor(MIDDLE / 30) * 30

  test.each([
    [begin - 31, false],
    [begin - 30, true],
    [begin - 1, true],
    [begin, true],
    [begin + 29, true],
    [begin + 59, true],
    [begin + 60, false],
  ])('a clock that says %i: %s', (second, counts) => {
    const code = codeOf(RFC_SECRET, 0, begin * 1000)
    const step = stepOfCode(RFC_SECRET, code, new Date(second * 1000))
    expect(step).toBe(counts ? begin / 30 : null)
  })
})

test.each([
  ['123456', '123456'],
  [' 123 456 ', '123456'],
  ['12345', null],
  ['1234567', null],
  ['12345a', null],
  ['', null],
  ['٠١٢٣٤٥', null],
])('%j as an app code: %s', (typed, code) => {
  expect(readAppCode(typed)).toBe(code)
})

test('a secret has twenty bytes, is another each time, and is told to the app with our name and theirs', () => {
  const secret = newSecret()
  expect(secret).toMatch(/^[A-Z2-7]{32}$/)
  expect(newSecret()).not.toBe(secret)
  expect(groupedSecret(secret)).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/)
  const address = new URL(appAddress(secret, 'mette@example.org'))
  expect(decodeURIComponent(address.href)).toContain('otpauth://totp/Fodfæste:mette@example.org?')
  expect(Object.fromEntries(address.searchParams)).toEqual({
    issuer: 'Fodfæste',
    secret,
    algorithm: 'SHA1',
    digits: '6',
    period: '30',
  })
})
