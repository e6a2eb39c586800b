import { and, isNotNull, isNull, sql } from 'drizzle-orm'
import { env } from '#app/http/env.server.ts'
import { queueMail } from '#app/domain/mail/outbox.server.ts'
import { invitationMail } from '#app/mail/account-mail.ts'
import type { Tx } from '#db/client.server.ts'
import { mails, people } from '#db/schema/index.ts'

/**
 * Queues an invitation for each of these people who has an open account and no password yet. Whoever has one
 * in the outbox that nobody has begun to send keeps that one; otherwise it is a new mail, and when its link
 * is made, the older link dies.
 * @returns how many of them have an invitation on its way now
 */
export function queueInvitations(tx: Tx, personIds: string[], now = new Date()): number {
  // One list, however long an import is: SQLite takes no 20,000 parameters at this speed.
  const among = (ids: string[]) => sql`in (select value from json_each(${JSON.stringify(ids)}))`
  const invited = tx
    .select({ id: people.id, name: people.name, email: people.email })
    .from(people)
    .where(
      and(
        sql`${people.id} ${among(personIds)}`,
        isNull(people.passwordHash),
        isNull(people.deactivatedAt),
        isNull(people.mergedInto),
      ),
    )
    .all()

  const isTheirs = sql`${mails.personId} ${among(invited.map(({ id }) => id))}`
  const waiting = and(isNotNull(mails.link), isNull(mails.sentAt), isTheirs)
  tx.delete(mails)
    .where(and(waiting, isNotNull(mails.claimedAt)))
    .run()
  const holders = tx.select({ personId: mails.personId }).from(mails).where(waiting).all()
  const alreadyWait = new Set(holders.map(({ personId }) => personId))

  for (const person of invited) {
    if (alreadyWait.has(person.id)) continue
    const { subject, text } = invitationMail(person, env.APP_URL)
    const key = `invitation:${person.id}:${crypto.randomUUID()}`
    queueMail(tx, { personId: person.id, key, subject, text, link: 'invitation', createdAt: now })
  }
  return invited.length
}
