import type { PasskeyNameProblem } from '#app/domain/auth/passkey-name.ts'
import type { PasswordProblem } from '#app/domain/auth/password.ts'
import type { ProofProblem } from '#app/domain/auth/proof-problems.ts'

/** What is done on the page: to the password, the second factor, passkeys, sessions. */
export const MOVES = [
  'change-password',
  'renew-codes',
  'remove-app',
  'add-passkey',
  'name-passkey',
  'remove-passkey',
  'end-session',
  'end-others',
] as const
export type Move = (typeof MOVES)[number]

/** In the address after something has been done: what it was. */
export const SAVED = 'gemt'
export const SAVED_WORDS = [
  'app-there',
  'change-password',
  'none',
  'remove-app',
  'add-passkey',
  'name-passkey',
  'remove-passkey',
  'end-session',
  'end-others',
] as const
export type SavedWord = (typeof SAVED_WORDS)[number]

/** What can be wrong with a field. */
export type SecurityProblem =
  | ProofProblem
  | PasswordProblem
  | 'must-have'
  | 'last-passkey'
  | 'passkey-refused'
  | PasskeyNameProblem

/**
 * The answer to what was not done; or recovery codes, which are shown this once. `of`: the passkey it was about,
 * and what it was to be called.
 */
export type Reply =
  | { status: 'wrong'; move: Move; problems: Record<string, SecurityProblem>; of?: string; typed?: string }
  | { status: 'wait'; move: Move; minutes: number }
  | { status: 'codes'; codes: string[] }

/**
 * What one of the forms has to show of a reply; nothing when another one was sent.
 * @param of the passkey the form is about
 */
export function replyTo(move: Move, reply: Reply | undefined, of?: string) {
  const about = reply && 'of' in reply ? reply.of : undefined
  const own = reply && 'move' in reply && reply.move === move && about === of ? reply : null
  return {
    isOpen: own !== null,
    problems: own?.status === 'wrong' ? own.problems : {},
    typed: own?.status === 'wrong' ? own.typed : undefined,
    minutes: own?.status === 'wait' ? own.minutes : null,
  }
}
