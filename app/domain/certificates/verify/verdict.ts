import type { RevocationReason } from '../end.ts'
import { statusOn } from '../validity.ts'

/** How a certificate ended before its time. `newerCode`: of the one that stands in its place. */
export type End =
  | { status: 'revoked'; on: string; reason: RevocationReason }
  | { status: 'replaced'; on: string; newerCode: string }

/** How a certificate that is in the register stands today. */
export type Standing = { status: 'valid' | 'expired' } | End

/** What is said of a file. Only for one of a certificate's standings is anything of it shown. */
export type Verdict =
  | Standing
  | { status: 'changed' }
  | { status: 'unknown'; why: 'other-issuer' | 'not-in-register' }

/**
 * In what way a file is genuine: the very bytes that we signed; the same under our signature, written in
 * another way; or enclosed in a PDF or a picture of which all else may be anybody's.
 */
export type Genuineness = 'unchanged' | 'signed' | 'enclosed'

export function standingOn(day: string, expiresOn: string, end: End | null): Standing {
  return end ?? { status: statusOn<never>(day, { expiresOn, end }) }
}

/**
 * @param standing of the certificate that the file says it is; null when the register has no such
 * @param isOurIssuer whether the file names an issuer of ours; whose it is otherwise we cannot know
 * @param isGenuine whether we signed the file as it is
 */
export function verdictOf(standing: Standing | null, isOurIssuer: boolean, isGenuine: boolean): Verdict {
  if (standing) return isGenuine ? standing : { status: 'changed' }
  if (!isOurIssuer) return { status: 'unknown', why: 'other-issuer' }
  return isGenuine ? { status: 'unknown', why: 'not-in-register' } : { status: 'changed' }
}
