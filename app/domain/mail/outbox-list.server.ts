import { and, asc, count, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { Sort } from '#app/domain/list-query.ts'
import { sortKey } from '#app/domain/people/names.ts'
import { keptMail, keptMails } from '#app/mail/deliver.server.ts'
import { db, write } from '#db/client.server.ts'
import { mails, people } from '#db/schema/index.ts'
import { RECEIVER } from './outbox.server.ts'
import {
  HELD,
  type MailFilter,
  type MailSort,
  type MailState,
  mayTryNow,
  nextTry,
  PAUSES,
} from './mail-state.ts'

export const MAILS_A_PAGE = 50

/** How far a mail is, in SQL. */
const STATE = sql<MailState>`case
  when ${mails.sentAt} is not null then 'sent'
  when ${people.deactivatedAt} is not null then 'stopped'
  when ${mails.failures} >= ${PAUSES.length} then 'given-up'
  when ${mails.failures} > 0 then 'failed'
  when ${mails.failures} = ${HELD} and ${mails.claimedAt} is not null then 'held'
  else 'waiting' end`

const COLUMNS = {
  id: mails.id,
  name: people.name,
  address: RECEIVER,
  subject: mails.subject,
  state: STATE,
  failures: mails.failures,
  claimedAt: mails.claimedAt,
  createdAt: mails.createdAt,
  sentAt: mails.sentAt,
}

const ORDERS = { oprettet: mails.createdAt, navn: people.sortKey, emne: mails.subject }

/** How long a mail that was given up is told of as something to see to. */
const DAYS_TOLD = 14

/** How many wait, and how many have failed: of those that were given up or are held, the ones of the last fourteen days. */
export function mailCounts(now = new Date()): { waiting: number; failed: number } {
  const since = now.getTime() - DAYS_TOLD * 86_400_000
  const isNew = sql`(${STATE} = 'failed' or ${STATE} in ('given-up', 'held') and ${mails.createdAt} >= ${since})`
  const row = db
    .select({
      waiting: sql<number>`coalesce(sum(${STATE} = 'waiting'), 0)`,
      failed: sql<number>`coalesce(sum(${isNew}), 0)`,
    })
    .from(mails)
    .innerJoin(people, eq(people.id, mails.personId))
    .where(isNull(mails.sentAt))
    .get()
  return row ?? { waiting: 0, failed: 0 }
}

/** How many fit. */
export function countMails(filter: MailFilter): number {
  const row = db
    .select({ count: count() })
    .from(mails)
    .innerJoin(people, eq(people.id, mails.personId))
    .where(fits(filter))
    .get()
  return row?.count ?? 0
}

/** One page of those that fit, each with when it is tried again and whether it lies as a file. Pages are counted from 1. */
export async function mailsOnPage(filter: MailFilter, { by, descending }: Sort<MailSort>, page: number) {
  const order = descending ? desc : asc
  const kept = await keptMails()
  return db
    .select(COLUMNS)
    .from(mails)
    .innerJoin(people, eq(people.id, mails.personId))
    .where(fits(filter))
    .orderBy(order(ORDERS[by]), desc(mails.createdAt), asc(mails.id))
    .limit(MAILS_A_PAGE)
    .offset((page - 1) * MAILS_A_PAGE)
    .all()
    .map(({ claimedAt, failures, ...mail }) => ({
      ...mail,
      nextTry: mail.state === 'failed' ? nextTry({ claimedAt, failures }) : null,
      isKept: mail.state === 'sent' && kept.has(mail.id),
    }))
}

function fits({ state, typed }: MailFilter): SQL | undefined {
  return and(
    state === null ? undefined : eq(STATE, state),
    // Not LIKE, for which some of what people type are wildcards.
    typed === ''
      ? undefined
      : sql`(instr(${people.sortKey}, ${sortKey(typed)}) > 0 or instr(${RECEIVER}, ${typed.toLowerCase()}) > 0)`,
  )
}

/** A whole mail, and whether there is a file of it; or null. */
export async function findMail(id: string, now = new Date()) {
  const row = db
    .select({ ...COLUMNS, personId: mails.personId, text: mails.text, link: mails.link })
    .from(mails)
    .innerJoin(people, eq(people.id, mails.personId))
    .where(eq(mails.id, id))
    .get()
  if (!row) return null
  const { claimedAt, failures, ...mail } = row
  const file = mail.sentAt && (await keptMail(mail))
  return {
    ...mail,
    failures,
    nextTry: mail.state === 'failed' ? nextTry({ claimedAt, failures }) : null,
    mayTryNow: mayTryNow(mail.state, claimedAt, now),
    file,
  }
}

/**
 * Lets a mail that failed be tried with the next round, within a minute.
 * @returns false when it is on its way, sent, or has not failed
 */
export function tryAgain(id: string, now = new Date()): boolean {
  return write((tx) => {
    const mail = tx
      .select({ state: STATE, claimedAt: mails.claimedAt })
      .from(mails)
      .innerJoin(people, eq(people.id, mails.personId))
      .where(and(eq(mails.id, id), isNull(mails.sentAt)))
      .get()
    if (!mail || !mayTryNow(mail.state, mail.claimedAt, now)) return false
    tx.update(mails).set({ claimedAt: null }).where(eq(mails.id, id)).run()
    return true
  })
}
