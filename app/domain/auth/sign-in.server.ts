import { and, asc, eq, gt, lte } from 'drizzle-orm'
import { today } from '#app/domain/dates.ts'
import { db, write } from '#db/client.server.ts'
import { people, roleGrants, signInFailures } from '#db/schema/index.ts'
import { hashOf } from './lucia.server.ts'
import { passwordFits } from './passwords.server.ts'
import { startSession } from './sessions.server.ts'
import { THROTTLE_MEMORY, waitBeforeNextTry } from './throttle.ts'

export type SignInResult =
  | { status: 'signed-in'; personId: string; cookie: string }
  | { status: 'refused' }
  | { status: 'wait'; minutes: number }

const subjects = (email: string, address: string) => ({
  account: hashOf(`account ${email}`),
  address: hashOf(`address ${address}`),
})

function failuresOf(subject: string, now: number): number[] {
  return db
    .select({ at: signInFailures.failedAt })
    .from(signInFailures)
    .where(
      and(eq(signInFailures.subject, subject), gt(signInFailures.failedAt, new Date(now - THROTTLE_MEMORY))),
    )
    .orderBy(asc(signInFailures.failedAt))
    .all()
    .map(({ at }) => at.getTime())
}

function recordFailure(email: string, address: string, now: number) {
  const { account, address: place } = subjects(email, address)
  const failedAt = new Date(now)
  write((tx) => {
    tx.delete(signInFailures)
      .where(lte(signInFailures.failedAt, new Date(now - THROTTLE_MEMORY)))
      .run()
    tx.insert(signInFailures)
      .values([
        { subject: account, failedAt },
        { subject: place, failedAt },
      ])
      .run()
  })
}

/**
 * Tries an e-mail address and a password. The answer is the same, and takes the same time, whether the
 * account is unknown, closed, without a password, or the password is wrong.
 * @param address the network address the request came from
 */
export async function signIn(email: string, password: string, address: string): Promise<SignInResult> {
  const account = email.trim().toLowerCase()
  const now = Date.now()
  const ids = subjects(account, address)
  const wait = Math.max(
    waitBeforeNextTry('account', failuresOf(ids.account, now), now),
    waitBeforeNextTry('address', failuresOf(ids.address, now), now),
  )
  if (wait > 0) return { status: 'wait', minutes: Math.ceil(wait / 60_000) }

  const person = db.select().from(people).where(eq(people.email, account)).get()
  const fits = await passwordFits(person?.passwordHash ?? null, password)
  if (!person || !fits || person.deactivatedAt) {
    recordFailure(account, address, Date.now())
    return { status: 'refused' }
  }

  write((tx) => tx.delete(signInFailures).where(eq(signInFailures.subject, ids.account)).run())
  return { status: 'signed-in', personId: person.id, cookie: await sessionFor(person.id) }
}

/** Starts a session for a person who has just shown who they are, within the limits of their roles today. */
export async function sessionFor(personId: string): Promise<string> {
  const day = today()
  const grants = db
    .select()
    .from(roleGrants)
    .where(and(eq(roleGrants.personId, personId), lte(roleGrants.fromDate, day)))
    .all()
    .filter(({ toDate }) => toDate === null || toDate >= day)
  return startSession({ id: personId, grants })
}
