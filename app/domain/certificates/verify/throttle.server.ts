import { createHash } from 'node:crypto'
import { and, count, eq, gt, lte } from 'drizzle-orm'
import { THROTTLE_MEMORY } from '#app/domain/auth/throttle.ts'
import { db, write } from '#db/client.server.ts'
import { signInFailures } from '#db/schema/index.ts'

/** Nobody guesses 140 bits; this keeps those who try from filling the log and the machine. */
const MISSES_ALLOWED = 30
export const MISSES_WINDOW = 60_000

const subjectOf = (address: string) => createHash('sha256').update(`verify ${address}`).digest('hex')

/** Whether so many unknown codes came from this address in the last minute that it has to wait. */
export function mustWait(address: string, now = Date.now()): boolean {
  const recent = and(
    eq(signInFailures.subject, subjectOf(address)),
    gt(signInFailures.failedAt, new Date(now - MISSES_WINDOW)),
  )
  const misses = db.select({ number: count() }).from(signInFailures).where(recent).get()?.number ?? 0
  return misses >= MISSES_ALLOWED
}

/** Remembers that somebody at this address asked for a code that is unknown. */
export function recordMiss(address: string, now = Date.now()): void {
  write((tx) => {
    tx.delete(signInFailures)
      .where(lte(signInFailures.failedAt, new Date(now - THROTTLE_MEMORY)))
      .run()
    tx.insert(signInFailures)
      .values({ subject: subjectOf(address), failedAt: new Date(now) })
      .run()
  })
}
