import type { EndProblem } from '#app/domain/certificates/end-form.ts'
import type { Pointer } from '#app/domain/privacy/pointers.ts'
import { isOffline, type Offline } from '#app/http/offline.ts'

/** What is done to a certificate on its page. Each is asked for twice: with its facts, then with a password. */
export const MOVES = ['revoke', 'correct-name'] as const
export type Move = (typeof MOVES)[number]

/** The fields of both forms that are shown again as they were typed. The password is none of them. */
export const FIELDS = ['reason', 'note', 'name', 'alsoAccount'] as const
export type Typed = Record<(typeof FIELDS)[number], string>

/** Holds in the second step the text that the first one showed; another text is shown first as well. */
export const CONFIRMED = 'confirmed'

/** In the address when somebody else was quicker, and nothing has been done. */
export const TOO_LATE = 'for-sent'

/** The answer to a move that is not made: yet, or at all. `minutes`: until a password is looked at again. */
export type Reply =
  | { status: 'wrong'; move: Move; typed: Typed; problems: Record<string, EndProblem> }
  | { status: 'confirm'; move: Move; typed: Typed; pointers: Pointer[] }
  | { status: 'wait'; move: Move; typed: Typed; minutes: number }
  | Offline

/** What one of the two forms has to show of a reply; nothing when the other one was sent. */
export function replyTo(move: Move, reply: Reply | undefined) {
  const own = reply && 'move' in reply && reply.move === move ? reply : null
  const problems = own?.status === 'wrong' ? own.problems : {}
  return {
    typed: own?.typed ?? null,
    isOpen: own !== null || (isOffline(reply) && reply.sent === move),
    problems,
    pointers: own?.status === 'confirm' ? own.pointers : [],
    minutes: own?.status === 'wait' ? own.minutes : null,
    /** Whether the second step is shown: what is typed is in order, or was when the password was wrong. */
    isConfirming: own !== null && (own.status !== 'wrong' || 'password' in problems),
  }
}
