import { setTimeout as pause } from 'node:timers/promises'
import { and, eq, gt, isNotNull, isNull, or } from 'drizzle-orm'
import { env } from '#app/http/env.server.ts'
import { queueMail } from '#app/domain/mail/outbox.server.ts'
import { newPasswordMail } from '#app/mail/account-mail.ts'
import { type Tx, write } from '#db/client.server.ts'
import { mails, people, signInFailures } from '#db/schema/index.ts'
import { failuresOf } from './tries.server.ts'
import { queueInvitations } from './invitations.server.ts'
import { hashOf } from './lucia.server.ts'
import { waitBeforeNextTry } from './throttle.ts'

const HOUR = 3_600_000
/** To one account; who asks for more is told the same and gets none. */
const MAILS_AN_HOUR = 3
/** Milliseconds: longer than any of it takes, so that the time does not tell which addresses have an account. */
export const ANSWER_TIME = 300

type Asked = { status: 'asked' } | { status: 'wait'; minutes: number }

/**
 * Sends a link for choosing a password to whoever has this mail address: a new one, or the first one again.
 * The answer is the same, and takes the same time, whether the account is unknown, closed or has had enough
 * mails; only an address that asks very often is told to wait.
 * @param address the network address the request came from
 */
export async function askForLink(email: string, address: string, now = new Date()): Promise<Asked> {
  const answerTime = pause(ANSWER_TIME)
  const asked = write((tx) => ask(tx, email, address, now))
  await answerTime
  return asked
}

function ask(tx: Tx, email: string, address: string, now: Date): Asked {
  // Every ask counts: to count the unknown ones alone would tell which they are.
  const subject = hashOf(`asks ${address}`)
  const wait = waitBeforeNextTry('asks', failuresOf(tx, subject, now.getTime()), now.getTime())
  if (wait > 0) return { status: 'wait', minutes: Math.ceil(wait / 60_000) }
  tx.insert(signInFailures).values({ subject, failedAt: now }).run()

  const account = email.trim().toLowerCase()
  const person = tx.select().from(people).where(eq(people.email, account)).get()
  if (!person || person.deactivatedAt || hasEnough(tx, person.id, now)) return { status: 'asked' }
  if (person.passwordHash) {
    // One that could not be sent yet would end the new link when it is.
    tx.delete(mails)
      .where(and(eq(mails.personId, person.id), isNotNull(mails.link), isNull(mails.sentAt)))
      .run()
    const key = `new-password:${person.id}:${crypto.randomUUID()}`
    const mail = newPasswordMail(person, env.APP_URL)
    queueMail(tx, { personId: person.id, key, ...mail, link: 'new-password', createdAt: now })
  } else queueInvitations(tx, [person.id], now)
  return { status: 'asked' }
}

/** Whether a link waits to be sent already, as after a second click, or as many as may have been. */
function hasEnough(tx: Tx, personId: string, now: Date): boolean {
  const lately = tx
    .select({ claimedAt: mails.claimedAt })
    .from(mails)
    .where(
      and(
        eq(mails.personId, personId),
        isNotNull(mails.link),
        or(isNull(mails.claimedAt), gt(mails.createdAt, new Date(now.getTime() - HOUR))),
      ),
    )
    .all()
  return lately.length >= MAILS_AN_HOUR || lately.some(({ claimedAt }) => claimedAt === null)
}
