import { describe, expect, test } from 'vitest'
import { standingSentence } from '#app/components/fidelity/standing-sentence.ts'
import { extremeItems } from '#app/domain/fidelity/standing/extremes.ts'
import { nextReview } from '#app/domain/fidelity/standing/next-review.ts'
import { changeBetween, placeOf } from '#app/domain/fidelity/standing/place.ts'
import { type FidelityResult, namesAreKept, restsOnFew } from '#app/domain/fidelity/standing/result.ts'
import { standings } from '#app/domain/fidelity/standing/trend.ts'
import { measured } from './results.ts'

const told = (results: FidelityResult[], locale: 'da' | 'en' = 'da') => {
  const [standing] = standings(results)
  if (!standing) throw new Error('Nothing is measured')
  return standingSentence(placeOf(standing), { team: 'Team Vestbyen', method: 'CTI' }, locale)
}

// 3,50 and 4,00 and so on, by two items; the bands are low, middle from 3 and high from 4.
const november = measured('2025-11-12', { given: [3, 4] })

describe('the sentence', () => {
  test.each<[string, FidelityResult[], string]>([
    [
      'the first review',
      [measured('2026-05-20', { given: [3, 4] })],
      'I maj 2026 lå Team Vestbyen på 3,50 i CTI (middle) ved den første måling; 1 punkt kræver handling.',
    ],
    [
      'up',
      [november, measured('2026-05-20', { given: [4, 4] })],
      'I maj 2026 lå Team Vestbyen på 4,00 i CTI (high), 0,50 højere end i november; ingen punkter kræver handling.',
    ],
    [
      'down',
      [november, measured('2026-05-20', { given: [3, 2] })],
      'I maj 2026 lå Team Vestbyen på 2,50 i CTI (low), 1,00 lavere end i november; 2 punkter kræver handling.',
    ],
    [
      'the same',
      [november, measured('2026-05-20', { given: [4, 3] })],
      'I maj 2026 lå Team Vestbyen på 3,50 i CTI (middle), det samme som i november; 1 punkt kræver handling.',
    ],
    [
      'a year and more since',
      [november, measured('2026-11-12', { given: [4, 4] })],
      'I november 2026 lå Team Vestbyen på 4,00 i CTI (high), 0,50 højere end i november 2025; ingen punkter kræver handling.',
    ],
    [
      'twice in a month',
      [november, measured('2025-11-30', { given: [4, 4] })],
      'I november 2025 lå Team Vestbyen på 4,00 i CTI (high), 0,50 højere end den 12. november 2025; ingen punkter kræver handling.',
    ],
    [
      'under the needed share',
      [november, measured('2026-05-20', { given: [2, null] })],
      'I maj 2026 fik Team Vestbyen ingen samlet score i CTI, for kun 1 af 2 relevante punkter er bedømt; 1 punkt kræver handling.',
    ],
    [
      'nothing relevant',
      [november, measured('2026-05-20', { given: ['not-relevant'] })],
      'I maj 2026 fik Team Vestbyen ingen samlet score i CTI, for alle punkter er sat til "Ikke relevant".',
    ],
    [
      'no total before',
      [measured('2025-11-12', { given: [3, null] }), measured('2026-05-20', { given: [4, 4] })],
      'I maj 2026 lå Team Vestbyen på 4,00 i CTI (high), men målingen i november havde ingen samlet score; ingen punkter kræver handling.',
    ],
    [
      'few forløb',
      [november, measured('2026-05-20', { given: [4, 4], caseCount: 9 })],
      'I maj 2026 lå Team Vestbyen foreløbigt på 4,00 i CTI (high), 0,50 højere end i november; ingen punkter kræver handling.',
    ],
    [
      'only its own word',
      [measured('2026-05-20', { given: [4, 4], mode: 'self' })],
      'I maj 2026 vurderede Team Vestbyen sig selv til 4,00 i CTI (high) ved den første måling; ingen punkter kræver handling.',
    ],
    [
      'its own word without a total',
      [measured('2026-05-20', { given: [null, 4], mode: 'self' })],
      'I maj 2026 fik Team Vestbyen ingen samlet score ved sin selvvurdering i CTI, for kun 1 af 2 relevante punkter er bedømt; ingen punkter kræver handling.',
    ],
    [
      'the first from outside',
      [measured('2025-11-12', { given: [5, 5], mode: 'self' }), measured('2026-05-20', { given: [4, 4] })],
      'I maj 2026 lå Team Vestbyen på 4,00 i CTI (high) ved den første måling udefra; ingen punkter kræver handling.',
    ],
    [
      'a new version without a before',
      [november, measured('2026-05-20', { given: [4, 4], version: '2.0.0' })],
      'I maj 2026 lå Team Vestbyen på 4,00 i CTI (high) ved den første måling med version 2.0.0 af skemaet; ingen punkter kræver handling.',
    ],
  ])('%s', (_, results, sentence) => {
    expect(told(results)).toBe(sentence)
  })

  test('in English', () => {
    expect(told([november, measured('2026-05-20', { given: [3, 5] })], 'en')).toBe(
      'In May 2026 Team Vestbyen stood at 4.00 in CTI (high), 0.50 higher than in November; 1 item asks for action.',
    )
  })
})

test.each([
  { before: 3.12, now: 3.52, change: 0.4 },
  { before: 3.52, now: 3.12, change: -0.4 },
  // 3.12 and 3.53 stand on the page; the unrounded lie 0.404 apart.
  { before: 3.124, now: 3.528, change: 0.41 },
  { before: 3.001, now: 3.004, change: 0 },
])('from $before to $now is the change that a reader finds: $change', ({ before, now, change }) => {
  expect(changeBetween(before, now)).toBe(change)
})

test.each([
  { total: 40, seen: 9, few: true },
  { total: 40, seen: 10, few: false },
  { total: 64, seen: 12, few: true },
  { total: 64, seen: 13, few: false },
  { total: 6, seen: 6, few: false },
  { total: 6, seen: 5, few: true },
])('$seen forløb of $total are few: $few', ({ total, seen, few }) => {
  expect(restsOnFew(measured('2026-05-20', { caseTotal: total, caseCount: seen }).cases)).toBe(few)
})

test.each([
  { approved: null, cancelled: null, today: '2036-01-01', kept: true },
  { approved: '2026-05-20', cancelled: null, today: '2028-05-19', kept: true },
  { approved: '2026-05-20', cancelled: null, today: '2028-05-20', kept: false },
  { approved: null, cancelled: '2026-05-20', today: '2028-05-19', kept: true },
  { approved: null, cancelled: '2026-05-20', today: '2028-05-20', kept: false },
])('approved on $approved or cancelled on $cancelled, names stand on $today: $kept', (review) => {
  const [approvedAt, cancelledAt] = [review.approved, review.cancelled].map((day) => day && new Date(day))
  expect(
    namesAreKept({ approvedAt: approvedAt || null, cancelledAt: cancelledAt || null }, review.today),
  ).toBe(review.kept)
})

describe('what a result tells of its items', () => {
  const result = measured('2026-05-20', {
    given: [4, 'not-relevant', 2],
    casesBehind: new Map([
      ['a1', 8],
      ['a2', 1],
      ['a3', 12],
    ]),
    correctedItems: new Set(['a3']),
  })

  test('is the score, the forløb behind it and whether it was corrected', () => {
    expect(result.items).toMatchObject([
      { label: 'A1', score: 4, cases: 8, corrected: false },
      { label: 'A2', score: null, cases: null, corrected: false }, // a correction has made it not relevant
      { label: 'A3', score: 2, cases: 12, corrected: true },
    ])
  })

  test('a domain tells the fewest and the most forløb, or none', () => {
    expect(result.domains[0]?.cases).toEqual([8, 12])
    expect(measured('2026-05-20').domains[0]?.cases).toBeNull()
  })
})

describe('the strongest and the weakest items', () => {
  const labels = (items: { label: string }[]) => items.map(({ label }) => label)
  const of = (given: Parameters<typeof measured>[1], before?: FidelityResult) =>
    extremeItems(measured('2026-05-20', given), before ?? null)

  test('are five of each, and within a score in the order of the instrument', () => {
    const { strongest, weakest } = of({ given: [3, 1, 5, 3, 2, 4, 3, 5, 3, 3, 4, 3] })
    expect(labels(weakest)).toEqual(['A2', 'A5', 'A1', 'A4', 'A7'])
    expect(labels(strongest)).toEqual(['A3', 'A8', 'A6', 'A11', 'A9'])
  })

  test('never share an item, and leave out what has no number', () => {
    const { strongest, weakest } = of({ given: [1, 2, 'not-relevant', 3, 4, 5, null, 5] })
    expect(labels(weakest)).toEqual(['A1', 'A2', 'A4', 'A5', 'A6'])
    expect(labels(strongest)).toEqual(['A8'])
  })

  test('stand beside what they were before', () => {
    const before = measured('2025-11-12', { given: [2, 'not-relevant'] })
    expect(of({ given: [4, 3] }, before).weakest.map((item) => item.before)).toEqual([null, 2])
  })
})

describe('the next review', () => {
  const planned = { overdue: false, reviewOn: '2026-06-01' }
  /** The step at hand should have been taken. */
  const late = { overdue: true, reviewOn: '2026-06-01' }

  test.each([
    { due: null, underWay: [], today: '2026-05-01', next: null },
    {
      due: '2026-05-20',
      underWay: [],
      today: '2026-05-20',
      next: { on: '2026-05-20', planned: false, overdue: false },
    },
    {
      due: '2026-05-20',
      underWay: [],
      today: '2026-05-21',
      next: { on: '2026-05-20', planned: false, overdue: true },
    },
    {
      due: '2026-05-20',
      underWay: [planned],
      today: '2026-06-01',
      next: { on: '2026-06-01', planned: true, overdue: false },
    },
    {
      due: '2026-05-20',
      underWay: [late],
      today: '2026-06-02',
      next: { on: '2026-06-01', planned: true, overdue: true },
    },
    {
      // The fact sheet is late, but not the review itself.
      due: null,
      underWay: [late],
      today: '2026-06-01',
      next: { on: '2026-06-01', planned: true, overdue: false },
    },
    {
      // Being rated, in good time.
      due: null,
      underWay: [planned],
      today: '2026-06-02',
      next: { on: '2026-06-01', planned: true, overdue: false },
    },
    {
      due: null,
      underWay: [{ overdue: false, reviewOn: '2026-09-01' }, planned],
      today: '2026-05-02',
      next: { on: '2026-06-01', planned: true, overdue: false },
    },
  ])('due $due with $underWay.length under way on $today: $next', ({ due, underWay, today, next }) => {
    expect(nextReview(due, underWay, today)).toEqual(next)
  })
})
