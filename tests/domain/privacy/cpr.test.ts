import { describe, expect, test } from 'vitest'
import { findCpr } from '#app/domain/privacy/cpr.ts'

/** The same number as people write it. */
const WRITTEN: Record<string, (d: string, m: string, y: string, serial: string) => string> = {
  'in one': (d, m, y, serial) => `${d}${m}${y}${serial}`,
  'with a hyphen': (d, m, y, serial) => `${d}${m}${y}-${serial}`,
  'with a space': (d, m, y, serial) => `${d}${m}${y} ${serial}`,
  'with a hyphen between spaces': (d, m, y, serial) => `${d}${m}${y} - ${serial}`,
  'with an en dash': (d, m, y, serial) => `${d}${m}${y}–${serial}`,
  'with a full stop': (d, m, y, serial) => `${d}${m}${y}.${serial}`,
  'with a slash': (d, m, y, serial) => `${d}${m}${y}/${serial}`,
  'as a date with hyphens': (d, m, y, serial) => `${d}-${m}-${y}-${serial}`,
  'as a date with full stops': (d, m, y, serial) => `${d}.${m}.${y}-${serial}`,
  'as a date with slashes': (d, m, y, serial) => `${d}/${m}/${y} ${serial}`,
  'as a date with spaces': (d, m, y, serial) => `${d} ${m} ${y} ${serial}`,
  'with full-width digits': (d, m, y, serial) =>
    `${d}${m}${y}-${serial}`.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
}

const two = (number: number) => String(number).padStart(2, '0')

/** Every day of four years (one a leap year), with a serial number that runs on. */
const numbers = Array.from({ length: 1461 }, (_, day) => {
  const date = new Date(Date.UTC(1983, 0, 1 + day))
  const serial = String((day * 6871) % 10_000).padStart(4, '0')
  return [
    two(date.getUTCDate()),
    two(date.getUTCMonth() + 1),
    two(date.getUTCFullYear() % 100),
    serial,
  ] as const
})

describe('a CPR number is found', () => {
  test.each(Object.entries(WRITTEN))('%s', (_, written) => {
    const missed = numbers
      .map((number) => written(...number))
      .filter((text) => !findCpr(`Aftalt med ${text}, i går`))
    expect(missed).toEqual([])
  })

  test.each([
    ['as the whole text', '110180-1234'],
    ['glued to a word', 'cpr1101801234'],
    ['with a hard space', '110180\u00a01234'],
    ['with a hard hyphen', '110180\u20111234'],
    ['with a minus sign', '110180−1234'],
    ['with a soft hyphen in it', '1101\u00ad80-1234'],
    ['on 29 February 2000, who is of no other leap century', '290200-4321'],
    ['after a number that only looks like one', '99 11 01 80 1234'],
    ['on the second line', 'Sag 12\n110180-1234'],
    ['broken over two lines', '110180 \r\n1234'],
    ['with two hyphens', '110180--1234'],
    ['with an underscore', '110180_1234'],
    ['with a comma', '110180, 1234'],
  ])('%s', (_, text) => {
    expect(findCpr(text)).not.toBeNull()
  })

  test('and handed back as it was read', () => {
    expect(findCpr('Aftalt med 110180–1234 i går')).toBe('110180-1234')
  })
})

test.each([
  ['nothing', ''],
  ['a telephone number', 'Ring 20 12 12 12 eller +45 2012 1212'],
  ['an EAN number', 'EAN 5790001330552'],
  ['an IBAN', 'DK50 0040 0440 1162 43'],
  ['a CVR number', 'CVR 26769388'],
  ['a date', '11-01-1980 og 2026-11-22'],
  ['a date and a time', 'Den 22. november 2026 kl. 14.30'],
  ['shares', 'Mindst 70 % og under 85 % af 1204 forløb'],
  ['ten digits that are no date', '3201801234 og 0000801234'],
  ['a month that is not', '11-13-80-1234'],
  ['30 February', '300280-1234'],
  ['29 February in a common year', '290281-1234'],
  ['eleven digits', '11018012345'],
  ['a case number', 'Sag 27.03.00-K08-5-19'],
  ['an account', '1551 0123456789012'],
  ['numbers on lines of their own', '10\n11\n12\n2026'],
])('%s is no CPR number', (_, text) => {
  expect(findCpr(text)).toBeNull()
})
