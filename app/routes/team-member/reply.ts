import type { RequirementProblem } from '#app/domain/requirements/fields.ts'
import type { Offline } from '#app/http/offline.ts'

/** What a manager can do for a member. In the address, afterwards, as what was done. */
export const MOVES = ['assign', 'withdraw', 'waive', 'end-waiver'] as const
export type Move = (typeof MOVES)[number]

/** What came of it: `certified`, `standing`: they were not asked, see `Assigned`. */
export const DONE = [...MOVES, 'certified', 'standing'] as const
export type Done = (typeof DONE)[number]

/** The answer to what was not done: which form, what was typed in it and what is wrong with it. */
export type Reply =
  | {
      status: 'wrong'
      move: Extract<Move, 'assign' | 'waive'>
      typed: Record<string, string>
      problems: Record<string, RequirementProblem>
    }
  | Offline
