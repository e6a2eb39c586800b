import { describe, expect, test } from 'vitest'
import { can, type ReviewThing, type SignedInPerson, type TeamThing } from '#app/domain/auth/permissions.ts'
import { type Move, type Phase, PHASES, type RaterState } from '#app/domain/fidelity/review/review-phase.ts'
import type { Grant } from '#app/domain/people/roles.ts'

const west: TeamThing = { kind: 'team', id: 'west', organisationId: 'aalborg', unitPath: 'social/housing' }
const south: TeamThing = { kind: 'team', id: 'south', organisationId: 'varde', unitPath: null }

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
  rater: someone('rater', [atCentre('assessor')]),
  'former rater': someone('former rater'),
  'rater from inside': someone('rater from inside', [], [{ id: 'west', organisationId: 'aalborg' }]),
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
  {
    named: 'approve what is done outside the app',
    ask: ['teach', { kind: 'course' }],
    allowed: ['trainer', 'admin'],
  },
  { named: 'administer', ask: ['administer', { kind: 'centre' }], allowed: ['admin'] },
  {
    named: 'oversee all teams',
    ask: ['oversee', { kind: 'centre' }],
    allowed: ['rater', 'assessor', 'admin'],
  },
  {
    named: "see the team's progress",
    ask: ['see-progress', west],
    allowed: ['team manager', 'organisation manager'],
  },
  {
    named: 'ask the members of the team to take courses',
    ask: ['assign', west],
    allowed: ['team manager', 'organisation manager'],
  },
  { named: "see another team's progress", ask: ['see-progress', south], allowed: ['other manager'] },
  {
    named: "see the team's fidelity",
    ask: ['see-fidelity', west],
    allowed: [
      'member',
      'team manager',
      'organisation manager',
      'rater',
      'rater from inside',
      'assessor',
      'admin',
    ],
  },
  {
    named: 'plan a review',
    ask: ['plan-review', west],
    allowed: ['team manager', 'organisation manager', 'rater', 'assessor', 'admin'],
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

/** A review with one who can rate, and another who is named, else from inside the team. */
const review = (
  phase: Phase,
  own: Partial<RaterState> = {},
  other: Partial<RaterState> & { personId?: Who } = {},
): ReviewThing => ({
  kind: 'review',
  team: west,
  raters: [
    { personId: 'rater', ...ratersIn(phase), ...own },
    { personId: 'rater from inside', ...ratersIn(phase), ...other },
  ],
  phase,
})

/**
 * Who may make which move when: a sign for each phase from planned to followed, and one for cancelled.
 * A manager of the organisation stands as one of the team; whoever is not named may never.
 */
const RATERS: Who[] = ['rater', 'rater from inside']
const TEAM: Who[] = ['member', 'team manager']
const PLANNERS: Who[] = ['team manager', 'rater', 'assessor', 'admin']
const ALL: Who[] = [...TEAM, ...RATERS, 'assessor', 'admin']
const MOVES: Record<'see' | Move, { allowed: string; by: Who[] }> = {
  see: { allowed: 'xxxxxxxxx', by: ALL },
  'save-facts': { allowed: 'xx.......', by: [...TEAM, 'rater from inside'] },
  'hand-in-facts': { allowed: 'x........', by: [...TEAM, 'rater from inside'] },
  'begin-without-facts': { allowed: 'x........', by: RATERS },
  rate: { allowed: '.x.......', by: RATERS },
  lock: { allowed: '.x.......', by: RATERS },
  compare: { allowed: '..xxxxxx.', by: RATERS },
  agree: { allowed: '..x......', by: RATERS },
  conclude: { allowed: '..x......', by: RATERS },
  reopen: { allowed: '...xx....', by: RATERS },
  'write-report': { allowed: '...xx....', by: RATERS },
  'see-draft': { allowed: '...xx....', by: RATERS },
  'correct-facts': { allowed: '...x.....', by: TEAM },
  'check-facts': { allowed: '...x.....', by: TEAM },
  'see-answers': { allowed: '...xx....', by: [...TEAM, 'rater from inside'] },
  'answer-correction': { allowed: '...xx....', by: RATERS },
  'skip-check': { allowed: '...x.....', by: RATERS },
  approve: { allowed: '....x....', by: RATERS },
  'see-result': { allowed: '.....xxx.', by: ALL },
  'correct-score': { allowed: '.....xxx.', by: [...RATERS, 'admin'] },
  'plan-action': { allowed: '.....xxx.', by: ['team manager', 'admin'] },
  'settle-plan': { allowed: '.....x...', by: ['team manager', 'admin'] },
  'replace-rater': { allowed: 'xxxxx....', by: PLANNERS },
  cancel: { allowed: 'xxxxx....', by: PLANNERS },
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

  test('of another review does not rate this one', () => {
    const other = { ...review('prepared'), raters: [{ personId: 'else', locked: false, approved: false }] }
    for (const move of ['rate', 'begin-without-facts'] as const) expect(can(rater, move, other)).toBe(false)
  })

  test.each(PHASES)('who has left centre and team is a stranger to a review that is %s', (phase) => {
    const theirs = review(phase, {}, { personId: 'former rater' })
    for (const move of Object.keys(MOVES) as Move[])
      expect(can(PEOPLE['former rater'], move, theirs), move).toBe(false)
  })

  test('who manages the team does not check the facts of their own report', () => {
    const own = review('agreed', {}, { personId: 'team manager' })
    for (const move of ['correct-facts', 'check-facts'] as const) {
      expect(can(PEOPLE['team manager'], move, own)).toBe(false)
      expect(can(PEOPLE['organisation manager'], move, own)).toBe(true)
    }
  })
})

test.each([
  { phase: 'checked', allowed: [] },
  { phase: 'approved', allowed: ['member', 'team manager', 'organisation manager', 'admin'] },
  { phase: 'acting', allowed: ['member', 'team manager', 'organisation manager', 'admin'] },
  { phase: 'followed', allowed: ['member', 'team manager', 'organisation manager', 'admin'] },
] as const)("in $phase a member's action is finished by $allowed", ({ phase, allowed }) => {
  const action = { kind: 'action', ownerId: 'member', review: review(phase) } as const
  expect(everyone.filter((who) => can(PEOPLE[who], 'finish-action', action))).toEqual(allowed)
})
