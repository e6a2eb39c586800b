import type { FormProblem } from '#app/domain/fidelity/review/review-form.ts'
import type { Pointer } from '#app/domain/privacy/pointers.ts'
import type { Offline } from '#app/http/offline.ts'

/** What is done on the review's own page; each asks for a reason. */
export const MOVES = ['begin-without-facts', 'replace-rater', 'cancel'] as const
export type Move = (typeof MOVES)[number]

/** What was typed: the reason, and whose seat is given to whom where one is. */
export type Typed = { reason: string; leaving?: string; coming?: string }

/** The answer to a move that was not made: something is wrong, or the reason is to be looked at once more. */
export type Reply =
  | { status: 'wrong'; move: Move; typed: Typed; problems: Record<string, FormProblem> }
  | { status: 'look-again'; move: Move; typed: Typed; pointers: Pointer[] }
  | Offline
