import { describe, expect, test } from 'vitest'
import { type End, standingOn, verdictOf } from '#app/domain/certificates/verify/verdict.ts'

const REVOKED: End = { status: 'revoked', on: '2026-05-01', reason: 'misuse' }
const REPLACED: End = { status: 'replaced', on: '2026-05-01', newerCode: 'NEW' }
const LAST = '2028-03-01'

test.each([
  { day: '2026-03-01', end: null, standing: { status: 'valid' } },
  { day: LAST, end: null, standing: { status: 'valid' } },
  { day: '2028-03-02', end: null, standing: { status: 'expired' } },
  { day: LAST, end: REVOKED, standing: REVOKED },
  { day: '2028-03-02', end: REVOKED, standing: REVOKED },
  { day: LAST, end: REPLACED, standing: REPLACED },
  { day: '2030-01-01', end: REPLACED, standing: REPLACED },
])('on $day with the end $end.status it is $standing.status', ({ day, end, standing }) => {
  expect(standingOn(day, LAST, end)).toEqual(standing)
})

describe('what is said of a file', () => {
  const valid = { status: 'valid' } as const
  const changed = { status: 'changed' }
  const unknown = (why: string) => ({ status: 'unknown', why })

  test.each([
    { standing: valid, ours: true, genuine: true, verdict: valid },
    { standing: REVOKED, ours: true, genuine: true, verdict: REVOKED },
    { standing: REPLACED, ours: true, genuine: true, verdict: REPLACED },
    { standing: valid, ours: true, genuine: false, verdict: changed },
    { standing: REVOKED, ours: true, genuine: false, verdict: changed },
    { standing: valid, ours: false, genuine: false, verdict: changed },
    { standing: null, ours: true, genuine: true, verdict: unknown('not-in-register') },
    { standing: null, ours: true, genuine: false, verdict: changed },
    { standing: null, ours: false, genuine: false, verdict: unknown('other-issuer') },
    { standing: null, ours: false, genuine: true, verdict: unknown('other-issuer') },
  ])('register: $standing.status, our issuer: $ours, genuine: $genuine', (known) => {
    expect(verdictOf(known.standing, known.ours, known.genuine)).toEqual(known.verdict)
  })
})
