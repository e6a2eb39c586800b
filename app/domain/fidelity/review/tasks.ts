import { can, manages, type ReviewThing, type SignedInPerson } from '../../auth/permissions.ts'
import type { ReviewPage } from './review-head.ts'
import type { Move } from './review-phase.ts'

/** What somebody can have to do in a review, beside looking on. */
export type Task = 'prepare' | 'rate' | 'agree' | 'check' | 'approve' | 'write' | 'act' | 'follow'

/** The move each task ends in; where a person has two, the first. */
const MOVE_OF: [Task, Move][] = [
  ['prepare', 'hand-in-facts'],
  ['rate', 'rate'],
  ['agree', 'agree'],
  ['check', 'check-facts'],
  ['approve', 'approve'],
  ['write', 'write-report'],
]

/** Where each task is done; a next review is planned outside the review. */
export const PAGE_OF: Record<Exclude<Task, 'follow'>, ReviewPage> = {
  prepare: 'facts',
  rate: 'rating',
  agree: 'consensus',
  check: 'report',
  approve: 'report',
  write: 'report',
  act: 'plan',
}

/**
 * What a review waits for this person to do; null when it waits for others or for nobody. The centre may
 * make every plan, of actions and of the next review, but it is the team's manager who has to.
 */
export function taskOf(person: SignedInPerson, review: ReviewThing): Task | null {
  const found = MOVE_OF.find(([, move]) => can(person, move, review))
  if (found) return found[0]
  if (!manages(person, review.team)) return null
  if (can(person, 'settle-plan', review)) return 'act'
  return review.phase === 'acting' ? 'follow' : null
}

/** What the step at hand still lacks, and how much of it. */
export type Missing = {
  what: 'facts' | 'own-ratings' | 'agreed-scores' | 'answers' | 'actions'
  count: number
}
