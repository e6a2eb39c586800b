import { and, asc, eq, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import { addDays, today } from '#app/domain/dates.ts'
import type { JobResult } from '#app/domain/jobs/job-run.ts'
import { db, type Tx, write } from '#db/client.server.ts'
import { erasures, people } from '#db/schema/index.ts'
import { audit } from './audit.server.ts'
import { erasePerson } from './erase-person.server.ts'
import { readLedger } from './erasure-ledger.server.ts'
import { obstacleTo } from './erasure-obstacle.server.ts'
import { countRows } from './erasure-preview.server.ts'
import { emptyLog, forgetMailsWithoutRow } from './erasure-traces.server.ts'
import {
  type Erasure,
  type ErasureAhead,
  type ErasureCause,
  type ErasureObstacle,
  type ErasurePreview,
  REGRET_DAYS,
} from './erasure.ts'
import { halfForgotten } from './former-identities.server.ts'
import { searchAgain } from './search-again.server.ts'

/** `unknown`: there is no such account, it has been merged into another, or it is erased already. */
export type AskedErasure =
  | { status: 'asked'; dueOn: string }
  | { status: 'refused'; obstacle: ErasureObstacle }
  | { status: 'unknown' }

const of = (personId: string) => eq(erasures.personId, personId)
const isAhead = isNull(erasures.carriedOutAt)

/** That this person is to be forgotten, or has been; null: neither. */
export function erasureOf(personId: string, reader: Pick<Tx, 'select'> = db): Erasure | null {
  const { cause, requestedAt, dueOn, carriedOutAt } = erasures
  const told = { cause, requestedAt, dueOn, carriedOutAt }
  return reader.select(told).from(erasures).where(of(personId)).get() ?? null
}

/** What somebody who is to be forgotten is told of it; null: they are not. */
export function erasureAhead(personId: string, day = today()): ErasureAhead | null {
  const erasure = erasureOf(personId)
  if (!erasure) return null
  return { dueOn: erasure.dueOn, isLate: erasure.dueOn < day, obstacle: obstacleTo(personId, day) }
}

/** What would go and what would stay. */
export function previewErasure(personId: string, day = today()): ErasurePreview {
  return { obstacle: obstacleTo(personId, day), ...countRows(personId) }
}

/**
 * Asks that somebody be forgotten: in fourteen days when they ask themselves, at once when they left long ago.
 * Asked twice, the first day stands.
 * @param actorId who asks; null: the server does
 */
export function askErasure(
  personId: string,
  cause: ErasureCause,
  actorId: string | null,
  now = new Date(),
): AskedErasure {
  return write((tx): AskedErasure => {
    const isOwnAccount = and(eq(people.id, personId), isNull(people.mergedInto), isNull(people.erasedAt))
    if (!tx.select({ id: people.id }).from(people).where(isOwnAccount).get()) return { status: 'unknown' }
    const known = erasureOf(personId, tx)
    if (known) return { status: 'asked', dueOn: known.dueOn }
    const obstacle = obstacleTo(personId, today(now), tx)
    if (obstacle) return { status: 'refused', obstacle }

    const dueOn = cause === 'asked' ? addDays(today(now), REGRET_DAYS) : today(now)
    tx.insert(erasures).values({ personId, cause, requestedAt: now, dueOn }).run()
    const subject = { kind: 'person', id: personId } as const
    audit(tx, { actorId, action: 'erasure-asked', subject, detail: cause }, now)
    return { status: 'asked', dueOn }
  })
}

/** Thinks better of it. False: it was not asked for, or it has begun. */
export function withdrawErasure(personId: string, actorId: string | null, now = new Date()): boolean {
  return write((tx) => !hasBegun(tx, personId) && dropErasure(tx, personId, actorId, now))
}

/** The same in the transaction of what says so as well. */
export function dropErasure(tx: Tx, personId: string, actorId: string | null, now = new Date()): boolean {
  const wasAsked =
    tx
      .delete(erasures)
      .where(and(of(personId), isAhead))
      .run().changes > 0
  if (wasAsked) auditWithdrawn(tx, personId, actorId, now)
  return wasAsked
}

export function auditWithdrawn(tx: Tx, personId: string, actorId: string | null, now: Date): void {
  audit(tx, { actorId, action: 'erasure-withdrawn', subject: { kind: 'person', id: personId } }, now)
}

/** Done, or in the ledger, so that it will be done: from there on nobody stops it. */
export function hasBegun(tx: Tx, personId: string): boolean {
  const isDone = and(eq(people.id, personId), isNotNull(people.erasedAt))
  if (tx.select({ id: people.id }).from(people).where(isDone).get()) return true
  return readLedger().some((entry) => entry.personId === personId)
}

/** Forgets everyone who is due. A daily job: what something is in the way of is tried again the next day. */
export async function eraseDue(day: string, stopping: AbortSignal): Promise<JobResult> {
  const again = await replayLedger(stopping)
  const due = db
    .select({ personId: erasures.personId, cause: erasures.cause })
    .from(erasures)
    .where(and(isAhead, lte(erasures.dueOn, day)))
    .orderBy(asc(erasures.dueOn), asc(erasures.personId))
    .all()
  let erased = 0
  for (const { personId, cause } of due) {
    stopping.throwIfAborted()
    const may = (tx: Tx) => isDue(personId, day, tx) && obstacleTo(personId, day, tx) === null
    if (await erasePerson(personId, { day, cause, may, now: new Date() })) erased += 1
  }
  forgetMailsWithoutRow()
  const isEmpty = await emptyLog()
  const postponed = due.length - erased
  return {
    erased,
    ...(again > 0 && { again }),
    ...(postponed > 0 && { postponed }),
    ...(!isEmpty && { 'log-read': 1 }),
  }
}

function isDue(personId: string, day: string, tx: Tx): boolean {
  const erasure = erasureOf(personId, tx)
  return erasure !== null && erasure.carriedOutAt === null && erasure.dueOn <= day
}

/**
 * Forgets again everyone in the ledger who is not forgotten in this database: an older copy of it was put back,
 * or the server was stopped in the middle; and looks once more for whom it had begun to. Does nothing, quickly, when
 * there is nobody.
 * @returns how many are forgotten again
 */
export async function replayLedger(stopping?: AbortSignal): Promise<number> {
  const begun = halfForgotten()
  for (const personId of begun) {
    stopping?.throwIfAborted()
    await searchAgain(personId)
  }
  let again = 0
  for (const { personId, day, cause } of toForgetAgain()) {
    stopping?.throwIfAborted()
    if (await erasePerson(personId, { day, cause, may: () => true, now: new Date() })) again += 1
  }
  if (begun.length + again > 0) await emptyLog()
  return again
}

function toForgetAgain() {
  const entries = readLedger()
  const ids = JSON.stringify(entries.map(({ personId }) => personId))
  const isInIt = sql`${people.id} in (select value from json_each(${ids}))`
  const known = db
    .select({ id: people.id })
    .from(people)
    .where(and(isNull(people.erasedAt), isInIt))
    .all()
  const knownIds = new Set(known.map(({ id }) => id))
  return entries.filter(({ personId }) => knownIds.has(personId))
}
