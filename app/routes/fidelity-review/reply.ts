import type { FormProblem } from '#app/domain/fidelity/review/review-form.ts'
import type { Pointer } from '#app/domain/privacy/pointers.ts'
import type { Offline } from '#app/http/offline.ts'

/** What is done on the review's own page; each asks for a reason. */
export const MOVES = ['begin-without-facts', 'cancel'] as const
export type Move = (typeof MOVES)[number]

/** The answer to a move that was not made: the reason is wrong, or is to be looked at once more. */
export type Reply =
  | { status: 'wrong'; move: Move; typed: { reason: string }; problems: Record<string, FormProblem> }
  | { status: 'look-again'; move: Move; typed: { reason: string }; pointers: Pointer[] }
  | Offline
