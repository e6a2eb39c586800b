import {
  lastDayOfGrace,
  type NewestCertificate,
  type Renewal,
  type RenewalPath,
  renewalOpensOn,
} from '../certificates/renewal.ts'
import type { Course } from '../courses/outline.ts'
import type { Missing } from './course-progress.ts'

/** Where on a course's page its renewal is told of. */
export const RENEWAL_ANCHOR = 'forny'

/**
 * Why a renewal is open, and what that means for how long. `expires-whole`: the course has no short path.
 * `waits`: the time for it is over, but a trainer has not answered what was said in time. Civil dates.
 */
export type RenewalReason =
  | { kind: 'expires' | 'grace'; on: string; shortUntil: string }
  | { kind: 'expires-whole' | 'expired' | 'waits'; on: string }
  | { kind: 'revoked'; issuedOn: string }

export function renewalReason(
  { newest, path }: Renewal & { newest: NewestCertificate },
  course: Course,
  day: string,
): RenewalReason {
  const { issuedOn, expiresOn: on, revokedAt } = newest
  if (revokedAt) return { kind: 'revoked', issuedOn }
  const hasExpired = day > on
  if (path.kind === 'whole') return { kind: hasExpired ? 'expired' : 'expires-whole', on }
  const shortUntil = lastDayOfGrace(on, course)
  if (day > shortUntil) return { kind: 'waits', on }
  return { kind: hasExpired ? 'grace' : 'expires', on, shortUntil }
}

/**
 * What the holder of a certificate is told of its renewal: it opens some day, is open by the short or the
 * whole path, or never will be, as the course is gone.
 */
export type RenewalOutlook =
  | { kind: 'gone' }
  | { kind: 'opens'; on: string; to: string }
  | { kind: RenewalPath['kind']; missing: Missing[]; to: string }

/**
 * @param course null when it is no longer there
 * @param renewal when it is open
 */
export function renewalOutlook(
  newest: NewestCertificate,
  course: Pick<Course, 'slug'> | null,
  renewal: { path: Pick<RenewalPath, 'kind'>; progress: { missing: Missing[] } } | null,
): RenewalOutlook {
  if (!course) return { kind: 'gone' }
  const to = `/kurser/${course.slug}#${RENEWAL_ANCHOR}`
  if (renewal) return { kind: renewal.path.kind, missing: renewal.progress.missing, to }
  return { kind: 'opens', on: renewalOpensOn(newest.expiresOn), to: `/kurser/${course.slug}` }
}
