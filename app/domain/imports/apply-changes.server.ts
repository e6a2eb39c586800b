import { eq, inArray } from 'drizzle-orm'
import { sortKey } from '#app/domain/people/names.ts'
import { noteFormer } from '#app/domain/privacy/former-identities.server.ts'
import { db, type Tx } from '#db/client.server.ts'
import {
  importChanges,
  memberships,
  organisations,
  people,
  roleGrants,
  teams,
  units,
} from '#db/schema/index.ts'
import type { Change, Facts } from './change.ts'
import { IMPORTED_THINGS, type ImportedThing } from './import.ts'
import { listed } from './listed.server.ts'

const TABLES = {
  organisation: organisations,
  unit: units,
  team: teams,
  person: people,
  membership: memberships,
  grant: roleGrants,
}

/** What is written of a thing; whatever has a name has its sort key with it. */
const columnsOf = (facts: Facts) => (facts.name ? { ...facts, sortKey: sortKey(facts.name) } : facts)

/**
 * Writes what was planned, and notes it so that it can be undone, in the order in which one thing builds on
 * another. Changes come first: a membership is ended before the next one of the same team begins.
 */
export function applyChanges(tx: Tx, importId: string, changes: Change[]): void {
  const ordered = IMPORTED_THINGS.flatMap((thing) => changes.filter((change) => change.thing === thing))
  for (const { thing, id, before, after } of ordered) if (before !== null) setFacts(tx, thing, id, after)
  for (const thing of IMPORTED_THINGS) {
    const made = ordered.filter((change) => change.thing === thing && change.before === null)
    insert(tx, thing, made)
  }
  const notes = ordered.map(({ id, ...change }) => ({ importId, thingId: id, ...change }))
  if (notes.length > 0) tx.insert(importChanges).values(notes).run()
}

function insert(tx: Tx, thing: ImportedThing, made: Change[]) {
  if (made.length === 0) return
  // The planner names each table's columns, which the compiler cannot follow through a record of them all.
  const rows = made.map(({ id, after }) => ({ id, ...columnsOf(after) })) as never
  tx.insert(TABLES[thing]).values(rows).run()
}

/** Sets some of what is known of a thing; undoing does it with what was there before. */
export function setFacts(tx: Tx, thing: ImportedThing, id: string, facts: Facts): void {
  if (thing === 'person') noteFormer(tx, id, facts)
  const table = TABLES[thing]
  tx.update(table).set(columnsOf(facts)).where(eq(table.id, id)).run()
}

/** Deletes things that an import made, those that build on others first. */
export function deleteThings(tx: Tx, made: Pick<Change, 'thing' | 'id'>[]): void {
  for (const thing of IMPORTED_THINGS.toReversed()) {
    const ids = made.filter((change) => change.thing === thing).map(({ id }) => id)
    if (ids.length > 0)
      tx.delete(TABLES[thing])
        .where(inArray(TABLES[thing].id, listed(ids)))
        .run()
  }
}

/** What is known of these things now, by id; what is gone is missing. */
export function factsNow(thing: ImportedThing, ids: string[]): Map<string, Record<string, unknown>> {
  const table = TABLES[thing]
  const rows = db
    .select()
    .from(table)
    .where(inArray(table.id, listed(ids)))
    .all()
  return new Map(rows.map((row) => [row.id, row]))
}
