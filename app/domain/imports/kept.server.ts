import { and, desc, eq, inArray, isNotNull, ne, or } from 'drizzle-orm'
import { overlap } from '#app/domain/people/period.ts'
import { db } from '#db/client.server.ts'
import { importChanges, memberships, people } from '#db/schema/index.ts'
import { factsNow } from './apply-changes.server.ts'
import type { Change } from './change.ts'
import { IMPORTED_THINGS } from './import.ts'
import { inUse } from './in-use.server.ts'
import { listed } from './listed.server.ts'

/** A change as it was noted; `note` is the note's own number. */
export type NotedChange = Change & { note: number }

const noted = {
  note: importChanges.id,
  thing: importChanges.thing,
  id: importChanges.thingId,
  before: importChanges.before,
  after: importChanges.after,
}

/** What an import has made and changed and has not been undone, the last first. */
export const changesOf = (importId: string) =>
  db
    .select(noted)
    .from(importChanges)
    .where(eq(importChanges.importId, importId))
    .orderBy(desc(importChanges.id))
    .$dynamic()

/**
 * Which of these changes must stay: somebody has changed the thing since, or has used it, so that undoing would
 * take something away that the import did not bring.
 * @returns the numbers of their notes
 */
export function keptAmong(changes: NotedChange[]): Set<number> {
  const kept = new Set(
    IMPORTED_THINGS.flatMap((thing) => changedSince(changes.filter((one) => one.thing === thing))),
  )
  const made = changes.filter(({ before }) => before === null)
  const going = () => made.filter(({ note }) => !kept.has(note))

  // Whoever is kept keeps what they are in, and a unit keeps the one above it: people first, then upwards.
  for (const thing of ['person', 'team', 'unit', 'organisation'] as const) {
    let used: Set<string>
    do {
      const asked = going().filter((change) => change.thing === thing)
      const ids = asked.map(({ id }) => id)
      used = inUse(
        thing,
        ids,
        going().map(({ id }) => id),
      )
      if (thing === 'person') for (const id of accountsInUse(ids)) used.add(id)
      for (const { id, note } of asked) if (used.has(id)) kept.add(note)
    } while (used.size > 0)
  }
  return kept
}

/** Somebody has chosen a password, or closed the account. */
function accountsInUse(ids: string[]): string[] {
  const isUsed = or(isNotNull(people.passwordHash), isNotNull(people.deactivatedAt))
  const rows = db
    .select({ id: people.id })
    .from(people)
    .where(and(inArray(people.id, listed(ids)), isUsed))
    .all()
  return rows.map(({ id }) => id)
}

/** The notes of things, all of one kind, that are no more as the import left them. What is gone is not kept. */
function changedSince(changes: NotedChange[]): number[] {
  const [first] = changes
  if (!first) return []
  const now = factsNow(
    first.thing,
    changes.map(({ id }) => id),
  )
  return changes.flatMap((change) => {
    const facts = now.get(change.id)
    if (!facts) return []
    const isSame = Object.entries(change.after).every(([column, value]) => facts[column] === value)
    return isSame && !isInTheWay(change) ? [] : [change.note]
  })
}

/** Whether the days a membership had before are taken by another one now. */
function isInTheWay({ thing, id, before }: NotedChange): boolean {
  if (thing !== 'membership' || !before?.fromDate) return false
  const period = { fromDate: before.fromDate, toDate: before.toDate ?? null }
  const own = db.select().from(memberships).where(eq(memberships.id, id)).get()
  if (!own) return false
  const others = and(
    eq(memberships.personId, own.personId),
    eq(memberships.teamId, own.teamId),
    ne(memberships.id, id),
  )
  const rows = db.select().from(memberships).where(others).all()
  return rows.some((other) => overlap(other, period))
}
