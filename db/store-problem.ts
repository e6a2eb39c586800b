/**
 * What SQLite says when the machine keeps it from storing anything: no room, a disk that cannot be written to,
 * that fails, or that somebody else has held for too long.
 */
const CODES = /^SQLITE_(FULL|READONLY|IOERR|CANTOPEN|BUSY)/

/** Whether nothing was stored because of the machine, and not because of what was to be stored. */
export function isStoreProblem(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false
  return ('code' in thrown && CODES.test(String(thrown.code))) || isStoreProblem(thrown.cause)
}
