import { and, eq, lte } from 'drizzle-orm'
import { today } from '#app/domain/dates.ts'
import { db } from '#db/client.server.ts'
import { roleGrants } from '#db/schema/index.ts'
import { confirmPassword } from './confirm-password.server.ts'
import { startSession } from './sessions.server.ts'

type SignInResult =
  | { status: 'signed-in'; personId: string; cookie: string }
  | { status: 'refused' }
  | { status: 'wait'; minutes: number }

/**
 * Tries an e-mail address and a password.
 * @param address the network address the request came from
 */
export async function signIn(email: string, password: string, address: string): Promise<SignInResult> {
  const result = await confirmPassword(email, password, address)
  if (result.status !== 'confirmed') return result
  const { personId } = result
  return { status: 'signed-in', personId, cookie: await sessionFor(personId) }
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
