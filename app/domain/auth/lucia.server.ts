import { createHash, randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { type Adapter, type DatabaseSession, Lucia, TimeSpan } from 'lucia'
import { audit } from '#app/domain/privacy/audit.server.ts'
import { cookieNameOf } from '#app/http/cookie-names.server.ts'
import { isHttps } from '#app/http/env.server.ts'
import { requestScope } from '#app/http/request-scope.server.ts'
import { db, write } from '#db/client.server.ts'
import { people, type SESSION_STAGES, sessions } from '#db/schema/index.ts'

/** What a browser shows to be known again: 256 random bits. */
export const newToken = () => randomBytes(32).toString('base64url')

/** What the database knows of a token: enough to recognise it, too little to use it. */
export const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

const seconds = (moment: Date) => Math.floor(moment.getTime() / 1000)

/**
 * Lucia's door to the `sessions` table. Lucia hands over tokens; only their hashes are stored.
 * Reading and the two ends of a session are ours (see sessions.server.ts), so what lucia would ask
 * for while validating is answered with nothing.
 */
const adapter: Adapter = {
  getSessionAndUser: async () => [null, null],
  getUserSessions: async () => [],
  updateSessionExpiration: async () => {},
  setSession: async ({ id, userId, attributes }: DatabaseSession) => {
    const lastSeenAt = new Date()
    const { stage } = attributes
    write((tx) => {
      tx.insert(sessions)
        .values({
          id: hashOf(id),
          userId,
          expiresAt: seconds(attributes.idleEnd),
          absoluteExpiresAt: seconds(attributes.absoluteEnd),
          lastSeenAt,
          stage,
          confirmedAt: lastSeenAt, // who signs in has just shown who they are
          device: requestScope()?.device ?? '',
        })
        .run()
      if (stage !== 'full') return // nobody is in yet
      audit(tx, { actorId: userId, action: 'signed-in' })
      tx.update(people).set({ lastSeenAt }).where(eq(people.id, userId)).run()
    })
  },
  deleteSession: async (token) => {
    write((tx) => {
      const ended = tx
        .delete(sessions)
        .where(eq(sessions.id, hashOf(token)))
        .returning({ personId: sessions.userId, stage: sessions.stage })
        .get()
      if (ended?.stage === 'full') audit(tx, { actorId: ended.personId, action: 'signed-out' })
    })
  },
  deleteUserSessions: async (personId) => {
    write((tx) => tx.delete(sessions).where(eq(sessions.userId, personId)).run())
  },
  deleteExpiredSessions: async () => {}, // the nightly job does
}

/** The only module that says "lucia": it makes sessions and cookies. */
export const lucia = new Lucia(adapter, {
  sessionExpiresIn: new TimeSpan(7, 'd'),
  sessionCookie: {
    name: cookieNameOf('session'),
    expires: false, // the cookie outlives the session: the row in `sessions` alone says when it ends
    attributes: { secure: isHttps, sameSite: 'lax', path: '/' },
  },
})

declare module 'lucia' {
  interface Register {
    Lucia: typeof lucia
    DatabaseSessionAttributes: { idleEnd: Date; absoluteEnd: Date; stage: (typeof SESSION_STAGES)[number] }
  }
}

const prepareSessionJoin = () =>
  db.$client.prepare(`
  select s.expires_at as idleEnd, s.absolute_expires_at as absoluteEnd, s.last_seen_at as lastSeen,
         s.stage, s.confirmed_at as confirmedAt,
         exists (select 1 from totp_secrets f where f.person_id = p.id and f.confirmed_at is not null)
           or exists (select 1 from passkeys k where k.person_id = p.id) as hasFactor,
         p.id, p.name, p.email, p.deactivated_at as deactivatedAt,
         (select json_group_array(json_object('role', g.role, 'scopeKind', g.scope_kind, 'scopeId', g.scope_id))
            from role_grants g
           where g.person_id = p.id and g.from_date <= :today and (g.to_date is null or g.to_date >= :today)) as grants,
         (select json_group_array(json_object('id', t.id, 'organisationId', t.organisation_id))
            from memberships m join teams t on t.id = m.team_id
           where m.person_id = p.id and m.from_date <= :today and (m.to_date is null or m.to_date >= :today)) as teams
    from sessions s join people p on p.id = s.person_id
   where s.id = :id`)

let sessionJoin: ReturnType<typeof prepareSessionJoin> | undefined

/**
 * The join that answers "who is asking?" on every request; prepared once, when the tables are there.
 * @param today the civil date on which roles and memberships must hold
 */
export function readSessionRow(sessionId: string, today: string): unknown {
  sessionJoin ??= prepareSessionJoin()
  return sessionJoin.get({ id: sessionId, today })
}

/** The token in a request's cookie, or null; also when the cookie is nothing that a browser of ours would send. */
export function tokenOf(request: Request): string | null {
  try {
    return lucia.readSessionCookie(request.headers.get('cookie') ?? '')
  } catch {
    return null // not decodable
  }
}

/** The id by which the database knows the session of a request, which may have ended; null without one. */
export function sessionIdOf(request: Request): string | null {
  const token = tokenOf(request)
  return token && hashOf(token)
}
