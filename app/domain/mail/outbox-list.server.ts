import { and, asc, count, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { Sort } from '#app/domain/list-query.ts'
import { sortKey } from '#app/domain/people/names.ts'
import { keptMail } from '#app/mail/deliver.server.ts'
import { db, write } from '#db/client.server.ts'
import { mails, people } from '#db/schema/index.ts'
import { type MailFilter, type MailSort, type MailState, mayTryNow, nextTry, PAUSES } from './mail-state.ts'

export const MAILS_A_PAGE = 50

/** How far a mail is, in SQL. */
const STATE = sql<MailState>`case
  when ${mails.sentAt} is not null then 'sent'
  when ${people.deactivatedAt} is not null then 'stopped'
  when ${mails.failures} >= ${PAUSES.length} then 'given-up'
  when ${mails.failures} > 0 then 'failed'
  else 'waiting' end`

const COLUMNS = {
  id: mails.id,
  name: people.name,
  address: people.email,
  subject: mails.subject,
  state: STATE,
  failures: mails.failures,
  claimedAt: mails.claimedAt,
  createdAt: mails.createdAt,
  sentAt: mails.sentAt,
}

const ORDERS = { oprettet: mails.createdAt, navn: people.sortKey, emne: mails.subject }

/** How many mails there are in each state. */
export function mailCounts(): Record<MailState, number> {
  const rows = db
    .select({ state: STATE, count: count() })
    .from(mails)
    .innerJoin(people, eq(people.id, mails.personId))
    .groupBy(STATE)
    .all()
  const counts = Object.fromEntries(rows.map((row) => [row.state, row.count]))
  return { waiting: 0, failed: 0, 'given-up': 0, stopped: 0, sent: 0, ...counts }
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

/** One page of those that fit, each with when it is tried again. Pages are counted from 1. */
export function mailsOnPage(filter: MailFilter, { by, descending }: Sort<MailSort>, page: number) {
  const order = descending ? desc : asc
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
    }))
}

function fits({ state, typed }: MailFilter): SQL | undefined {
  return and(
    state === null ? undefined : eq(STATE, state),
    // Not LIKE, for which some of what people type are wildcards.
    typed === ''
      ? undefined
      : sql`(instr(${people.sortKey}, ${sortKey(typed)}) > 0 or instr(${people.email}, ${typed.toLowerCase()}) > 0)`,
  )
}

/** A whole mail, and whether there is a file of it; or null. */
export async function findMail(id: string, now = new Date()) {
  const row = db
    .select({ ...COLUMNS, text: mails.text, link: mails.link })
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
