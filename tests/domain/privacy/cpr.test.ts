import { describe, expect, test } from 'vitest'
import { findCpr } from '#app/domain/privacy/cpr.ts'
import { ownSentences } from '#tests/support/own-sentences.ts'
import { seeded } from '#tests/support/random.ts'
import { cprNumbers, fulfilsModulus11, WRITTEN, WRITTEN_RARELY } from './written-numbers.ts'

const COUNT = process.env.LONG ? 10_000 : 300
const SEED = 20_261_122
const numbers = cprNumbers(COUNT, SEED)

describe(`a CPR number is found (${COUNT} of seed ${SEED})`, () => {
  test('be it of any century, a leap day or not, with modulus 11 or without', () => {
    expect(new Set(numbers.map(([, , , serial]) => serial[0])).size).toBe(10)
    expect(numbers.filter(([day, month]) => day === '29' && month === '02').length).toBeGreaterThan(
      COUNT / 30,
    )
    const fulfilling = numbers.filter((number) => fulfilsModulus11(number.join('')))
    expect(fulfilling).toHaveLength(COUNT / 2)
  })

  test.each(Object.entries({ ...WRITTEN, ...WRITTEN_RARELY }))('%s', (_, written) => {
    const missed = numbers
      .map((number) => written(...number))
      .filter((text) => [text, `Aftalt med ${text}, i går`, `(${text})`].some((around) => !findCpr(around)))
    expect(missed).toEqual([])
  })

  test.each([
    ['on 29 February 2000, who is of no other leap century', '290200-4321'],
    ['after a number that only looks like one', '99 11 01 80 1234'],
    ['of somebody born in this century, the year written out', '29-02-2000 4321'],
    ['after another number', 'Sag 2026-110180-1234'],
    ['on the second line', 'Sag 12\n110180-1234'],
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
  ['two telephone numbers', '20 11 22 33, 30 11 22 33 og 20112233 / 30112233'],
  ['an EAN number', 'EAN 5790001330552'],
  ['an IBAN', 'DK50 0040 0440 1162 43'],
  ['a CVR number', 'CVR 26769388'],
  ['a date', '11-01-1980 og 2026-11-22'],
  ['a date with a year', '22-11-2026'],
  ['a date and a time', 'Den 22. november 2026 kl. 14.30'],
  ['a date in figures and a time', '22-11-2026 14.30 og 22.11.26 14:30'],
  ['a date of our own time, written out, and a number', '22-11-2026 1430, 22.11.2026: 1430 og 22112026-0001'],
  ['a period', '01.01.2026-31.12.2026 og 1/1-30/6 2026'],
  ['a date at the end, and a number', 'Optalt 22.11.2026. 1204 forløb'],
  ['shares', 'Mindst 70 % og under 85 % af 1204 forløb'],
  ['prices', '110.180 kr., 1.101.801.234 kr. og 1.234,50 kr.'],
  ['ten digits that are no date', '3201801234 og 0001801234'],
  ['a month that is not', '11-13-80-1234'],
  ['a day that is not, with 60 or without', '000180-1234, 600180-1234 og 920180-1234'],
  ['30 February', '300280-1234'],
  ['29 February in a common year', '290281-1234'],
  ['eleven digits', '11018012345'],
  ['a longer number', 'Faktura 99110180-1234'],
  ['a case number', 'Sag 27.03.00-K08-5-19'],
  ['an account', '1551 0123456789012'],
  ['the cases of a sample', 'Sag 03, 07, 11, 14, 18 og 22'],
  ['numbers on lines of their own', '10\n11\n12\n2026'],
  ['years', '2024-2025, 2025 2026'],
])('%s is no CPR number', (_, text) => {
  expect(findCpr(text)).toBeNull()
})

/** As many digits as the pattern has signs for them, the first not 0 or 1: a number that is none of a person. */
const likeness = (pattern: string, random: () => number) =>
  pattern.replace(/[#x]/g, (sign) =>
    String(Math.floor(random() * (sign === 'x' ? 8 : 10)) + (sign === 'x' ? 2 : 0)),
  )

test.each([
  ['telephone numbers', 'x# ## ## ##'],
  ['telephone numbers in two', 'x### ####'],
  ['telephone numbers from abroad', '+45 x#######'],
  ['EAN numbers', '57900########'],
  ['EAN numbers in groups', '5790 00## #### #'],
  ['IBANs', 'DK## #### #### #### ##'],
  ['CVR numbers', 'CVR-nr. ########'],
  ['times', 'kl. ##.##-##.##'],
  ['dates in the order of the world', '20##-##-## ##:##'],
  ['dates with years', '##-##-20##'],
  ['dates with years and a time', 'den ##.##.20## kl. ##.##'],
  ['prices', '##.###,## kr. og ### kr.'],
  ['journal numbers', '##.##.##-K##-#-##'],
  ['shares', '##,# % af ####'],
])(`%s pass (${COUNT} of seed ${SEED})`, (_, pattern) => {
  const random = seeded(SEED)
  const texts = Array.from({ length: COUNT }, () => likeness(pattern, random))
  expect(texts.filter((text) => findCpr(`Noteret: ${text}, i går`))).toEqual([])
})

test('of our own sentences at most 0.5 % are refused', () => {
  const sentences = ownSentences()
  expect(sentences.length).toBeGreaterThan(8_000)
  expect(sentences.filter(findCpr).length).toBeLessThanOrEqual(sentences.length * 0.005)
})

test.each([
  ['digits', '1'.repeat(100_000)],
  ['pairs', '11 '.repeat(33_000)],
  ['dates', '11-01-80-'.repeat(11_000)],
  ['spaces', `110180${' '.repeat(100_000)}x`],
  ['signs', `11${'-'.repeat(100_000)}`],
  ['line breaks', `110180${' \r\n'.repeat(33_000)}`],
])('a hundred thousand characters of %s are read in no time', (_, text) => {
  const begun = performance.now()
  findCpr(text)
  expect(performance.now() - begun).toBeLessThan(500)
})
