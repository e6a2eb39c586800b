import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { db, type Tx } from '#db/client.server.ts'
import { formerIdentities, people } from '#db/schema/index.ts'
import type { KnownAs } from './mentions.ts'

type Row = typeof formerIdentities.$inferInsert

/**
 * Notes what an account is called or written to now, where that is about to change: whoever is forgotten is looked
 * for by these too. To be called before the change, in its transaction.
 */
export function noteFormer(
  tx: Tx,
  personId: string,
  next: { name?: string | null; email?: string | null },
  now = new Date(),
): void {
  const { name, email } = people
  const isOpen = and(eq(people.id, personId), isNull(people.erasedAt))
  const present = tx.select({ name, email }).from(people).where(isOpen).get()
  if (!present) return
  const changing = (['name', 'email'] as const).filter(
    (kind) => next[kind] !== undefined && next[kind] !== present[kind],
  )
  note(
    tx,
    changing.map((kind) => ({ personId, kind, value: present[kind], changedAt: now })),
  )
}

type Account = { id: string; name: string; email: string }

/** What an account was known by, now and before, is what the one was known by that it becomes a part of. */
export function takeOverFormer(tx: Tx, kept: Account, gone: Account, now: Date): void {
  const before = tx.delete(formerIdentities).where(eq(formerIdentities.personId, gone.id)).returning().all()
  const present: Row[] = (['name', 'email'] as const)
    .filter((kind) => gone[kind] !== kept[kind])
    .map((kind) => ({ personId: kept.id, kind, value: gone[kind], changedAt: now }))
  note(tx, [...before.map((row) => ({ ...row, personId: kept.id })), ...present])
}

/** Keeps what somebody was known by a little longer than their account, until it has been looked for once more. */
export function keepKnown(tx: Tx, personId: string, { names, addresses }: KnownAs, now: Date): void {
  const rows = (kind: Row['kind'], values: string[]) =>
    values.map((value) => ({ personId, kind, value, changedAt: now }))
  note(tx, [...rows('name', names), ...rows('email', addresses)])
}

/** Who has been forgotten, and has not been looked for since. */
export function halfForgotten(): string[] {
  const rows = db
    .selectDistinct({ id: formerIdentities.personId })
    .from(formerIdentities)
    .innerJoin(people, eq(people.id, formerIdentities.personId))
    .where(isNotNull(people.erasedAt))
    .all()
  return rows.map(({ id }) => id)
}

export const forgetKnown = (tx: Tx, personId: string) =>
  tx.delete(formerIdentities).where(eq(formerIdentities.personId, personId)).run()

/** What these accounts were known by. */
export function formerOf(ids: string[]): { name?: string; email?: string }[] {
  const { kind, value, personId } = formerIdentities
  const rows = db.select({ kind, value }).from(formerIdentities).where(inArray(personId, ids)).all()
  return rows.map((row) => ({ [row.kind]: row.value }))
}

function note(tx: Tx, rows: Row[]) {
  if (rows.length > 0) tx.insert(formerIdentities).values(rows).onConflictDoNothing().run()
}
