import { describe, expect, test } from 'vitest'
import {
  agreementForm,
  newReviewForm,
  problemsOf,
  ratingForm,
} from '#app/domain/fidelity/review/review-form.ts'
import { instrumentOf } from './instruments.ts'

const instrument = instrumentOf([2])
const rating = ratingForm(instrument)
const typed = { itemId: 'a1', score: '4', reason: '', note: '', evidence: [] }

describe('a rating', () => {
  test('is a score', () => {
    expect(
      rating.parse({ ...typed, note: ' Set i ti sager\r\nog på et møde ', evidence: ['Documents'] }),
    ).toEqual({
      itemId: 'a1',
      score: 4,
      notRelevantReason: null,
      note: 'Set i ti sager\nog på et møde',
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
    expect(rating.safeParse({ ...typed, note: `${'x'.repeat(250)}\r\n${'x'.repeat(249)}` }).success).toBe(
      true,
    )
  })
})

test('an agreed score obeys the same rules', () => {
  const result = agreementForm(instrument).safeParse({ ...typed, score: 'not-relevant', note: '110180-1234' })
  expect(result.error && problemsOf(result.error)).toEqual({ note: 'cpr', reason: 'reason-missing' })
})

describe('the plan of a review', () => {
  const candidates = [
    { id: 'sofie', name: 'Sofie', insider: false },
    { id: 'anders', name: 'Anders', insider: false },
    { id: 'karen', name: 'Karen', insider: true },
    { id: 'mette', name: 'Mette', insider: true },
  ]
  const form = newReviewForm([instrument], candidates)
  const plan = {
    id: '5f3c1c1e-6f0e-4d3e-9a55-0c8a0b0e5d11',
    instrument: 'trial@1.0.0',
    mode: 'visit',
    periodFrom: '2026-05-01',
    periodTo: '2026-10-31',
    caseCount: '12',
    raterA: 'sofie',
    raterB: 'karen',
  }

  test.each([
    { change: {}, raterIds: ['sofie', 'karen'] },
    { change: { raterB: 'anders' }, raterIds: ['sofie', 'anders'] },
    { change: { mode: 'self', raterA: 'karen', raterB: 'sofie' }, raterIds: ['karen'] },
    { change: { mode: 'self', raterA: 'mette', raterB: '' }, raterIds: ['mette'] },
    { change: { periodTo: '2026-05-01' }, raterIds: ['sofie', 'karen'] },
  ])('$change stands', ({ change, raterIds }) => {
    expect(form.parse({ ...plan, ...change })).toMatchObject({ caseCount: 12, raterIds })
  })

  test.each([
    { change: { raterB: '' }, problems: { raterB: 'choose-rater' } },
    { change: { raterB: 'sofie' }, problems: { raterB: 'raters-same' } },
    { change: { raterA: 'mette', raterB: 'karen' }, problems: { raterB: 'rater-outside' } },
    { change: { raterA: 'stranger' }, problems: { raterA: 'choose-rater' } },
    { change: { mode: 'self' }, problems: { raterA: 'rater-inside' } },
    { change: { mode: 'guess' }, problems: { mode: 'choose-mode' } },
    { change: { instrument: 'trial@0.9.0' }, problems: { instrument: 'choose-instrument' } },
    { change: { periodTo: '2026-04-30' }, problems: { periodTo: 'period-order' } },
    { change: { periodFrom: '' }, problems: { periodFrom: 'date-missing' } },
    { change: { caseCount: '' }, problems: { caseCount: 'cases-missing' } },
    { change: { caseCount: '0' }, problems: { caseCount: 'cases-missing' } },
    { change: { caseCount: '2.5' }, problems: { caseCount: 'cases-missing' } },
    { change: { caseCount: 'ti' }, problems: { caseCount: 'cases-missing' } },
    { change: { id: '1' }, problems: { id: 'unusable' } },
  ])('$change is refused', ({ change, problems }) => {
    const result = form.safeParse({ ...plan, ...change })
    expect(result.error && problemsOf(result.error)).toEqual(problems)
  })

  test('nobody can rate where there is nobody to choose', () => {
    expect(newReviewForm([instrument], []).safeParse(plan).success).toBe(false)
  })
})
