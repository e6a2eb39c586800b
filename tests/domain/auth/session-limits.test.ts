import { expect, test } from 'vitest'
import { isAlive, sessionLimits } from '#app/domain/auth/session-limits.ts'
import type { Role } from '#app/domain/people/roles.ts'

const grants = (...roles: Role[]) =>
  roles.map((role) => ({ role, scopeKind: 'centre' as const, scopeId: null }))

test.each([
  { roles: [], idle: 8, absolute: 168 },
  { roles: ['trainer' as const], idle: 1, absolute: 12 },
  { roles: ['manager' as const], idle: 1, absolute: 12 },
  { roles: ['assessor' as const, 'admin' as const], idle: 1, absolute: 12 },
])('with roles $roles a session idles $idle hours and lasts $absolute', ({ roles, idle, absolute }) => {
  expect(sessionLimits(grants(...roles))).toEqual({ idle: idle * 3600, absolute: absolute * 3600 })
})

test.each([
  { idleEnd: 101, absoluteEnd: 200, alive: true },
  { idleEnd: 100, absoluteEnd: 200, alive: false },
  { idleEnd: 200, absoluteEnd: 101, alive: true },
  { idleEnd: 200, absoluteEnd: 100, alive: false },
])('at 100 a session that ends at $idleEnd and $absoluteEnd lives: $alive', ({ alive, ...session }) => {
  expect(isAlive(session, 100)).toBe(alive)
})
