import type { AccountProblem } from '#app/domain/people/account-form.ts'
import { isOffline, type Offline } from '#app/http/offline.ts'

/** What is done to an account on its page. */
export const MOVES = [
  'name',
  'leave',
  'email',
  'add-membership',
  'change-membership',
  'remove-membership',
  'grant-role',
  'end-role',
  'invite',
  'link',
  'take-factors',
  'end-sessions',
  'deactivate',
  'reopen',
] as const
export type Move = (typeof MOVES)[number]

/** The fields of all forms that are shown again as they were typed. The password is none of them. */
export const FIELDS = [
  'name',
  'leave',
  'email',
  'team',
  'from',
  'to',
  'role',
  'place',
  'membership',
  'drawnFrom',
  'drawnTo',
  'grant',
] as const
export type Typed = Record<(typeof FIELDS)[number], string>

/** In the address after something has been done: what it was. */
export const SAVED = 'gemt'
export const SAVED_WORDS = [
  'made',
  'invited',
  'name',
  'leave',
  'email',
  'add-membership',
  'change-membership',
  'remove-membership',
  'grant-role',
  'end-role',
  'invite',
  'take-factors',
  'end-sessions',
  'deactivate',
  'reopen',
] as const
export type SavedWord = (typeof SAVED_WORDS)[number]
/** In the address: the membership whose dates are put right, and the role that is taken away. */
export const CHANGING = 'ret'
export const ENDING = 'fratag'
/** In the address while it is asked whether the account is to be closed. */
export const CLOSING = 'luk'

/** The answer to what was not done; or a link, which is shown this once. */
export type Reply =
  | { status: 'wrong'; move: Move; typed: Typed; problems: Record<string, AccountProblem>; takenBy?: string }
  | { status: 'wait'; move: Move; typed: Typed; minutes: number }
  | { status: 'link'; address: string }
  | Offline

/** What one of the forms has to show of a reply; nothing when another one was sent. */
export function replyTo(move: Move, reply: Reply | undefined) {
  const own = reply && 'move' in reply && reply.move === move ? reply : null
  return {
    typed: own && 'typed' in own ? own.typed : null,
    isOpen: own !== null || (isOffline(reply) && reply.sent === move),
    problems: own?.status === 'wrong' ? own.problems : {},
    takenBy: own?.status === 'wrong' ? (own.takenBy ?? null) : null,
    minutes: own?.status === 'wait' ? own.minutes : null,
  }
}
