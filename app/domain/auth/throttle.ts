/** What is counted: refused sign-ins of one account, and those from one address. Successes never count. */
export type Subject = 'account' | 'address'

const MINUTE = 60_000
/** A town hall sits behind one address, so an address may fail often before it has to wait. */
const ADDRESS = { window: 15 * MINUTE, allowed: 50 }
const ACCOUNT = { allowed: 5, longest: 15 * MINUTE }

/** How far back failures matter at all. */
export const THROTTLE_MEMORY = 60 * MINUTE

/**
 * How many milliseconds to wait before the next try is looked at.
 * An account waits 1 minute after its fifth failure, then 2, 4, 8 and at most 15, counted from the last one;
 * an address with 50 failures in 15 minutes waits until the oldest of them is 15 minutes old.
 * @param failures moments within the last hour, oldest first
 */
export function waitBeforeNextTry(subject: Subject, failures: number[], now: number): number {
  if (subject === 'account') {
    const last = failures.at(-1)
    if (last === undefined || failures.length < ACCOUNT.allowed) return 0
    const pause = Math.min(MINUTE * 2 ** (failures.length - ACCOUNT.allowed), ACCOUNT.longest)
    return Math.max(0, last + pause - now)
  }
  const recent = failures.filter((moment) => moment > now - ADDRESS.window)
  const oldestThatCounts = recent.at(-ADDRESS.allowed)
  return oldestThatCounts === undefined ? 0 : Math.max(0, oldestThatCounts + ADDRESS.window - now)
}
