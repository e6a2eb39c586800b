import { and, desc, eq, inArray, isNotNull, ne, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { overlap } from '#app/domain/people/period.ts'
import { db } from '#db/client.server.ts'
import { importChanges, memberships, people } from '#db/schema/index.ts'
import { factsNow } from './apply-changes.server.ts'
import type { Change, Facts } from './change.ts'
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
  let before: number
  do {
    before = kept.size
    const going = changes.filter(({ note }) => !kept.has(note))
    for (const { note } of whoseDaysAreTaken(going)) kept.add(note)
  } while (kept.size > before) // what stays can be in the way of another
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
    return isSame ? [] : [change.note]
  })
}

/** The memberships whose days before are taken by another one that does not go, or change back, with them. */
function whoseDaysAreTaken(changes: NotedChange[]): NotedChange[] {
  const going = new Map(changes.map(({ id, before }) => [id, before]))
  return changes.filter(({ thing, id, before }) => {
    if (thing !== 'membership' || !before) return false
    return othersBeside(id).some((other) => {
      const then = going.has(other.id) ? going.get(other.id) : other
      return then && overlap(periodIn(then), periodIn(before))
    })
  })
}

const periodIn = ({ fromDate = null, toDate = null }: Facts) => ({ fromDate: fromDate ?? '', toDate })

const other = alias(memberships, 'other')

/** The other memberships of the same person in the same team. */
const othersBeside = (id: string) =>
  db
    .select({ id: other.id, fromDate: other.fromDate, toDate: other.toDate })
    .from(other)
    .innerJoin(memberships, eq(memberships.personId, other.personId))
    .where(and(eq(memberships.id, id), eq(memberships.teamId, other.teamId), ne(other.id, id)))
    .all()
