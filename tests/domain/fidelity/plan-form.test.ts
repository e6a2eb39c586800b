import { describe, expect, test } from 'vitest'
import { newReviewForm } from '#app/domain/fidelity/review/plan-form.ts'
import { problemsOf } from '#app/domain/fidelity/review/review-form.ts'
import { instrumentOf } from './instruments.ts'

const instrument = instrumentOf([2])
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
  reviewOn: '2026-11-10',
  caseTotal: '12',
  raterA: 'sofie',
  raterB: 'karen',
}

test('a plan is read with its instrument, its number and its raters in their seats', () => {
  const { instrument: read, ...rest } = form.parse(plan)
  expect(read).toBe(instrument)
  expect(rest).toEqual({
    id: plan.id,
    mode: 'visit',
    periodFrom: '2026-05-01',
    periodTo: '2026-10-31',
    reviewOn: '2026-11-10',
    caseTotal: 12,
    raterIds: ['sofie', 'karen'],
  })
})

describe('a plan stands', () => {
  test.each([
    { change: { raterB: 'anders' }, expected: { raterIds: ['sofie', 'anders'] } },
    { change: { raterA: 'karen', raterB: 'sofie' }, expected: { raterIds: ['karen', 'sofie'] } },
    { change: { mode: 'desk' }, expected: { mode: 'desk' } },
    {
      change: { mode: 'self', raterA: 'karen', raterB: 'sofie' },
      expected: { raterIds: ['karen'] },
    },
    { change: { mode: 'self', raterA: 'mette', raterB: '' }, expected: { raterIds: ['mette'] } },
    { change: { periodTo: '2026-05-01' }, expected: { periodTo: '2026-05-01' } },
    { change: { reviewOn: '2026-05-01' }, expected: { reviewOn: '2026-05-01' } },
    { change: { periodFrom: '2000-01-01' }, expected: { periodFrom: '2000-01-01' } },
    { change: { reviewOn: '2099-12-31' }, expected: { reviewOn: '2099-12-31' } },
    { change: { caseTotal: '1' }, expected: { caseTotal: 1 } },
    { change: { caseTotal: ' 999 ' }, expected: { caseTotal: 999 } },
  ])('with $change', ({ change, expected }) => {
    expect(form.parse({ ...plan, ...change })).toMatchObject(expected)
  })
})

describe('a plan is refused', () => {
  test.each([
    { change: { raterB: '' }, problems: { raterB: 'choose-rater' } },
    { change: { raterB: 'sofie' }, problems: { raterB: 'raters-same' } },
    { change: { raterA: 'mette', raterB: 'karen' }, problems: { raterB: 'rater-outside' } },
    { change: { raterA: 'stranger' }, problems: { raterA: 'choose-rater' } },
    { change: { raterA: '' }, problems: { raterA: 'choose-rater' } },
    { change: { mode: 'self' }, problems: { raterA: 'rater-inside' } },
    { change: { mode: 'guess' }, problems: { mode: 'choose-mode' } },
    { change: { instrument: 'trial@0.9.0' }, problems: { instrument: 'choose-instrument' } },
    { change: { periodTo: '2026-04-30' }, problems: { periodTo: 'period-order' } },
    { change: { reviewOn: '2026-04-30' }, problems: { reviewOn: 'review-too-early' } },
    { change: { periodFrom: '' }, problems: { periodFrom: 'date-missing' } },
    { change: { reviewOn: '2026-02-30' }, problems: { reviewOn: 'date-missing' } },
    { change: { periodFrom: '1999-12-31' }, problems: { periodFrom: 'date-unlikely' } },
    { change: { reviewOn: '2100-01-01' }, problems: { reviewOn: 'date-unlikely' } },
    { change: { reviewOn: '9999-12-31' }, problems: { reviewOn: 'date-unlikely' } },
    ...['', '0', '1000', '-1', '2.5', '2,5', 'ti', '1e2', '0x1f'].map((caseTotal) => ({
      change: { caseTotal },
      problems: { caseTotal: 'cases-missing' },
    })),
    { change: { id: '1' }, problems: { id: 'unusable' } },
  ])('with $change', ({ change, problems }) => {
    const result = form.safeParse({ ...plan, ...change })
    expect(result.error && problemsOf(result.error)).toEqual(problems)
  })

  test('where there is nobody to choose', () => {
    expect(newReviewForm([instrument], []).safeParse(plan).success).toBe(false)
  })
})
