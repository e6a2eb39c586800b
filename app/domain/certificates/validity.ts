import { addMonths, daysBetween } from '../dates.ts'
import type { EndKind } from './end.ts'

/** From how many days before its last one the holder is told that a certificate expires, and can renew it. */
export const SOON_DAYS = 90

/** How long a certificate that nobody has ended still holds. */
export type HeldStatus = 'valid' | 'expires-soon' | 'expired'

type InTime = Exclude<HeldStatus, 'expires-soon'>

/** What anyone may know of a certificate: not how near the end is. */
export type Status = InTime | EndKind

/** What its holder needs to know. */
export type HolderStatus = HeldStatus | EndKind

/** The last day of a certificate, which is valid to the end of it in Denmark. */
export function lastValidDay(from: string, months: number): string {
  return addMonths(from, months)
}

/** What has been ended before its time stays so after its last day. */
export function statusOn<End extends EndKind>(
  day: string,
  certificate: { expiresOn: string; end: End | null },
): InTime | End {
  return certificate.end ?? (day <= certificate.expiresOn ? 'valid' : 'expired')
}

export function heldStatusOn(day: string, expiresOn: string): HeldStatus {
  if (day > expiresOn) return 'expired'
  return daysBetween(day, expiresOn) <= SOON_DAYS ? 'expires-soon' : 'valid'
}
