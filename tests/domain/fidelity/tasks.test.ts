import { expect, test } from 'vitest'
import type { SignedInPerson } from '#app/domain/auth/permissions.ts'
import { type Phase, PHASES } from '#app/domain/fidelity/review/review-phase.ts'
import { type Task, taskOf } from '#app/domain/fidelity/review/tasks.ts'

const someone = (facts: Partial<SignedInPerson>): SignedInPerson => ({
  id: 'x',
  name: '',
  email: '',
  grants: [],
  teams: [],
  ...facts,
})
const PEOPLE = {
  rater: someone({ id: 'rater' }),
  member: someone({ teams: [{ id: 'west', organisationId: 'aalborg' }] }),
  manager: someone({ grants: [{ role: 'manager', scopeKind: 'team', scopeId: 'west' }] }),
  centre: someone({ grants: [{ role: 'admin', scopeKind: 'centre', scopeId: null }] }),
}
type Who = keyof typeof PEOPLE

const TASKS: Record<Phase, Partial<Record<Who, Task>>> = {
  planned: { member: 'prepare', manager: 'prepare' },
  prepared: { rater: 'rate' },
  rated: { rater: 'agree' },
  agreed: { rater: 'write', member: 'check', manager: 'check' },
  checked: { rater: 'approve' },
  approved: { manager: 'act' },
  acting: { manager: 'follow' },
  followed: {},
  cancelled: {},
}

const reviewIn = (phase: Phase, rater = { locked: false, approved: false }) => ({
  kind: 'review' as const,
  teamId: 'west',
  organisationId: 'aalborg',
  raters: [{ personId: 'rater', ...rater }],
  phase,
})

test.each(PHASES)('what there is to do in a review that is %s', (phase) => {
  for (const who of Object.keys(PEOPLE) as Who[])
    expect(taskOf(PEOPLE[who], reviewIn(phase)), who).toBe(TASKS[phase][who] ?? null)
})

test('a rater who has done their part has nothing to do', () => {
  expect(taskOf(PEOPLE.rater, reviewIn('prepared', { locked: true, approved: false }))).toBeNull()
  expect(taskOf(PEOPLE.rater, reviewIn('checked', { locked: true, approved: true }))).toBeNull()
})
