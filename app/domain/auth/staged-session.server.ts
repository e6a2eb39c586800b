import { redirect } from '@remix-run/node'
import { eq } from 'drizzle-orm'
import { safeReturnTo } from '#app/http/return-to.ts'
import type { Tx } from '#db/client.server.ts'
import { sessions } from '#db/schema/index.ts'
import type { SignInStep } from './second-factor.ts'
import { readLiveSession, type Session, stepOf } from './session-row.server.ts'

/** Where each step after the password is taken. */
const ADDRESS = { code: '/log-ind/kode', 'set-up': '/log-ind/opsaet' }
type Step = keyof typeof ADDRESS

/** Who has shown the right password and must take one step more. */
export type Staged = Session & { step: Step }

/** The page of the step that comes after the password, which leads on to `returnTo`; itself when there is none. */
export function addressOfStep(step: SignInStep, returnTo: string): string {
  return step === 'in' ? returnTo : `${ADDRESS[step]}?${new URLSearchParams({ returnTo })}`
}

const findLive = (request: Request) => readLiveSession(request, Math.floor(Date.now() / 1000))

/** Who has shown the right password and must take one step more; null: nobody, or somebody who is in. */
export function findStaged(request: Request): Staged | null {
  const session = findLive(request)
  if (!session) return null
  const step = stepOf(session)
  return step === 'code' || step === 'set-up' ? { ...session, step } : null
}

/**
 * Who is to take this step? The others are sent to where they belong: on, to their own step, or to sign in.
 * @throws Response the redirect
 */
export function requireStaged(request: Request, step: Step): Staged {
  const staged = findStaged(request)
  if (staged?.step === step) return staged
  const returnTo = safeReturnTo(new URL(request.url).searchParams.get('returnTo'))
  if (staged) throw redirect(addressOfStep(staged.step, returnTo))
  const session = findLive(request)
  throw redirect(session && stepOf(session) === 'in' ? returnTo : signInAddress(returnTo))
}

/** The page for signing in, which leads on to `returnTo`. */
export const signInAddress = (returnTo: string) => `/log-ind?${new URLSearchParams({ returnTo })}`

/** Ends a session that has taken its step. False: another request has done it meanwhile. */
export function leaveStage(tx: Tx, { sessionId }: Pick<Staged, 'sessionId'>): boolean {
  return tx.delete(sessions).where(eq(sessions.id, sessionId)).run().changes > 0
}
