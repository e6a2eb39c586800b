import { findPerson } from '#app/domain/auth/sessions.server.ts'
import { env } from '#app/http/env.server.ts'

/** Files that are drawn or gathered when somebody asks for them: tables, reports, certificates, own data. */
const IS_FILE = /\/fil\/|^\/mine-beviser\/:file$/

const LIMITS = {
  file: { most: env.FILES_AN_HOUR, within: 3_600_000 },
  write: { most: env.WRITES_A_MINUTE, within: 60_000 },
}

const MOST_REMEMBERED = 10_000
/** What somebody has done since when, in milliseconds, by what it is and who. */
const counts = new Map<string, { since: number; number: number }>()

/**
 * Counts what costs, for whoever is signed in: what changes something, and files. Counted in each process and not
 * in the database, since a count that is written would cost as much as what it counts.
 * @param pattern of the address, such as `/team/:team/fil/:file`
 * @returns in how many minutes they may go on; null: at once
 */
export function minutesToWait(request: Request, pattern: string, now = Date.now()): number | null {
  const isReading = request.method === 'GET' || request.method === 'HEAD'
  if (isReading && !IS_FILE.test(pattern)) return null
  if (pattern === '/log-ud') return null // whoever leaves is not held back
  const person = findPerson(request)
  if (!person) return null // sign-in, links and checks of certificates have limits of their own
  const what = isReading ? 'file' : 'write'
  const { most, within } = LIMITS[what]
  const key = `${what} ${person.id}`
  const known = counts.get(key)
  const { since, number } = known && now - known.since < within ? known : { since: now, number: 0 }
  if (number >= most) return Math.ceil((since + within - now) / 60_000)
  if (counts.size >= MOST_REMEMBERED) counts.clear()
  counts.set(key, { since, number: number + 1 })
  return null
}
