import { and, asc, count, eq, isNull, lt, ne, or } from 'drizzle-orm'
import { addDays, civilDate, startOfDay, today } from '#app/domain/dates.ts'
import { isAdministrator } from '#app/domain/people/role-holding.server.ts'
import { db, type Tx, write } from '#db/client.server.ts'
import { erasures, people } from '#db/schema/index.ts'
import { auditWithdrawn, erasureOf, hasBegun } from './erasures.server.ts'
import { type ErasureCause, REGRET_DAYS } from './erasure.ts'
import { forgottenOn, keptFrom } from './retention.ts'

export const LEAVERS_A_PAGE = 50

/** Somebody whose account was closed so long ago that they will soon be forgotten. `on`: the civil date. */
export type Leaver = { id: string; name: string; closedOn: string; on: string }

/** Whose accounts will have been closed for their time within fourteen days; not who has asked to be forgotten. */
const areSoonForgotten = (day: string) =>
  and(
    lt(people.deactivatedAt, startOfDay(keptFrom('account', addDays(day, REGRET_DAYS)))),
    isNull(people.erasedAt),
    isNull(people.mergedInto),
    or(isNull(erasures.cause), ne(erasures.cause, 'asked')),
  )

export function countLeavers(day = today()): number {
  const row = db
    .select({ leavers: count() })
    .from(people)
    .leftJoin(erasures, eq(erasures.personId, people.id))
    .where(areSoonForgotten(day))
    .get()
  return row?.leavers ?? 0
}

/** One page of them, from the first on, those who are forgotten first before the others. */
export function leaversOnPage(page: number, day = today()): Leaver[] {
  return db
    .select({ id: people.id, name: people.name, deactivatedAt: people.deactivatedAt })
    .from(people)
    .leftJoin(erasures, eq(erasures.personId, people.id))
    .where(areSoonForgotten(day))
    .orderBy(asc(people.deactivatedAt), asc(people.sortKey), asc(people.id))
    .limit(LEAVERS_A_PAGE)
    .offset((page - 1) * LEAVERS_A_PAGE)
    .all()
    .flatMap(({ id, name, deactivatedAt }) =>
      deactivatedAt ? [{ id, name, ...datesOf(deactivatedAt, day) }] : [],
    )
}

/** Why and on which civil date a person will be forgotten; null: nobody has asked, and it is not within fourteen days. */
export function comingErasure(personId: string, day = today()): { cause: ErasureCause; on: string } | null {
  const asked = erasureOf(personId)
  if (asked?.cause === 'asked' && asked.carriedOutAt === null)
    return { cause: 'asked', on: notBefore(day, asked.dueOn) }
  const row = db
    .select({ deactivatedAt: people.deactivatedAt })
    .from(people)
    .leftJoin(erasures, eq(erasures.personId, people.id))
    .where(and(eq(people.id, personId), areSoonForgotten(day)))
    .get()
  return row?.deactivatedAt ? { cause: 'left', on: datesOf(row.deactivatedAt, day).on } : null
}

/** What something stood in the way of is tried every night, so no day lies behind us. */
const notBefore = (day: string, on: string) => (on < day ? day : on)

function datesOf(deactivatedAt: Date, day: string) {
  const closedOn = civilDate(deactivatedAt)
  return { closedOn, on: notBefore(day, forgottenOn(closedOn)) }
}

/**
 * Keeps a closed account: it counts as closed today, so its time begins anew. Whoever has asked to be forgotten is
 * not kept by others.
 * @returns false when there is nothing to keep, it has begun, or whoever asks is no administrator any more
 */
export function keepLeaver(admin: { id: string }, personId: string, now = new Date()): boolean {
  return write((tx) => {
    if (!isAdministrator(tx, admin.id, today(now)) || hasBegun(tx, personId)) return false
    if (!isLeaver(tx, personId, today(now))) return false
    tx.delete(erasures).where(eq(erasures.personId, personId)).run()
    tx.update(people).set({ deactivatedAt: now }).where(eq(people.id, personId)).run()
    auditWithdrawn(tx, personId, admin.id, now)
    return true
  })
}

const isLeaver = (tx: Tx, personId: string, day: string) =>
  tx
    .select({ id: people.id })
    .from(people)
    .leftJoin(erasures, eq(erasures.personId, people.id))
    .where(and(eq(people.id, personId), areSoonForgotten(day)))
    .get() !== undefined
