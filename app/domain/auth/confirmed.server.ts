import { redirect } from '@remix-run/node'
import { eq } from 'drizzle-orm'
import { safeReturnTo } from '#app/http/return-to.ts'
import { db, write } from '#db/client.server.ts'
import { sessions } from '#db/schema/index.ts'
import { isConfirmed } from './confirmed.ts'
import { sessionIdOf } from './lucia.server.ts'

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

/** Notes that whoever sends this has just shown who they are. */
export function confirm(request: Request, now = new Date()): void {
  const own = eq(sessions.id, sessionIdOf(request) ?? '')
  write((tx) => tx.update(sessions).set({ confirmedAt: now }).where(own).run())
}
