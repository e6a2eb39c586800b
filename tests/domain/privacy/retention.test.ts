import { expect, test } from 'vitest'
import { answerCountsFrom, keptFrom } from '#app/domain/privacy/retention.ts'

test.each([
  { retention: 'answers', day: '2026-11-22', from: '2025-11-22' },
  { retention: 'account', day: '2026-08-31', from: '2026-02-28' }, // that month ends earlier
  { retention: 'audit', day: '2026-03-31', from: '2025-02-28' },
  { retention: 'certificate', day: '2029-02-28', from: '2024-02-28' },
  { retention: 'fidelity', day: '2028-02-29', from: '2026-02-28' },
] as const)('on $day what falls under $retention is kept from $from', ({ retention, day, from }) => {
  expect(keptFrom(retention, day)).toBe(from)
})

test.each([
  { what: 'after the completion', completedOn: '2026-03-01', answeredOn: '2026-05-01', from: '2026-05-01' },
  { what: 'before it', completedOn: '2026-03-01', answeredOn: '2026-01-01', from: '2026-03-01' },
  { what: 'the same day', completedOn: '2026-03-01', answeredOn: '2026-03-01', from: '2026-03-01' },
  { what: 'in a course under way', completedOn: null, answeredOn: '2026-01-01', from: '2026-06-01' },
])('an answer given $what counts from $from', ({ completedOn, answeredOn, from }) => {
  expect(answerCountsFrom(answeredOn, { completedOn, lastAnsweredOn: '2026-06-01' })).toBe(from)
})
