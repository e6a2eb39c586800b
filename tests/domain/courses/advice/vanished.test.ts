import { expect, test } from 'vitest'
import { vanishedIds } from '#app/domain/courses/advice/vanished.ts'

test.each([
  { before: ['a-1', 'a-2'], now: ['a-2', 'a-1', 'a-3'], told: [] }, // moved, and one more
  { before: ['cti-1-l1-q1'], now: ['cti-1-l1-q2'], told: ['cti-1-l1-q1 → cti-1-l1-q2'] }, // renamed
  { before: ['cti-1-l1-q1', 'cti-1-l1-q2'], now: ['cti-1-l1-q2'], told: ['cti-1-l1-q1 → '] }, // deleted
  { before: [], now: ['a-1'], told: [] }, // the first version
])('from $before to $now', ({ before, now, told }) => {
  const findings = vanishedIds(before, now)
  expect(findings.map(({ found, hint }) => `${found} → ${hint}`)).toEqual(told)
})
