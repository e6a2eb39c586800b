import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { queueMail } from '#app/domain/mail/outbox.server.ts'
import { audit } from '#app/domain/privacy/audit.server.ts'
import { env } from '#app/http/env.server.ts'
import { passwordChangedMail } from '#app/mail/account-mail.ts'
import type { Tx } from '#db/client.server.ts'
import { mails, people } from '#db/schema/index.ts'
import { endAllSessions } from './sessions.server.ts'

/**
 * Gives somebody a password, in the transaction that says they may choose one. Their sessions end, links that wait
 * to be sent are not, and whoever had a password before is told by mail that it has been changed.
 * @param sessionId the session it is done in, which goes on; null: none does
 */
export function setPassword(
  tx: Tx,
  person: typeof people.$inferSelect,
  passwordHash: string,
  sessionId: string | null,
): void {
  tx.update(people).set({ passwordHash }).where(eq(people.id, person.id)).run()
  endAllSessions(tx, person.id, sessionId)
  audit(tx, { actorId: person.id, action: 'password-changed' })
  const linkWaiting = and(eq(mails.personId, person.id), isNotNull(mails.link), isNull(mails.sentAt))
  tx.delete(mails).where(linkWaiting).run()
  if (!person.passwordHash) return
  const key = `password-changed:${person.id}:${crypto.randomUUID()}`
  queueMail(tx, { personId: person.id, key, ...passwordChangedMail(person, env.APP_URL) })
}
