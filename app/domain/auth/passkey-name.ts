import { findCpr } from '../privacy/cpr.ts'
import { foldSpace } from '../text.ts'

/** What a passkey may be called, in letters. */
export const PASSKEY_NAME_LIMIT = 60

export type PasskeyNameProblem = 'name-missing' | 'name-too-long' | 'name-cpr'

/** What is wrong with a name that somebody gives one of their passkeys, or the name itself. */
export function readPasskeyName(typed: string): { name: string } | { problem: PasskeyNameProblem } {
  const name = foldSpace(typed)
  if (name === '') return { problem: 'name-missing' }
  if ([...name].length > PASSKEY_NAME_LIMIT) return { problem: 'name-too-long' }
  return findCpr(name) === null ? { name } : { problem: 'name-cpr' }
}
