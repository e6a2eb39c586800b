import { randomBytes } from 'node:crypto'
import { and, eq, gt, isNull } from 'drizzle-orm'
import { db, write } from '#db/client.server.ts'
import { type LINK_KINDS, oneTimeLinks, people } from '#db/schema/index.ts'
import { hashOf } from './lucia.server.ts'
import { hashPassword } from './passwords.server.ts'
import { endAllSessions } from './sessions.server.ts'

type LinkKind = (typeof LINK_KINDS)[number]

const HOUR = 3_600_000
/** An invitation waits for a week, a forgotten password for an hour. */
const LIFETIME: Record<LinkKind, number> = { invitation: 7 * 24 * HOUR, 'new-password': HOUR }

/** Makes a link that lets this person choose a password once, and returns its path. Earlier links die. */
export function createLink(personId: string, kind: LinkKind, now = new Date()): string {
  const word = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now.getTime() + LIFETIME[kind])
  write((tx) => {
    tx.delete(oneTimeLinks)
      .where(and(eq(oneTimeLinks.personId, personId), isNull(oneTimeLinks.usedAt)))
      .run()
    tx.insert(oneTimeLinks)
      .values({ id: hashOf(word), personId, kind, expiresAt })
      .run()
  })
  return `/kodeord/${word}`
}

const stillGood = (word: string, now: Date) =>
  and(eq(oneTimeLinks.id, hashOf(word)), isNull(oneTimeLinks.usedAt), gt(oneTimeLinks.expiresAt, now))

/** Whom a link is for, while it is unused and in time. Looking does not use it up: mail scanners look too. */
export function findLinkHolder(
  word: string,
  now = new Date(),
): { personId: string; name: string; email: string } | null {
  const holder = db
    .select({ personId: people.id, name: people.name, email: people.email })
    .from(oneTimeLinks)
    .innerJoin(people, eq(people.id, oneTimeLinks.personId))
    .where(and(stillGood(word, now), isNull(people.deactivatedAt)))
    .get()
  return holder ?? null
}

/** Uses up the link and sets the password; every other session of the person ends. Null: the link is dead. */
export async function choosePassword(
  word: string,
  password: string,
  now = new Date(),
): Promise<string | null> {
  const holder = findLinkHolder(word, now)
  if (!holder) return null
  const passwordHash = await hashPassword(password)
  const used = write((tx) => {
    const { changes } = tx.update(oneTimeLinks).set({ usedAt: now }).where(stillGood(word, now)).run()
    if (changes === 0) return false // a second click was faster
    tx.update(people).set({ passwordHash }).where(eq(people.id, holder.personId)).run()
    endAllSessions(tx, holder.personId)
    return true
  })
  return used ? holder.personId : null
}
