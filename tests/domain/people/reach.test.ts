import { expect, test } from 'vitest'
import { reaches } from '#app/domain/people/reach.ts'
import type { Grant } from '#app/domain/people/roles.ts'

const west = { id: 'west', organisationId: 'aalborg', unitPath: 'social/housing' }
const alone = { id: 'alone', organisationId: 'aalborg', unitPath: null }

test.each<[Grant['scopeKind'], string | null, boolean, boolean]>([
  ['centre', null, true, true],
  ['organisation', 'aalborg', true, true],
  ['organisation', 'varde', false, false],
  ['unit', 'social', true, false],
  ['unit', 'housing', true, false],
  ['unit', 'hous', false, false],
  ['unit', 'health', false, false],
  ['team', 'west', true, false],
  ['team', 'alone', false, true],
])('a grant on %s %s reaches a team in units: %s, and one without: %s', (scopeKind, scopeId, one, other) => {
  expect([reaches({ scopeKind, scopeId }, west), reaches({ scopeKind, scopeId }, alone)]).toEqual([
    one,
    other,
  ])
})
