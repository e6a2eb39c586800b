import { describe, expect, test } from 'vitest'
import {
  agreementForm,
  conclusionForm,
  problemsOf,
  ratingForm,
  reasonForm,
} from '#app/domain/fidelity/review/review-form.ts'
import { instrumentOf } from './instruments.ts'

const review = { instrument: instrumentOf([2]), caseTotal: 40 }
const rating = ratingForm(review)
const typed = { itemId: 'a1', score: '4', reason: '', note: '', cases: '', evidence: [] }

describe('a rating', () => {
  test('is a score', () => {
    const note = ' Set i ti forløb\r\nog på et møde '
    expect(rating.parse({ ...typed, note, cases: ' 10 ', evidence: ['Documents'] })).toEqual({
      itemId: 'a1',
      score: 4,
      notRelevantReason: null,
      note: 'Set i ti forløb\nog på et møde',
      cases: 10,
      evidence: ['Documents'],
    })
  })

  test('or "not relevant" with its reason', () => {
    expect(rating.parse({ ...typed, score: 'not-relevant', reason: 'Ingen i fase 3' })).toMatchObject({
      score: null,
      notRelevantReason: 'Ingen i fase 3',
    })
  })

  test.each([
    ['no score', { score: null }, { score: 'choose-score' }],
    ['a score off the scale', { score: '6' }, { score: 'choose-score' }],
    ['no reason', { score: 'not-relevant', reason: '  ' }, { reason: 'reason-missing' }],
    ['501 characters', { note: 'x'.repeat(501) }, { note: 'too-long' }],
    ['a CPR number in the note', { note: 'Om 110180-1234' }, { note: 'cpr' }],
    ['a CPR number in the reason', { score: 'not-relevant', reason: '1101801234' }, { reason: 'cpr' }],
    ['an item of another instrument', { itemId: 'cti-a1' }, { itemId: 'unusable' }],
    ['evidence nobody knows', { evidence: ['Rumours'] }, { evidence: 'unusable' }],
  ])('is refused for %s', (_, change, problems) => {
    const result = rating.safeParse({ ...typed, ...change })
    expect(result.error && problemsOf(result.error)).toEqual(problems)
  })

  test('may have a note of 500 characters, a line break counted once', () => {
    const note = `${'x'.repeat(250)}\r\n${'x'.repeat(249)}`
    expect(rating.safeParse({ ...typed, note }).success).toBe(true)
  })

  test.each([
    { cases: '', is: null },
    { cases: '0', is: 0 },
    { cases: '007', is: 7 },
    { cases: '40', is: 40 },
  ])('may rest on "$cases" forløb', ({ cases, is }) => {
    expect(rating.parse({ ...typed, cases }).cases).toBe(is)
  })

  test.each(['-1', '41', '1000', '2,5', '1e1', '٣', 'ti'])('cannot rest on "%s" forløb', (cases) => {
    const result = rating.safeParse({ ...typed, cases })
    expect(result.error && problemsOf(result.error)).toEqual({ cases: 'cases-behind' })
  })
})

describe('an agreed score', () => {
  const agreement = agreementForm(review, new Set(['a1']))
  const problems = (change: object) => {
    const { error } = agreement.safeParse({ ...typed, note: 'Talt igennem', ...change })
    return error ? problemsOf(error) : null
  }

  test('obeys the same rules', () => {
    expect(problems({ score: 'not-relevant', note: '110180-1234', cases: '41' })).toMatchObject({
      note: 'cpr',
      cases: 'cases-behind',
    })
    expect(problems({ score: 'not-relevant' })).toEqual({ reason: 'reason-missing' })
  })

  test.each([
    { change: {}, problem: null },
    { change: { note: ' ' }, problem: { note: 'agreed-note-missing' } },
    { change: { note: '', itemId: 'a2' }, problem: null },
    { change: { note: '', score: 'not-relevant', reason: 'Ingen i fase 3' }, problem: null },
  ])('where they differed has its why: $change', ({ change, problem }) => {
    expect(problems(change)).toEqual(problem)
  })
})

test.each([
  { caseCount: '0', is: 0 },
  { caseCount: '40', is: 40 },
  { caseCount: '41', is: 'cases-seen' },
  { caseCount: '', is: 'cases-seen' },
  { caseCount: undefined, is: 'cases-seen' },
  { caseCount: '-1', is: 'cases-seen' },
])('a conclusion on "$caseCount" of 40 forløb: $is', ({ caseCount, is }) => {
  const { data, error } = conclusionForm(review).safeParse({ caseCount })
  expect(error ? problemsOf(error).caseCount : data.caseCount).toBe(is)
})

test.each([
  { reason: ' Det haster ', is: 'Det haster' },
  { reason: 'x'.repeat(500), is: 'x'.repeat(500) },
  { reason: 'x'.repeat(501), is: 'too-long' },
  { reason: ' \r\n ', is: 'why-missing' },
  { reason: undefined, is: 'why-missing' },
  { reason: '110180-1234', is: 'cpr' },
])('a reason is written and points to no CPR number: $is', ({ reason, is }) => {
  const { data, error } = reasonForm.safeParse({ reason })
  expect(error ? problemsOf(error).reason : data.reason).toBe(is)
})
