/** How far a review is: rated by each alone, agreed on together, and then frozen. */
export type Phase = 'rating' | 'consensus' | 'approved'

/** How far one rater is. Locked: own ratings stand. Approved: agrees to the result. */
export type RaterState = { locked: boolean; approved: boolean }

export function reviewPhase(raters: RaterState[]): Phase {
  if (raters.every(({ approved }) => approved)) return 'approved'
  return raters.every(({ locked }) => locked) ? 'consensus' : 'rating'
}

/** What a rater meets on opening the review. */
export type Step =
  | 'rate'
  | 'wait-for-lock' // own ratings are locked, the other's are not
  | 'agree'
  | 'approve' // the other has approved, so the scores stand still
  | 'wait-for-approval'
  | 'result'

export function stepOf(own: RaterState, all: RaterState[]): Step {
  const phase = reviewPhase(all)
  if (phase === 'approved') return 'result'
  if (phase === 'rating') return own.locked ? 'wait-for-lock' : 'rate'
  if (own.approved) return 'wait-for-approval'
  return all.some(({ approved }) => approved) ? 'approve' : 'agree'
}

/** What can be done to a review. `reopen` takes back the approvals given, so that a score can be changed. */
export const MOVES = ['rate', 'lock', 'agree', 'approve', 'reopen'] as const
export type Move = (typeof MOVES)[number]

const ALLOWED: Record<Step, Move[]> = {
  rate: ['rate', 'lock'],
  'wait-for-lock': [],
  agree: ['agree', 'approve'],
  approve: ['approve', 'reopen'],
  'wait-for-approval': ['reopen'],
  result: [],
}

/** Whether the rater may make this move now; each write asks again inside its transaction. */
export function allows(step: Step, move: Move): boolean {
  return ALLOWED[step].includes(move)
}

/** The items that still lack a score or a "not relevant": nothing is locked or approved before it is empty. */
export function missingItems<T extends { id: string }>(
  items: T[],
  done: { has(itemId: string): boolean },
): T[] {
  return items.filter(({ id }) => !done.has(id))
}
