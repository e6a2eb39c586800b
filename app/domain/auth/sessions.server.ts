import { data, redirect } from '@remix-run/node'
import { and, eq, ne } from 'drizzle-orm'
import { readForm } from '#app/http/form.ts'
import { tellScope } from '#app/http/request-scope.server.ts'
import { notFound } from '#app/http/responses.ts'
import { type Tx, write } from '#db/client.server.ts'
import { people, type SESSION_STAGES, sessions } from '#db/schema/index.ts'
import { isStoreProblem } from '#db/store-problem.ts'
import { lucia, newToken, tokenOf } from './lucia.server.ts'
import { can, type SignedInPerson } from './permissions.ts'
import { OWN_FIELDS } from './sign-in-fields.ts'
import { sealPerson } from './seal.server.ts'
import { readLiveSession, readSession, stepOf } from './session-row.server.ts'
import { sessionLimits, STAGED } from './session-limits.ts'
import { addressOfStep, findStaged, signInAddress } from './staged-session.server.ts'

const nowInSeconds = () => Math.floor(Date.now() / 1000)

/**
 * Who is asking? Null when nobody is signed in, the session has ended or the account is closed; and also as
 * long as a second factor has still to be shown, or set up.
 */
export function findPerson(request: Request): SignedInPerson | null {
  const now = nowInSeconds()
  const session = readLiveSession(request, now)
  if (!session || stepOf(session) !== 'in') return null

  const { id, name, email, grants, teams } = session
  const limits = sessionLimits(grants)
  // A role that came on the way makes a session shorter, from the next request on.
  const isTooLong = session.idleEnd > now + limits.idle || session.absoluteEnd > now + limits.absolute
  // Else it is written at most once a minute, so that reading a page is nearly always only reading.
  if (isTooLong || now - session.lastSeen / 1000 > 60) {
    const absoluteExpiresAt = Math.min(now + limits.absolute, session.absoluteEnd)
    const expiresAt = Math.min(now + limits.idle, absoluteExpiresAt)
    const lastSeenAt = new Date()
    try {
      write((tx) => {
        const seen = { expiresAt, absoluteExpiresAt, lastSeenAt }
        tx.update(sessions).set(seen).where(eq(sessions.id, session.sessionId)).run()
        tx.update(people).set({ lastSeenAt }).where(eq(people.id, id)).run()
      })
    } catch (error) {
      if (!isStoreProblem(error)) throw error // a full disk keeps nobody from reading
    }
  }
  tellScope({ actorId: id })
  return { id, name, email, grants, teams }
}

/**
 * Who is asking? Nobody: off to sign in, and back here afterwards. A form posted by somebody whose
 * session has ended is answered with 401 and a sign-in form that carries what was posted.
 */
export async function requirePerson(request: Request): Promise<SignedInPerson> {
  const person = findPerson(request)
  if (person) return person

  const { pathname, search } = new URL(request.url)
  const returnTo = (pathname + search).replace(/\.data(?=\?|$)/, '')
  if (request.method === 'GET' || request.method === 'HEAD') {
    const staged = findStaged(request)
    throw redirect(staged ? addressOfStep(staged.step, returnTo) : signInAddress(returnTo))
  }

  const posted = await readForm(request.clone())
  const fields = [...posted].flatMap(([name, value]) =>
    typeof value === 'string' && !OWN_FIELDS.includes(name) ? [[name, value] as const] : [],
  )
  const owner = readSession(request)?.id
  throw data({ carried: { returnTo, fields, seal: owner ? sealPerson(owner) : '' } }, { status: 401 })
}

/** Who is asking? To everybody but the centre's administrators the page is not there. */
export async function requireAdmin(request: Request): Promise<SignedInPerson> {
  const person = await requirePerson(request)
  if (!can(person, 'administer', { kind: 'centre' })) throw notFound('Page')
  return person
}

/**
 * Starts a session with a new token and returns the `Set-Cookie` header.
 * @param stage `second-factor`: one that opens nothing yet
 */
export async function startSession(
  person: Pick<SignedInPerson, 'id' | 'grants'>,
  stage: (typeof SESSION_STAGES)[number] = 'full',
): Promise<string> {
  const token = newToken()
  const { idle, absolute } = stage === 'full' ? sessionLimits(person.grants) : STAGED
  const after = (span: number) => new Date(Date.now() + span * 1000)
  await lucia.createSession(
    person.id,
    { idleEnd: after(idle), absoluteEnd: after(absolute), stage },
    { sessionId: token },
  )
  return lucia.createSessionCookie(token).serialize()
}

/** Ends the session of this request, if there is one, and returns the `Set-Cookie` header that forgets it. */
export async function endSession(request: Request): Promise<string> {
  const token = tokenOf(request)
  if (token) await lucia.invalidateSession(token)
  return lucia.createBlankSessionCookie().serialize()
}

/**
 * Ends every session of a person, together with what makes it necessary: a new password, a closed account.
 * @param but the session it is done in, which goes on
 */
export function endAllSessions(tx: Tx, personId: string, but: string | null = null): void {
  tx.delete(sessions)
    .where(and(eq(sessions.userId, personId), but === null ? undefined : ne(sessions.id, but)))
    .run()
}
