import { asc, eq, lte, sql } from 'drizzle-orm'
import { db, type Tx, write } from '#db/client.server.ts'
import { people, signInFailures } from '#db/schema/index.ts'
import { hashOf } from './lucia.server.ts'
import { isCrowded, passwordFits } from './passwords.server.ts'
import { THROTTLE_MEMORY, waitBeforeNextTry } from './throttle.ts'

export type PasswordResult =
  | { status: 'confirmed'; personId: string }
  | { status: 'refused' }
  | { status: 'wait'; minutes: number }

const subjects = (email: string, address: string) => ({
  account: hashOf(`account ${email}`),
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

type Try = { wait: number } | { wait: 0; addressRow: number }

/**
 * Counts a try as failed before the password is looked at, in the transaction that asks whether it may
 * be: of many tries at once only as many are looked at as one after another.
 */
function beginTry({ account, address }: ReturnType<typeof subjects>, now: number): Try {
  return write((tx) => {
    const wait = Math.max(
      waitBeforeNextTry('account', failuresOf(tx, account, now), now),
      waitBeforeNextTry('address', failuresOf(tx, address, now), now),
    )
    if (wait > 0) return { wait }
    const failedAt = new Date(now)
    tx.delete(signInFailures)
      .where(lte(signInFailures.failedAt, new Date(now - THROTTLE_MEMORY)))
      .run()
    tx.insert(signInFailures).values({ subject: account, failedAt }).run()
    const { lastInsertRowid } = tx.insert(signInFailures).values({ subject: address, failedAt }).run()
    return { wait: 0, addressRow: Number(lastInsertRowid) }
  })
}

/** Takes the try back, and forgets the account's earlier failures: it was the right person. */
function takeBack({ account }: ReturnType<typeof subjects>, addressRow: number) {
  write((tx) => {
    tx.delete(signInFailures).where(eq(signInFailures.subject, account)).run()
    tx.delete(signInFailures).where(sql`rowid = ${addressRow}`).run()
  })
}

/**
 * Whether this is the password of the account: asked when somebody signs in, and again before they do what
 * cannot be undone. Failures of both count together. The answer is the same, and takes the same time,
 * whether the account is unknown, closed, without a password, or the password is wrong.
 * @param address the network address the request came from
 */
export async function confirmPassword(
  email: string,
  password: string,
  address: string,
): Promise<PasswordResult> {
  if (isCrowded()) return { status: 'wait', minutes: 1 }
  const account = email.trim().toLowerCase()
  const ids = subjects(account, address)
  const begun = beginTry(ids, Date.now())
  if (!('addressRow' in begun)) return { status: 'wait', minutes: Math.ceil(begun.wait / 60_000) }

  const find = () => db.select().from(people).where(eq(people.email, account)).get()
  const hash = find()?.passwordHash ?? null
  const fits = await passwordFits(hash, password)
  // Read again: the password may have been changed, or the account closed, while it was looked at.
  const person = find()
  if (!fits || !person || person.passwordHash !== hash || person.deactivatedAt) return { status: 'refused' }

  takeBack(ids, begun.addressRow)
  return { status: 'confirmed', personId: person.id }
}
