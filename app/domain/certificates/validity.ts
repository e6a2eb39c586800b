import { addMonths, daysBetween } from '../dates.ts'

/** From how many days before its last one the holder is told that a certificate expires. */
const SOON_DAYS = 90

/** What anyone may know of a certificate. */
export type Status = 'valid' | 'expired'

/** What its holder and their manager need to know as well: whether the end is near. */
export type HolderStatus = Status | 'expires-soon'

/** The last day of a certificate, which is valid to the end of it in Denmark. */
export function lastValidDay(issuedOn: string, months: number): string {
  return addMonths(issuedOn, months)
}

export function statusOn(day: string, expiresOn: string): Status {
  return day <= expiresOn ? 'valid' : 'expired'
}

export function holderStatusOn(day: string, expiresOn: string): HolderStatus {
  const status = statusOn(day, expiresOn)
  return status === 'valid' && daysBetween(day, expiresOn) <= SOON_DAYS ? 'expires-soon' : status
}
