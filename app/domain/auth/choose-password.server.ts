import { and, eq, gt, isNotNull, isNull } from 'drizzle-orm'
import { queueMail } from '#app/domain/mail/outbox.server.ts'
import { audit } from '#app/domain/privacy/audit.server.ts'
import { env } from '#app/http/env.server.ts'
import { passwordChangedMail } from '#app/mail/account-mail.ts'
import { write } from '#db/client.server.ts'
import { mails, oneTimeLinks, people } from '#db/schema/index.ts'
import { findLink } from './links.server.ts'
import { hashOf } from './lucia.server.ts'
import { hashPassword } from './passwords.server.ts'
import { endAllSessions } from './sessions.server.ts'

/**
 * Uses up a link and sets the password. Every other session of the person ends, links that wait to be sent
 * are not, and whoever had a password before is told by mail that it has been changed.
 * @returns the person's id; null when the link is dead
 */
export async function choosePassword(
  word: string,
  password: string,
  clock = () => new Date(),
): Promise<string | null> {
  const link = findLink(word, clock())
  if (link.state !== 'good') return null
  const { personId } = link.holder
  const passwordHash = await hashPassword(password)

  return write((tx) => {
    // Hashing takes its time: a link that was good before may have ended, or given way to a newer one.
    const now = clock()
    const { changes } = tx
      .update(oneTimeLinks)
      .set({ usedAt: now })
      .where(
        and(eq(oneTimeLinks.id, hashOf(word)), isNull(oneTimeLinks.usedAt), gt(oneTimeLinks.expiresAt, now)),
      )
      .run()
    const person = tx.select().from(people).where(eq(people.id, personId)).get()
    // While the password was hashed, a second click was faster, or the account was closed.
    if (changes === 0 || !person || person.deactivatedAt) return null

    tx.update(people).set({ passwordHash }).where(eq(people.id, personId)).run()
    endAllSessions(tx, personId)
    audit(tx, { actorId: personId, action: 'password-changed' })
    const linkWaiting = and(eq(mails.personId, personId), isNotNull(mails.link), isNull(mails.sentAt))
    tx.delete(mails).where(linkWaiting).run()
    if (person.passwordHash) {
      const mail = passwordChangedMail(person, env.APP_URL)
      queueMail(tx, { personId, key: `password-changed:${hashOf(word)}`, ...mail })
    }
    return personId
  })
}
