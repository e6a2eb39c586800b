import { and, desc, eq, gt, ne, type SQL } from 'drizzle-orm'
import { today } from '#app/domain/dates.ts'
import { isAdministrator } from '#app/domain/people/role-holding.server.ts'
import { audit } from '#app/domain/privacy/audit.server.ts'
import { db, write } from '#db/client.server.ts'
import { sessions } from '#db/schema/index.ts'
import { sessionIdOf } from './lucia.server.ts'
import { endAllSessions } from './sessions.server.ts'

/**
 * A sign-in that still counts, as its holder sees it. `device`: the browser in rough words, '' where unknown;
 * `isThis`: the one they sit at.
 */
export type OwnSession = { id: string; device: string; signedInAt: Date; lastSeenAt: Date; isThis: boolean }

/** Where a person is signed in now, last seen first. */
export function sessionsOf(personId: string, request: Request, now = new Date()): OwnSession[] {
  const second = Math.floor(now.getTime() / 1000)
  return db
    .select({
      id: sessions.id,
      device: sessions.device,
      signedInAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions)
    .where(
      and(
        eq(sessions.userId, personId),
        eq(sessions.stage, 'full'),
        gt(sessions.expiresAt, second),
        gt(sessions.absoluteExpiresAt, second),
      ),
    )
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.createdAt), sessions.id)
    .all()
    .map((session) => ({ ...session, isThis: session.id === sessionIdOf(request) }))
}

/** Ends one of the person's own sessions. One that has ended, or is another's, is left as it is. */
export function endSessionOf(personId: string, id: string): void {
  end(personId, and(eq(sessions.userId, personId), eq(sessions.id, id)), 'one')
}

/** Ends every session of the person but the one they sit at. */
export function endOtherSessions(personId: string, request: Request): void {
  const isOther = ne(sessions.id, sessionIdOf(request) ?? '')
  end(personId, and(eq(sessions.userId, personId), isOther), 'others')
}

function end(personId: string, which: SQL | undefined, detail: 'one' | 'others') {
  write((tx) => {
    if (tx.delete(sessions).where(which).run().changes === 0) return
    const subject = { kind: 'person' as const, id: personId }
    audit(tx, { actorId: personId, action: 'sessions-ended', subject, detail })
  })
}

/** Signs somebody out everywhere, for an administrator; refused to whoever is none any more. */
export function endSessionsFor(admin: { id: string }, personId: string): 'done' | 'refused' {
  return write((tx) => {
    if (!isAdministrator(tx, admin.id, today())) return 'refused'
    endAllSessions(tx, personId)
    const subject = { kind: 'person' as const, id: personId }
    audit(tx, { actorId: admin.id, action: 'sessions-ended', subject, detail: 'all' })
    return 'done'
  })
}
