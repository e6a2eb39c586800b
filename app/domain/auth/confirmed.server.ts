import { redirect } from '@remix-run/node'
import { eq } from 'drizzle-orm'
import { safeReturnTo } from '#app/http/return-to.ts'
import { db, type Tx, write } from '#db/client.server.ts'
import { sessions } from '#db/schema/index.ts'
import { isConfirmed } from './confirmed.ts'
import { hashOf, lucia, newToken, sessionIdOf } from './lucia.server.ts'
import { type CodeResult, takeCode } from './second-factor-code.server.ts'
import { hasFactor } from './second-factor.server.ts'

/** Whether whoever sends this has shown who they are in the last ten minutes, by password or second factor. */
export function hasConfirmed(request: Request, now = new Date()): boolean {
  const session = db
    .select({ confirmedAt: sessions.confirmedAt })
    .from(sessions)
    .where(eq(sessions.id, sessionIdOf(request) ?? ''))
    .get()
  return session !== undefined && isConfirmed(session.confirmedAt, now)
}

/**
 * Lets on whoever has shown who they are in the last ten minutes; the others are sent to do so, and from there
 * back to what they asked for. Ask first who it is, and whether they may: this looks at the time alone.
 * @throws Response the redirect
 */
export function requireConfirmed(request: Request): void {
  if (hasConfirmed(request)) return
  const { pathname, search } = new URL(request.url)
  const returnTo = safeReturnTo((pathname + search).replace(/\.data(?=\?|$)/, ''))
  throw redirect(`/bekraeft?${new URLSearchParams({ returnTo })}`)
}

/** Whether somebody has a second factor that they have not shown in the last ten minutes. */
export const mustShowFactor = ({ id }: { id: string }, request: Request) =>
  hasFactor(id) && !hasConfirmed(request)

/**
 * Lets on whoever has shown their second factor in the last ten minutes, or has none; the others are sent to do
 * so. For forms that ask for the password themselves: it is not enough where there is more.
 * @throws Response the redirect
 */
export function requireFactor(person: { id: string }, request: Request): void {
  if (mustShowFactor(person, request)) requireConfirmed(request)
}

/** `cookie`: null when the session has ended meanwhile, as after a second click. */
type Confirmed = { status: 'confirmed'; cookie: string | null } | Exclude<CodeResult, { status: 'right' }>

/**
 * Notes that whoever sends this has just shown their password, and looks at the code that whoever has a second
 * factor must show as well: of their app, or a recovery code where they have passkeys alone.
 * @param address the network address the request came from
 */
export function confirmByCode(
  personId: string,
  code: string,
  request: Request,
  address: string,
  now = new Date(),
): Confirmed {
  return write((tx) => {
    const taken = hasFactor(personId, tx) ? takeCode(tx, personId, code, address, now) : null
    if (taken && taken.status !== 'right') return taken
    return { status: 'confirmed', cookie: renew(tx, request, now) }
  })
}

/** Notes that whoever sends this has just shown who they are by passkey. */
export function confirmByPasskey(request: Request, now = new Date()): string | null {
  return write((tx) => renew(tx, request, now))
}

/**
 * Notes that whoever sends this has just shown who they are, and gives their session a new token: whoever has
 * come by the old one has not.
 * @returns the `Set-Cookie` header; null when the session has ended meanwhile
 */
function renew(tx: Tx, request: Request, now: Date): string | null {
  const token = newToken()
  const { changes } = tx
    .update(sessions)
    .set({ id: hashOf(token), confirmedAt: now })
    .where(eq(sessions.id, sessionIdOf(request) ?? ''))
    .run()
  return changes === 1 ? lucia.createSessionCookie(token).serialize() : null
}
