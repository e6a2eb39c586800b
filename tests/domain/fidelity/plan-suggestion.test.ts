import { describe, expect, test } from 'vitest'
import { suggestPlan, suggestPlanAfter } from '#app/domain/fidelity/review/plan-suggestion.ts'
import { instrumentOf } from './instruments.ts'

test.each([
  { today: '2026-11-22', reviewOn: '2026-12-20', periodFrom: '2026-06-20' },
  { today: '2026-08-03', reviewOn: '2026-08-31', periodFrom: '2026-02-28' }, // no 31 February
  { today: '2027-03-15', reviewOn: '2027-04-12', periodFrom: '2026-10-12' }, // summer time begins between
])('planned on $today, a review is suggested on $reviewOn', ({ today, reviewOn, periodFrom }) => {
  expect(suggestPlan(today)).toEqual({ reviewOn, periodFrom, periodTo: reviewOn })
})

describe('the review after one', () => {
  const ordinary = { ...instrumentOf([1]), version: '2.0.0' }
  const adapted = {
    ...ordinary,
    version: '2.0.0-varde.1',
    adaptation: { organisation: 'Varde', of: '2.0.0' },
  }
  const candidates = ['sofie', 'anders', 'karen'].map((id) => ({ id, name: id, insider: id === 'karen' }))
  const before = {
    instrument: instrumentOf([1]),
    mode: 'visit' as const,
    reviewOn: '2026-08-31',
    nextReviewOn: null as string | null,
    approvedAt: new Date('2026-10-01') as Date | null,
    cancelledAt: null as Date | null,
    raters: [{ personId: 'sofie' }, { personId: 'anders' }],
  }
  const after = (change: Partial<typeof before>, instruments = [ordinary]) =>
    suggestPlanAfter({ ...before, ...change }, { instruments, candidates }, '2026-11-22')

  test('is by the same raters with the newest version, half a year on, and the cases are counted anew', () => {
    expect(after({})).toEqual({
      instrument: 'trial@2.0.0',
      mode: 'visit',
      reviewOn: '2027-02-28',
      periodFrom: '2026-08-28',
      periodTo: '2027-02-28',
      raterA: 'sofie',
      raterB: 'anders',
    })
  })

  test('is on its own day once that is chosen', () => {
    expect(after({ nextReviewOn: '2027-08-31' })).toMatchObject({ reviewOn: '2027-08-31' })
  })

  test.each([
    '2026-11-01',
    '2026-12-19',
  ])('is not on %s, when the fact sheet could not be ready', (nextReviewOn) => {
    expect(after({ nextReviewOn })).toMatchObject({ reviewOn: '2026-12-20' })
  })

  test('leaves out who can rate no more, and the other takes their seat', () => {
    const raters = [{ personId: 'gone' }, { personId: 'anders' }]
    const suggested = after({ raters })
    expect(suggested).toMatchObject({ raterA: 'anders' })
    expect(suggested).not.toHaveProperty('raterB')
  })

  test.each([
    { approvedAt: new Date('2024-11-22'), cancelledAt: null },
    { approvedAt: null, cancelledAt: new Date('2024-11-22') },
  ])('names no rater once their names have been given up', (closed) => {
    const suggested = after(closed)
    expect(suggested).toMatchObject({ mode: 'visit' })
    expect(suggested).not.toHaveProperty('raterA')
    expect(suggested).not.toHaveProperty('raterB')
  })

  test('goes on with the adaptation that was used, and with the ordinary one otherwise', () => {
    const both = [ordinary, adapted]
    expect(after({}, both)).toMatchObject({ instrument: 'trial@2.0.0' })
    expect(after({ instrument: adapted }, both)).toMatchObject({ instrument: 'trial@2.0.0-varde.1' })
    expect(after({ instrument: adapted })).toMatchObject({ instrument: 'trial@2.0.0' })
  })

  test('has no instrument where there is none any more', () => {
    expect(after({}, [])).not.toHaveProperty('instrument')
  })
})
