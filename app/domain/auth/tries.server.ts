import { asc, eq, lte, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { signInFailures } from '#db/schema/index.ts'
import { hashOf } from './lucia.server.ts'
import { THROTTLE_MEMORY, waitBeforeNextTry } from './throttle.ts'

/** Whose tries are counted, and from which network address; hashed, as they are stored. */
export type TrySubjects = { account: string; address: string }

/** @param account what is tried to be opened, in words that no other kind of try uses */
export const trySubjects = (account: string, address: string): TrySubjects => ({
  account: hashOf(account),
  address: hashOf(`address ${address}`),
})

/** When tries of this subject failed within the last hour, in milliseconds; oldest first. */
export function failuresOf(tx: Tx, subject: string, now: number): number[] {
  return tx
    .select({ at: signInFailures.failedAt })
    .from(signInFailures)
    .where(eq(signInFailures.subject, subject))
    .orderBy(asc(signInFailures.failedAt))
    .all()
    .map(({ at }) => at.getTime())
    .filter((at) => at > now - THROTTLE_MEMORY)
}

/** `wait`: how many whole minutes until another try is looked at. */
export type Try = { status: 'wait'; minutes: number } | { status: 'begun'; addressRow: number }

/**
 * Counts a try as failed before it is looked at, in the transaction that asks whether it may be: of many tries
 * at once only as many are looked at as one after another.
 * @param now milliseconds since 1970
 */
export function beginTry(tx: Tx, { account, address }: TrySubjects, now: number): Try {
  const wait = Math.max(
    waitBeforeNextTry('account', failuresOf(tx, account, now), now),
    waitBeforeNextTry('address', failuresOf(tx, address, now), now),
  )
  if (wait > 0) return { status: 'wait', minutes: Math.ceil(wait / 60_000) }
  const failedAt = new Date(now)
  tx.delete(signInFailures)
    .where(lte(signInFailures.failedAt, new Date(now - THROTTLE_MEMORY)))
    .run()
  tx.insert(signInFailures).values({ subject: account, failedAt }).run()
  const { lastInsertRowid } = tx.insert(signInFailures).values({ subject: address, failedAt }).run()
  return { status: 'begun', addressRow: Number(lastInsertRowid) }
}

/** Takes the try back, and forgets the account's earlier failures: it was the right person. */
export function takeBack(tx: Tx, { account }: TrySubjects, addressRow: number): void {
  tx.delete(signInFailures).where(eq(signInFailures.subject, account)).run()
  tx.delete(signInFailures).where(sql`rowid = ${addressRow}`).run()
}
