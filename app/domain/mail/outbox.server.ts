import { and, asc, eq, isNull, lte, or, sql } from 'drizzle-orm'
import { createLink } from '#app/domain/auth/links.server.ts'
import { env } from '#app/http/env.server.ts'
import { log } from '#app/http/log.server.ts'
import { toldError } from '#app/http/told-error.ts'
import { deliver } from '#app/mail/deliver.server.ts'
import { LINK_PLACE } from '#app/mail/link-place.ts'
import { type Tx, write } from '#db/client.server.ts'
import { mails, people } from '#db/schema/index.ts'
import { PAUSES } from './mail-state.ts'

/** Where a mail goes, in SQL: to an address of its own, or to the one that the person has now. */
export const RECEIVER = sql<string>`coalesce(${mails.address}, ${people.email})`

type NewMail = Pick<
  typeof mails.$inferInsert,
  'personId' | 'key' | 'subject' | 'text' | 'link' | 'address' | 'createdAt'
>

/**
 * Puts a mail into the outbox, in the transaction of what it tells of.
 * @returns false when a mail with this key is there already: the same key twice is one mail
 */
export function queueMail(tx: Tx, mail: NewMail): boolean {
  return tx.insert(mails).values(mail).onConflictDoNothing({ target: mails.key }).run().changes > 0
}

/** The same for a great many mails without links: the statement is made once. */
export function queueMany(tx: Tx): (mail: Pick<NewMail, 'personId' | 'key' | 'subject' | 'text'>) => boolean {
  const { placeholder } = sql
  const statement = tx
    .insert(mails)
    .values({
      id: placeholder('id'),
      personId: placeholder('personId'),
      key: placeholder('key'),
      subject: placeholder('subject'),
      text: placeholder('text'),
      createdAt: placeholder('createdAt'),
    })
    .onConflictDoNothing({ target: mails.key })
    .prepare()
  return (mail) => statement.run({ ...mail, id: crypto.randomUUID(), createdAt: new Date() }).changes > 0
}

/** Drops what waits to be sent to somebody, when nothing may reach their account any more. */
export function forgetUnsent(tx: Tx, personId: string): void {
  tx.delete(mails)
    .where(and(eq(mails.personId, personId), isNull(mails.sentAt)))
    .run()
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
        personId: mails.personId,
        name: people.name,
        address: RECEIVER,
        subject: mails.subject,
        text: mails.text,
        link: mails.link,
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

async function send(claimed: Claimed, clock: () => Date): Promise<boolean> {
  const { id, failures } = claimed
  const set = (outcome: { sentAt: Date } | { failures: number }) =>
    write((tx) => tx.update(mails).set(outcome).where(eq(mails.id, id)).run())
  try {
    await deliver(asSent(claimed, clock()))
  } catch (error) {
    set({ failures: failures + 1 })
    log.warn({ mail: id, try: failures + 1, of: PAUSES.length, code: codeOf(error) }, 'A mail was not sent')
    return false
  }
  set({ sentAt: clock() })
  return true
}

/**
 * The mail as it leaves the house. The link it has room for is made now, so that the database never holds it
 * and its time counts from here. Tried again, it holds another link, and so it is another mail: a mail program
 * that showed the first alone would show a link that is dead.
 */
function asSent({ id, personId, link, name, address, subject, text }: Claimed, now: Date) {
  if (!link) return { id, name, address, subject, text }
  const withLink = text.replace(LINK_PLACE, env.APP_URL + createLink(personId, link, now))
  return { id: `${id}-${now.getTime()}`, name, address, subject, text: withLink }
}

/** What a mail server says often names the receiver, and a log should not. */
const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? error.code : toldError(error).type
