/** For how long it counts, in milliseconds, that somebody has shown who they are. */
const CONFIRMED_FOR = 10 * 60_000

/**
 * Whether whoever holds a session has shown who they are lately enough to take a file about people out, or to
 * change how they sign in: at most ten minutes ago.
 * @param confirmedAt null: not since we began to note it
 */
export function isConfirmed(confirmedAt: Date | null, now: Date): boolean {
  return confirmedAt !== null && now.getTime() - confirmedAt.getTime() <= CONFIRMED_FOR
}
