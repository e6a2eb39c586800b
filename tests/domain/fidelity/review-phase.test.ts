import { describe, expect, test } from 'vitest'
import { can, type ReviewThing, type SignedInPerson } from '#app/domain/auth/permissions.ts'
import { allows, MOVES, missingItems, reviewPhase, stepOf } from '#app/domain/fidelity/review/review-phase.ts'

const state = (word: 'open' | 'locked' | 'approved') => ({
  locked: word !== 'open',
  approved: word === 'approved',
})

const TABLE = [
  { own: 'open', other: 'open', phase: 'rating', step: 'rate', moves: ['rate', 'lock'] },
  { own: 'open', other: 'locked', phase: 'rating', step: 'rate', moves: ['rate', 'lock'] },
  { own: 'locked', other: 'open', phase: 'rating', step: 'wait-for-lock', moves: [] },
  { own: 'locked', other: 'locked', phase: 'consensus', step: 'agree', moves: ['agree', 'approve'] },
  { own: 'locked', other: 'approved', phase: 'consensus', step: 'approve', moves: ['approve', 'reopen'] },
  { own: 'approved', other: 'locked', phase: 'consensus', step: 'wait-for-approval', moves: ['reopen'] },
  { own: 'approved', other: 'approved', phase: 'approved', step: 'result', moves: [] },
] as const

describe('two raters', () => {
  test.each(TABLE)('own $own, other $other: $step', ({ own, other, phase, step, moves }) => {
    const raters = [state(own), state(other)]
    expect(reviewPhase(raters)).toBe(phase)
    expect(stepOf(state(own), raters)).toBe(step)
    expect(MOVES.filter((move) => allows(step, move))).toEqual(moves)
  })

  test.each(TABLE)('own $own, other $other: nobody may do what the step does not allow', ({
    own,
    other,
    phase,
    step,
  }) => {
    const rater: SignedInPerson = { id: 'own', name: '', email: '', grants: [], teams: [] }
    const who = { own: state(own), other: state(other) }
    const which = (is: 'locked' | 'approved') => (['own', 'other'] as const).filter((id) => who[id][is])
    const review: ReviewThing = {
      kind: 'review',
      teamId: 't',
      organisationId: 'o',
      raterIds: ['own', 'other'],
      lockedBy: which('locked'),
      approvedBy: which('approved'),
      phase,
    }
    expect(can(rater, 'rate', review)).toBe(allows(step, 'rate'))
    expect(can(rater, 'agree', review)).toBe(allows(step, 'agree'))
    expect(can(rater, 'approve', review)).toBe(allows(step, 'approve'))
  })
})

test.each([
  { own: 'open', step: 'rate' },
  { own: 'locked', step: 'agree' },
  { own: 'approved', step: 'result' },
] as const)('one rater alone, $own: $step', ({ own, step }) => {
  expect(stepOf(state(own), [state(own)])).toBe(step)
})

test('what is missing is what nobody has answered', () => {
  const items = [{ id: 'a1' }, { id: 'a2' }, { id: 'a3' }]
  expect(missingItems(items, new Set(['a2']))).toEqual([{ id: 'a1' }, { id: 'a3' }])
})
