import { and, eq, lte } from 'drizzle-orm'
import { today } from '#app/domain/dates.ts'
import type { Grant } from '#app/domain/people/roles.ts'
import { db, write } from '#db/client.server.ts'
import { roleGrants } from '#db/schema/index.ts'
import { confirmPassword } from './confirm-password.server.ts'
import { finishUse } from './passkey-use.server.ts'
import { askerOf } from './passkeys.server.ts'
import { takeCode } from './second-factor-code.server.ts'
import { renewHash } from './renew-hash.server.ts'
import { hasFactor, mustHave } from './second-factor.server.ts'
import { type SignInStep, stepAfterPassword } from './second-factor.ts'
import { endSession, startSession } from './sessions.server.ts'
import { leaveStage, type Staged } from './staged-session.server.ts'

/** A session that has begun, and what its holder must do before it opens anything. */
export type Begun = { personId: string; cookie: string; step: SignInStep }

type SignInResult =
  | ({ status: 'begun' } & Begun)
  | { status: 'refused' }
  | { status: 'wait'; minutes: number }

/**
 * Tries an e-mail address and a password.
 * @param address the network address the request came from
 */
export async function signIn(
  email: string,
  password: string,
  address: string,
  request: Request,
): Promise<SignInResult> {
  const result = await confirmPassword(email, password, address)
  if (result.status !== 'confirmed') return result
  await renewHash(result.personId, password)
  return { status: 'begun', ...(await beginSession(result.personId, request)) }
}

/**
 * Starts a session for whoever has shown or chosen their password: one that waits where more is asked of them.
 * @param request what the browser sent; the session that it still carried ends, as its cookie is replaced
 */
export async function beginSession(personId: string, request: Request): Promise<Begun> {
  await endSession(request)
  const grants = grantsOf(personId)
  const step = stepAfterPassword({ has: hasFactor(personId), must: mustHave(grants) })
  const stage = step === 'in' ? 'full' : 'second-factor'
  return { personId, step, cookie: await startSession({ id: personId, grants }, stage) }
}

/** `gone`: the session has ended meanwhile, or another tab has been let in. */
type CodeAnswer =
  | { status: 'in'; cookie: string }
  | { status: 'wrong' | 'gone' }
  | { status: 'wait'; minutes: number }

/**
 * Tries the code that follows the password. The session that waited gives way to a new one, with a new token.
 * @param address the network address the request came from
 */
export async function signInByCode(staged: Staged, code: string, address: string): Promise<CodeAnswer> {
  const result = write((tx) => {
    const taken = takeCode(tx, staged.id, code, address)
    return taken.status === 'right' && !leaveStage(tx, staged) ? { status: 'gone' as const } : taken
  })
  return result.status === 'right' ? { status: 'in', cookie: await sessionFor(staged.id) } : result
}

/** Tries what one of the person's passkeys answers, in place of a code. */
export async function signInByPasskey(staged: Staged, request: Request, given: string): Promise<CodeAnswer> {
  const asker = askerOf(request)
  if (typeof asker === 'string' || !(await finishUse(asker, given))) return { status: 'wrong' }
  if (!write((tx) => leaveStage(tx, staged))) return { status: 'gone' }
  return { status: 'in', cookie: await sessionFor(staged.id) }
}

/** Starts a session for a person who has shown all that is asked of them, within the limits of their roles today. */
export function sessionFor(personId: string): Promise<string> {
  return startSession({ id: personId, grants: grantsOf(personId) })
}

function grantsOf(personId: string): Grant[] {
  const day = today()
  return db
    .select()
    .from(roleGrants)
    .where(and(eq(roleGrants.personId, personId), lte(roleGrants.fromDate, day)))
    .all()
    .filter(({ toDate }) => toDate === null || toDate >= day)
}
