import { randomBytes } from 'node:crypto'
import { and, eq, gt, isNull } from 'drizzle-orm'
import { db, write } from '#db/client.server.ts'
import { type LINK_KINDS, oneTimeLinks, people } from '#db/schema/index.ts'
import { INVITATION_DAYS, NEW_PASSWORD_MINUTES } from './link-life.ts'
import { hashOf } from './lucia.server.ts'

export type LinkKind = (typeof LINK_KINDS)[number]

const MINUTE = 60_000
/** An invitation waits for a week, a forgotten password for an hour. */
const LIFETIME: Record<LinkKind, number> = {
  invitation: INVITATION_DAYS * 24 * 60 * MINUTE,
  'new-password': NEW_PASSWORD_MINUTES * MINUTE,
}

/** Makes a link that lets this person choose a password once, and returns its path. Earlier links end now. */
export function createLink(personId: string, kind: LinkKind, now = new Date()): string {
  const word = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now.getTime() + LIFETIME[kind])
  write((tx) => {
    tx.update(oneTimeLinks)
      .set({ expiresAt: now })
      .where(
        and(
          eq(oneTimeLinks.personId, personId),
          isNull(oneTimeLinks.usedAt),
          gt(oneTimeLinks.expiresAt, now),
        ),
      )
      .run()
    tx.insert(oneTimeLinks)
      .values({ id: hashOf(word), personId, kind, expiresAt, createdAt: now })
      .run()
  })
  return `/kodeord/${word}`
}

type Holder = { personId: string; name: string; email: string }

/** How it stands with a link: only one that is good says whose it is. Expired: by time, or by a newer link. */
export type FoundLink =
  | { state: 'good'; holder: Holder }
  | { state: 'used' }
  | { state: 'expired' }
  | { state: 'unknown' }

/** What a link is worth now. Looking does not use it up: mail scanners look too. */
export function findLink(word: string, now = new Date()): FoundLink {
  const link = db
    .select({
      expiresAt: oneTimeLinks.expiresAt,
      usedAt: oneTimeLinks.usedAt,
      closedAt: people.deactivatedAt,
      holder: { personId: people.id, name: people.name, email: people.email },
    })
    .from(oneTimeLinks)
    .innerJoin(people, eq(people.id, oneTimeLinks.personId))
    .where(eq(oneTimeLinks.id, hashOf(word)))
    .get()
  if (!link) return { state: 'unknown' }
  if (link.usedAt) return { state: 'used' }
  if (link.expiresAt <= now || link.closedAt) return { state: 'expired' }
  return { state: 'good', holder: link.holder }
}
