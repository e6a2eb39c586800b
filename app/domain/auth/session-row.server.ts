import { z } from 'zod'
import { today } from '#app/domain/dates.ts'
import { ROLES, SCOPE_KINDS } from '#app/domain/people/roles.ts'
import { SESSION_STAGES } from '#db/schema/index.ts'
import { isConfirmed } from './confirmed.ts'
import { readSessionRow, sessionIdOf } from './lucia.server.ts'
import { stepAfterPassword, type SignInStep } from './second-factor.ts'
import { mustHave } from './second-factor.server.ts'
import { isAlive } from './session-limits.ts'

const json = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .transform((text) => JSON.parse(text))
    .pipe(schema)

const SessionRow = z.object({
  idleEnd: z.number(),
  absoluteEnd: z.number(),
  lastSeen: z.number(),
  stage: z.enum(SESSION_STAGES),
  confirmedAt: z.number().nullable(),
  hasFactor: z.number().transform(Boolean),
  id: z.string(),
  name: z.string(),
  email: z.string(),
  deactivatedAt: z.number().nullable(),
  grants: json(
    z.array(
      z.object({ role: z.enum(ROLES), scopeKind: z.enum(SCOPE_KINDS), scopeId: z.string().nullable() }),
    ),
  ),
  teams: json(z.array(z.object({ id: z.string(), organisationId: z.string() }))),
})

/** The session of a request as it stands in the database, with its person. */
export type Session = z.infer<typeof SessionRow> & { sessionId: string }

/** The session of a request, which may have ended. */
export function readSession(request: Request): Session | null {
  const sessionId = sessionIdOf(request)
  if (!sessionId) return null
  const row = SessionRow.safeParse(readSessionRow(sessionId, today()))
  return row.success ? { ...row.data, sessionId } : null
}

/** The same while it still counts. */
export function readLiveSession(request: Request, now: number): Session | null {
  const session = readSession(request)
  return session && session.deactivatedAt === null && isAlive(session, now) ? session : null
}

/** Whether a request names a session, but one that does not count any more. */
export const hasDeadSession = (request: Request): boolean =>
  sessionIdOf(request) !== null && readLiveSession(request, Math.floor(Date.now() / 1000)) === null

/**
 * What the holder of a session must still do before anything opens. Somebody who has been given a role, and
 * must have a second factor from then on, is held up at the next request: a factor is set up by whoever has just
 * shown the password, and not by whoever finds a session of last week.
 */
export function stepOf(session: Session, now = new Date()): SignInStep | 'sign-in' {
  const { stage, hasFactor, grants, confirmedAt } = session
  if (stage === 'full') {
    if (hasFactor || !mustHave(grants)) return 'in'
    return isConfirmed(confirmedAt === null ? null : new Date(confirmedAt), now) ? 'set-up' : 'sign-in'
  }
  const step = stepAfterPassword({ has: hasFactor, must: mustHave(grants) })
  // What the session waited for is not asked any more; but it was never shown either.
  return step === 'in' ? 'sign-in' : step
}
