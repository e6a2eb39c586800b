import { expect, test } from 'vitest'
import { mayLoseFactor, mustHaveFactor, stepAfterPassword } from '#app/domain/auth/second-factor.ts'
import { ROLES } from '#app/domain/people/roles.ts'

test.each(ROLES)('a %s must have a second factor, but not in the demo', (role) => {
  const grants = [{ role, scopeKind: 'centre' as const, scopeId: null }]
  expect([mustHaveFactor(grants, false), mustHaveFactor(grants, true)]).toEqual([true, false])
})

test('a learner need not', () => {
  expect(mustHaveFactor([], false)).toBe(false)
})

test.each([
  { has: true, must: true, step: 'code' },
  { has: true, must: false, step: 'code' },
  { has: false, must: true, step: 'set-up' },
  { has: false, must: false, step: 'in' },
])('after the password: has $has, must $must: $step', ({ step, ...facts }) => {
  expect(stepAfterPassword(facts)).toBe(step)
})

test.each([
  [0, true, false],
  [1, true, true],
  [0, false, true],
])('with %i left, and must %s: may go %s', (left, must, may) => {
  expect(mayLoseFactor(left, must)).toBe(may)
})
