import { and, asc, eq, sql } from 'drizzle-orm'
import { db, type Tx, write } from '#db/client.server.ts'
import { organisations, units } from '#db/schema/index.ts'
import { auditPlace } from './audit-place.server.ts'
import { sortKey } from './names.ts'
import { type Outcome, PARENT_GONE, TAKEN } from './organisations.server.ts'
import type { NewUnit } from './place-form.ts'
import { isTaken } from './taken-name.server.ts'
import { DEEPEST, depthOf, isWithin, movedPath, moveProblem, pathBelow, whatLiesBelow } from './unit-tree.ts'

/** A unit where it lies. `path` as in the table; `depth`: 1 right below the organisation. */
type UnitInTree = { id: string; name: string; path: string; depth: number }

const columns = {
  id: units.id,
  name: units.name,
  path: units.path,
  parentId: units.parentId,
  organisationId: units.organisationId,
}

type Unit = { id: string; name: string; path: string; parentId: string | null; organisationId: string }

export function findUnit(id: string): (Unit & { organisation: string }) | null {
  return (
    db
      .select({ ...columns, organisation: organisations.name })
      .from(units)
      .innerJoin(organisations, eq(organisations.id, units.organisationId))
      .where(eq(units.id, id))
      .get() ?? null
  )
}

/** The units of an organisation, each followed by those below it, in Danish order. */
export function unitsOf(organisationId: string): UnitInTree[] {
  const all = db
    .select(columns)
    .from(units)
    .where(eq(units.organisationId, organisationId))
    .orderBy(asc(units.sortKey), asc(units.id))
    .all()
  const rightBelow = whatLiesBelow(all, [])
  const below = (id: string): UnitInTree[] =>
    rightBelow(id).units.flatMap(({ id, name, path }) => [
      { id, name, path, depth: depthOf(path) },
      ...below(id),
    ])
  return below(organisationId)
}

/** Makes a unit; sent twice, it is one. `parent` null: right below the organisation. */
export function createUnit(organisationId: string, { id, name, parent }: NewUnit): Outcome {
  return write((tx) => {
    const known = unitById(tx, id)
    if (known?.name === name && known.organisationId === organisationId && known.parentId === parent)
      return { id }
    const above = parent === null ? null : unitIn(tx, organisationId, parent)
    if (above === undefined) return PARENT_GONE
    if (above && depthOf(above.path) >= DEEPEST) return { problems: { parent: 'tooDeep' } }
    if (isTaken(tx, units, { name }, beside({ organisationId, parentId: parent }))) return TAKEN
    // The page was gone back to, and another one made from it.
    const made = insertUnit(tx, { id: known ? undefined : id, organisationId, above, name })
    auditPlace(tx, 'unit', made.id, 'made')
    return { id: made.id }
  })
}

type NewUnitRow = {
  id?: string
  organisationId: string
  /** The unit it lies below; null: right below the organisation. */
  above: Pick<Unit, 'id' | 'path'> | null
  name: string
}

/** Whoever calls has made sure that the name is free and the depth allowed. */
export function insertUnit(
  tx: Tx,
  { id = crypto.randomUUID(), organisationId, above, name }: NewUnitRow,
): Pick<Unit, 'id' | 'path'> {
  const path = pathBelow(above?.path ?? null, id)
  tx.insert(units)
    .values({ id, organisationId, parentId: above?.id ?? null, path, name, sortKey: sortKey(name) })
    .run()
  return { id, path }
}

export function renameUnit({ id }: Pick<Unit, 'id'>, name: string): Outcome {
  return write((tx) => {
    const unit = unitById(tx, id)
    if (unit && isTaken(tx, units, { id, name }, beside(unit))) return TAKEN
    if (unit?.name !== name) auditPlace(tx, 'unit', id, 'name')
    tx.update(units)
      .set({ name, sortKey: sortKey(name) })
      .where(eq(units.id, id))
      .run()
    return { id }
  })
}

/**
 * Lays a unit below another one of its organisation, or right below the organisation (null), with all that lies
 * below it: whoever manages a unit above manages it from the next request on.
 */
export function moveUnit(
  { id, organisationId }: Pick<Unit, 'id' | 'organisationId'>,
  parentId: string | null,
) {
  return write((tx): Outcome => {
    const unit = unitIn(tx, organisationId, id)
    const above = parentId === null ? null : unitIn(tx, organisationId, parentId)
    if (!unit || above === undefined) return PARENT_GONE
    const branch = tx
      .select({ id: units.id, path: units.path })
      .from(units)
      .where(eq(units.organisationId, organisationId))
      .all()
      .filter(({ path }) => isWithin(unit.path, path))
    const paths = branch.map(({ path }) => path)
    const problem = moveProblem(unit.path, paths, above?.path ?? null)
    if (problem) return { problems: { parent: problem } }
    if (isTaken(tx, units, unit, beside({ organisationId, parentId })))
      return { problems: { parent: 'nameTaken' } }

    if (unit.parentId !== parentId) auditPlace(tx, 'unit', id, 'moved')
    const moved = pathBelow(above?.path ?? null, id)
    tx.update(units).set({ parentId }).where(eq(units.id, id)).run()
    for (const one of branch)
      tx.update(units)
        .set({ path: movedPath(one.path, unit.path, moved) })
        .where(eq(units.id, one.id))
        .run()
    return { id }
  })
}

const unitById = (tx: Tx, id: string) => tx.select(columns).from(units).where(eq(units.id, id)).get()

/** The unit, where it is one of the organisation's. */
export const unitIn = (tx: Tx, organisationId: string, id: string) =>
  tx
    .select(columns)
    .from(units)
    .where(and(eq(units.id, id), eq(units.organisationId, organisationId)))
    .get()

/** The units that lie right below the same unit, or right below the organisation (null). */
const beside = ({ organisationId, parentId }: Pick<Unit, 'organisationId' | 'parentId'>) =>
  and(eq(units.organisationId, organisationId), sql`${units.parentId} is ${parentId}`)
