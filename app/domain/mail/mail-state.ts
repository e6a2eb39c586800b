/**
 * How far a mail is. Failed: it will be tried again; given up: it will not, unless somebody asks; stopped: the
 * receiver's account is closed; held: it waited in a backup that was restored, and may have been sent since.
 */
export const MAIL_STATES = ['waiting', 'failed', 'given-up', 'held', 'stopped', 'sent'] as const
export type MailState = (typeof MAIL_STATES)[number]

/**
 * Minutes from one try to send a mail to the next, by how often it has failed. The first is for a
 * server that was stopped between claiming a mail and saying how it went. After the last there is none.
 */
export const PAUSES = [10, 15, 60, 4 * 60, 12 * 60, 24 * 60]

/** Stands in the place of how often it has failed: it is not tried until somebody asks. */
export const HELD = -1

/** Milliseconds in which a mail that was tried may still be on its way. */
const ON_ITS_WAY = 2 * 60_000

/** When it is tried again: with the first round after this. Null: at once, or never. */
export function nextTry({ failures, claimedAt }: { failures: number; claimedAt: Date | null }): Date | null {
  const minutes = PAUSES[failures]
  return claimedAt && minutes !== undefined ? new Date(claimedAt.getTime() + minutes * 60_000) : null
}

/** Whether somebody may ask for it to be tried now: what is being sent would else be sent twice. */
export function mayTryNow(state: MailState, claimedAt: Date | null, now: Date): boolean {
  const hasFailed = state === 'failed' || state === 'given-up' || state === 'held'
  return hasFailed && claimedAt !== null && now.getTime() - claimedAt.getTime() >= ON_ITS_WAY
}

/** The ways the list can be sorted by. */
export const MAIL_SORTS = ['oprettet', 'navn', 'emne'] as const
export type MailSort = (typeof MAIL_SORTS)[number]

/** What is looked for in the outbox, as it stands in the page's address. */
export type MailFilter = { state: MailState | null; typed: string }
