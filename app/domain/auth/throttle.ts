/**
 * What is counted: refused sign-ins of one account, and those from one address, where successes never count;
 * and every ask for a new password from one address.
 */
export type Subject = 'account' | 'address' | 'asks'

const MINUTE = 60_000
/** A town hall sits behind one address, so an address may fail often before it has to wait. */
const WINDOW = 15 * MINUTE
/** After a mail to everybody, many ask for a password on one morning, and none of them has failed. */
const ALLOWED = { address: 50, asks: 300 }
const ACCOUNT = { allowed: 5, longest: 15 * MINUTE }

/** How far back failures matter at all. */
export const THROTTLE_MEMORY = 60 * MINUTE

/**
 * How many milliseconds to wait before the next try is looked at.
 * An account waits 1 minute after its fifth failure, then 2, 4, 8 and at most 15, counted from the last one;
 * an address with 50 failures, or 300 asks, in 15 minutes waits until the oldest of them is 15 minutes old.
 * @param failures moments within the last hour, oldest first
 */
export function waitBeforeNextTry(subject: Subject, failures: number[], now: number): number {
  if (subject === 'account') {
    const last = failures.at(-1)
    if (last === undefined || failures.length < ACCOUNT.allowed) return 0
    const pause = Math.min(MINUTE * 2 ** (failures.length - ACCOUNT.allowed), ACCOUNT.longest)
    return Math.max(0, last + pause - now)
  }
  const recent = failures.filter((moment) => moment > now - WINDOW)
  const oldestThatCounts = recent.at(-ALLOWED[subject])
  return oldestThatCounts === undefined ? 0 : Math.max(0, oldestThatCounts + WINDOW - now)
}
