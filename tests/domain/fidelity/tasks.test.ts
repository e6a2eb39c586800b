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
  rater: someone({ id: 'rater', grants: [{ role: 'assessor', scopeKind: 'centre', scopeId: null }] }),
  insider: someone({ id: 'insider', teams: [{ id: 'west', organisationId: 'aalborg' }] }),
  gone: someone({ id: 'gone' }),
  member: someone({ teams: [{ id: 'west', organisationId: 'aalborg' }] }),
  manager: someone({ grants: [{ role: 'manager', scopeKind: 'team', scopeId: 'west' }] }),
  centre: someone({ grants: [{ role: 'admin', scopeKind: 'centre', scopeId: null }] }),
}
type Who = keyof typeof PEOPLE

const TASKS: Record<Phase, Partial<Record<Who, Task>>> = {
  planned: { insider: 'prepare', member: 'prepare', manager: 'prepare' },
  prepared: { rater: 'rate', insider: 'rate' },
  rated: { rater: 'agree', insider: 'agree' },
  // One of the team who rates writes the report with the other; the rest of the team checks it.
  agreed: { rater: 'write', insider: 'write', member: 'check', manager: 'check' },
  checked: { rater: 'approve', insider: 'approve' },
  approved: { manager: 'act' },
  acting: { manager: 'follow' },
  followed: {},
  cancelled: {},
}

const reviewIn = (phase: Phase, rater = { locked: false, approved: false }) => ({
  kind: 'review' as const,
  team: { id: 'west', organisationId: 'aalborg', unitPath: null },
  raters: ['rater', 'insider', 'gone'].map((personId) => ({ personId, ...rater })),
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
