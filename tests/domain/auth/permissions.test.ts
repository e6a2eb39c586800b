import { expect, test } from 'vitest'
import { can, type ReviewThing, type SignedInPerson, type TeamThing } from '#app/domain/auth/permissions.ts'
import type { Grant } from '#app/domain/people/roles.ts'

const west: TeamThing = { kind: 'team', id: 'west', organisationId: 'aalborg' }
const south: TeamThing = { kind: 'team', id: 'south', organisationId: 'varde' }

const someone = (id: string, grants: Grant[] = [], teams: SignedInPerson['teams'] = []): SignedInPerson => ({
  id,
  name: id,
  email: `${id}@example.org`,
  grants,
  teams,
})
const PEOPLE = {
  stranger: someone('stranger'),
  member: someone('member', [], [{ id: 'west', organisationId: 'aalborg' }]),
  'team manager': someone('team manager', [{ role: 'manager', scopeKind: 'team', scopeId: 'west' }]),
  'organisation manager': someone('organisation manager', [
    { role: 'manager', scopeKind: 'organisation', scopeId: 'aalborg' },
  ]),
  'other manager': someone('other manager', [{ role: 'manager', scopeKind: 'team', scopeId: 'south' }]),
  trainer: someone('trainer', [{ role: 'trainer', scopeKind: 'centre', scopeId: null }]),
  assessor: someone('assessor', [{ role: 'assessor', scopeKind: 'centre', scopeId: null }]),
  'rater A': someone('rater A', [{ role: 'assessor', scopeKind: 'centre', scopeId: null }]),
  admin: someone('admin', [{ role: 'admin', scopeKind: 'centre', scopeId: null }]),
}
type Who = keyof typeof PEOPLE
const everyone = Object.keys(PEOPLE) as Who[]

const review = (facts: Partial<ReviewThing>): ReviewThing => ({
  kind: 'review',
  teamId: 'west',
  organisationId: 'aalborg',
  raterIds: ['rater A', 'rater B'],
  lockedBy: [],
  approvedBy: [],
  phase: 'rating',
  ...facts,
})
const consensus = review({ phase: 'consensus', lockedBy: ['rater A', 'rater B'] })
const approved = review({
  phase: 'approved',
  lockedBy: ['rater A', 'rater B'],
  approvedBy: ['rater A', 'rater B'],
})

type Ask = Parameters<typeof can> extends [SignedInPerson, ...infer Rest] ? Rest : never
const CASES: { ask: Ask; allowed: Who[]; named: string }[] = [
  { named: 'read a course', ask: ['read', { kind: 'course' }], allowed: everyone },
  {
    named: 'see what is broken in the courses',
    ask: ['see-problems', { kind: 'course' }],
    allowed: ['trainer', 'admin'],
  },
  { named: 'administer', ask: ['administer', { kind: 'centre' }], allowed: ['admin'] },
  {
    named: "see the team's progress",
    ask: ['see-progress', west],
    allowed: ['team manager', 'organisation manager'],
  },
  { named: "see another team's progress", ask: ['see-progress', south], allowed: ['other manager'] },
  {
    named: "see the team's fidelity",
    ask: ['see-fidelity', west],
    allowed: ['member', 'team manager', 'organisation manager', 'assessor', 'rater A', 'admin'],
  },
  {
    named: 'plan a review',
    ask: ['plan-review', west],
    allowed: ['team manager', 'organisation manager', 'assessor', 'rater A', 'admin'],
  },
  { named: 'see a review under rating', ask: ['see', review({})], allowed: ['rater A'] },
  { named: 'see a review under consensus', ask: ['see', consensus], allowed: ['rater A'] },
  {
    named: 'see an approved review',
    ask: ['see', approved],
    allowed: ['member', 'team manager', 'organisation manager', 'assessor', 'rater A', 'admin'],
  },
  { named: 'rate', ask: ['rate', review({})], allowed: ['rater A'] },
  { named: 'rate after the own lock', ask: ['rate', review({ lockedBy: ['rater A'] })], allowed: [] },
  { named: 'rate in the consensus phase', ask: ['rate', consensus], allowed: [] },
  {
    named: 'compare before both have locked',
    ask: ['compare', review({ lockedBy: ['rater A'] })],
    allowed: [],
  },
  { named: 'compare in the consensus phase', ask: ['compare', consensus], allowed: ['rater A'] },
  { named: 'compare after approval', ask: ['compare', approved], allowed: ['rater A'] },
  { named: 'agree', ask: ['agree', consensus], allowed: ['rater A'] },
  {
    named: 'agree when one has approved',
    ask: ['agree', { ...consensus, approvedBy: ['rater B'] }],
    allowed: [],
  },
  { named: 'approve', ask: ['approve', consensus], allowed: ['rater A'] },
  { named: 'approve twice', ask: ['approve', { ...consensus, approvedBy: ['rater A'] }], allowed: [] },
  { named: 'approve what is approved', ask: ['approve', approved], allowed: [] },
]

test.each(CASES)('$named: $allowed', ({ ask, allowed }) => {
  expect(everyone.filter((who) => can(PEOPLE[who], ...ask))).toEqual(allowed)
})
