import { and, asc, eq, isNull, lte, or } from 'drizzle-orm'
import { deliver } from '#app/mail/deliver.server.ts'
import { type Tx, write } from '#db/client.server.ts'
import { mails, people } from '#db/schema/index.ts'

/**
 * Minutes from one try to send a mail to the next, by how often it has failed. The first is for a
 * server that was stopped between claiming a mail and saying how it went. After the last there is none.
 */
const PAUSES = [10, 15, 60, 4 * 60, 12 * 60, 24 * 60]

type NewMail = { personId: string; key: string; subject: string; text: string }

/**
 * Puts a mail into the outbox, in the transaction of what it tells of.
 * @returns false when a mail with this key is there already: the same key twice is one mail
 */
export function queueMail(tx: Tx, mail: NewMail): boolean {
  return tx.insert(mails).values(mail).onConflictDoNothing({ target: mails.key }).run().changes > 0
}

/**
 * Sends what waits, oldest first. The first failure ends the round: when the mail server is down, it
 * does not use up the tries of every mail. A mail that failed rests, so the next round goes past it.
 */
export async function sendWaiting(stopping: AbortSignal, clock = () => new Date()): Promise<void> {
  let mail = claimNext(clock())
  while (mail && (await send(mail, clock)) && !stopping.aborted) mail = claimNext(clock())
}

/** Two processes never both hold a mail: the claim is made under the lock that finds it. */
function claimNext(now: Date) {
  return write((tx) => {
    const mail = tx
      .select({
        id: mails.id,
        name: people.name,
        address: people.email,
        subject: mails.subject,
        text: mails.text,
        failures: mails.failures,
      })
      .from(mails)
      .innerJoin(people, eq(people.id, mails.personId))
      .where(and(isNull(mails.sentAt), isNull(people.deactivatedAt), mayBeTried(now)))
      .orderBy(asc(mails.createdAt))
      .get()
    if (mail) tx.update(mails).set({ claimedAt: now }).where(eq(mails.id, mail.id)).run()
    return mail ?? null
  })
}

function mayBeTried(now: Date) {
  const rested = PAUSES.map((minutes, failures) =>
    and(eq(mails.failures, failures), lte(mails.claimedAt, new Date(now.getTime() - minutes * 60_000))),
  )
  return or(isNull(mails.claimedAt), ...rested)
}

type Claimed = NonNullable<ReturnType<typeof claimNext>>

async function send({ failures, ...mail }: Claimed, clock: () => Date): Promise<boolean> {
  const set = (outcome: { sentAt: Date } | { failures: number }) =>
    write((tx) => tx.update(mails).set(outcome).where(eq(mails.id, mail.id)).run())
  try {
    await deliver(mail)
  } catch (error) {
    set({ failures: failures + 1 })
    console.error(`Mail ${mail.id}: try ${failures + 1} of ${PAUSES.length} failed (${codeOf(error)})`)
    return false
  }
  set({ sentAt: clock() })
  return true
}

/** What a mail server says often names the receiver, and a log should not. */
const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error)
