import { describe, expect, test } from 'vitest'
import { can, type ReviewThing, type SignedInPerson, type TeamThing } from '#app/domain/auth/permissions.ts'
import { type Move, type Phase, PHASES, type RaterState } from '#app/domain/fidelity/review/review-phase.ts'
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
const atCentre = (role: Grant['role']): Grant => ({ role, scopeKind: 'centre', scopeId: null })
const PEOPLE = {
  stranger: someone('stranger'),
  'other member': someone('other member', [], [{ id: 'south', organisationId: 'varde' }]),
  'other manager': someone('other manager', [{ role: 'manager', scopeKind: 'team', scopeId: 'south' }]),
  trainer: someone('trainer', [atCentre('trainer')]),
  member: someone('member', [], [{ id: 'west', organisationId: 'aalborg' }]),
  'team manager': someone('team manager', [{ role: 'manager', scopeKind: 'team', scopeId: 'west' }]),
  'organisation manager': someone('organisation manager', [
    { role: 'manager', scopeKind: 'organisation', scopeId: 'aalborg' },
  ]),
  rater: someone('rater'),
  assessor: someone('assessor', [atCentre('assessor')]),
  admin: someone('admin', [atCentre('admin')]),
}
type Who = keyof typeof PEOPLE
const everyone = Object.keys(PEOPLE) as Who[]

type Ask = Parameters<typeof can> extends [SignedInPerson, ...infer Rest] ? Rest : never
const CASES: { ask: Ask; allowed: Who[]; named: string }[] = [
  { named: 'read a course', ask: ['read', { kind: 'course' }], allowed: everyone },
  {
    named: 'see what is broken in the courses',
    ask: ['see-problems', { kind: 'course' }],
    allowed: ['trainer', 'admin'],
  },
  { named: 'administer', ask: ['administer', { kind: 'centre' }], allowed: ['admin'] },
  { named: 'oversee all teams', ask: ['oversee', { kind: 'centre' }], allowed: ['assessor', 'admin'] },
  {
    named: "see the team's progress",
    ask: ['see-progress', west],
    allowed: ['team manager', 'organisation manager'],
  },
  { named: "see another team's progress", ask: ['see-progress', south], allowed: ['other manager'] },
  {
    named: "see the team's fidelity",
    ask: ['see-fidelity', west],
    allowed: ['member', 'team manager', 'organisation manager', 'assessor', 'admin'],
  },
  {
    named: 'plan a review',
    ask: ['plan-review', west],
    allowed: ['team manager', 'organisation manager', 'assessor', 'admin'],
  },
]

test.each(CASES)('$named: $allowed', ({ ask, allowed }) => {
  expect(everyone.filter((who) => can(PEOPLE[who], ...ask))).toEqual(allowed)
})

/** How far the raters are in a phase. */
function ratersIn(phase: Phase): RaterState {
  const isAfter = (first: Phase) => phase !== 'cancelled' && PHASES.indexOf(phase) >= PHASES.indexOf(first)
  return { locked: isAfter('rated'), approved: isAfter('approved') }
}

const review = (
  phase: Phase,
  own: Partial<RaterState> = {},
  other: Partial<RaterState> = {},
): ReviewThing => ({
  kind: 'review',
  teamId: 'west',
  organisationId: 'aalborg',
  raters: [
    { personId: 'rater', ...ratersIn(phase), ...own },
    { personId: 'the other rater', ...ratersIn(phase), ...other },
  ],
  phase,
})

/**
 * Who may make which move when: a sign for each phase from planned to followed, and one for cancelled.
 * A manager of the organisation stands as one of the team; whoever is not named may never.
 */
const MOVES: Record<'see' | Move, { allowed: string; by: Who[] }> = {
  see: { allowed: 'xxxxxxxxx', by: ['member', 'team manager', 'rater', 'assessor', 'admin'] },
  'save-facts': { allowed: 'xx.......', by: ['member', 'team manager'] },
  'hand-in-facts': { allowed: 'x........', by: ['member', 'team manager'] },
  'begin-without-facts': { allowed: 'x........', by: ['rater'] },
  rate: { allowed: '.x.......', by: ['rater'] },
  lock: { allowed: '.x.......', by: ['rater'] },
  compare: { allowed: '..xxxxxx.', by: ['rater'] },
  agree: { allowed: '..x......', by: ['rater'] },
  conclude: { allowed: '..x......', by: ['rater'] },
  reopen: { allowed: '...xx....', by: ['rater'] },
  'write-report': { allowed: '...xx....', by: ['rater'] },
  'see-draft': { allowed: '...xx....', by: ['rater'] },
  'correct-facts': { allowed: '...x.....', by: ['member', 'team manager'] },
  'check-facts': { allowed: '...x.....', by: ['member', 'team manager'] },
  'answer-correction': { allowed: '...xx....', by: ['rater'] },
  'skip-check': { allowed: '...x.....', by: ['rater'] },
  approve: { allowed: '....x....', by: ['rater'] },
  'see-result': { allowed: '.....xxx.', by: ['member', 'team manager', 'rater', 'assessor', 'admin'] },
  'correct-score': { allowed: '.....xxx.', by: ['rater', 'admin'] },
  'plan-action': { allowed: '.....xxx.', by: ['team manager'] },
  'settle-plan': { allowed: '.....x...', by: ['team manager'] },
  cancel: { allowed: 'xxxxx....', by: ['team manager', 'assessor', 'admin'] },
}

describe.each(Object.entries(MOVES) as [Move, (typeof MOVES)[Move]][])('%s', (move, { allowed, by }) => {
  test.each(PHASES.map((phase, place) => ({ phase, now: allowed[place] === 'x' })))('in $phase: $now', ({
    phase,
    now,
  }) => {
    const expected = everyone.filter(
      (who) => now && by.includes(who === 'organisation manager' ? 'team manager' : who),
    )
    expect(everyone.filter((who) => can(PEOPLE[who], move, review(phase)))).toEqual(expected)
  })
})

describe('a rater', () => {
  const { rater } = PEOPLE

  test.each(['rate', 'lock'] as const)('may not %s once they have locked, and the other may', (move) => {
    expect(can(rater, move, review('prepared', { locked: true }))).toBe(false)
    expect(can(rater, move, review('prepared', {}, { locked: true }))).toBe(true)
  })

  test('may not compare before all have locked', () => {
    expect(can(rater, 'compare', review('prepared', { locked: true }))).toBe(false)
  })

  test('approves once, also when the other has', () => {
    expect(can(rater, 'approve', review('checked', { approved: true }))).toBe(false)
    expect(can(rater, 'approve', review('checked', {}, { approved: true }))).toBe(true)
  })

  test.each(['write-report', 'answer-correction'] as const)('may not %s while an approval stands', (move) => {
    expect(can(rater, move, review('checked', { approved: true }))).toBe(false)
    expect(can(rater, move, review('checked', {}, { approved: true }))).toBe(false)
  })

  test('may reopen though an approval stands', () => {
    expect(can(rater, 'reopen', review('checked', {}, { approved: true }))).toBe(true)
  })

  test('of another review is a stranger to this one', () => {
    const other = { ...review('prepared'), raters: [{ personId: 'else', locked: false, approved: false }] }
    for (const move of ['see', 'rate', 'begin-without-facts'] as const)
      expect(can(rater, move, other)).toBe(false)
  })
})

test.each([
  { phase: 'checked', allowed: [] },
  { phase: 'approved', allowed: ['member', 'team manager', 'organisation manager'] },
  { phase: 'acting', allowed: ['member', 'team manager', 'organisation manager'] },
  { phase: 'followed', allowed: ['member', 'team manager', 'organisation manager'] },
] as const)("in $phase a member's action is finished by $allowed", ({ phase, allowed }) => {
  const action = { kind: 'action', ownerId: 'member', review: review(phase) } as const
  expect(everyone.filter((who) => can(PEOPLE[who], 'finish-action', action))).toEqual(allowed)
})
