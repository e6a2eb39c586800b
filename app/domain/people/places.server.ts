import { asc, eq } from 'drizzle-orm'
import { today } from '#app/domain/dates.ts'
import { db } from '#db/client.server.ts'
import { organisations, teams, units } from '#db/schema/index.ts'
import type { ScopeKind } from './roles.ts'
import { isOpenOn } from './teams.server.ts'
import { whatLiesBelow } from './unit-tree.ts'

/** Where a role or a rule can hold. `depth`: 0 for the centre, 1 for an organisation, and so on down. */
type Place = { kind: ScopeKind; id: string | null; name: string; depth: number }

/**
 * Every place there is, from the top down: the centre, and each organisation in Danish order with its units,
 * and after them its own teams, below it. Closed teams are left out. The centre's name is '': the pages have
 * a word for it.
 */
export function allPlaces(day = today()): Place[] {
  const { id, name, parentId, organisationId } = units
  const allUnits = db
    .select({ id, name, parentId, organisationId })
    .from(units)
    .orderBy(asc(units.sortKey), asc(id))
    .all()
  const openTeams = db
    .select({ id: teams.id, name: teams.name, unitId: teams.unitId, organisationId: teams.organisationId })
    .from(teams)
    .where(isOpenOn(day))
    .orderBy(asc(teams.sortKey), asc(teams.id))
    .all()
  const rightBelow = whatLiesBelow(allUnits, openTeams)
  const below = (id: string, depth: number): Place[] => {
    const { units, teams } = rightBelow(id)
    return [
      ...units.flatMap((unit) => [
        { kind: 'unit' as const, id: unit.id, name: unit.name, depth },
        ...below(unit.id, depth + 1),
      ]),
      ...teams.map(({ id, name }) => ({ kind: 'team' as const, id, name, depth })),
    ]
  }
  const all = db
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .orderBy(asc(organisations.sortKey), asc(organisations.id))
    .all()
  return [
    { kind: 'centre', id: null, name: '', depth: 0 },
    ...all.flatMap(({ id, name }) => [
      { kind: 'organisation' as const, id, name, depth: 1 },
      ...below(id, 2),
    ]),
  ]
}

const TABLES = { organisation: organisations, unit: units, team: teams }

/** What a place is called, be it closed; null for none of ours, and for the centre, which the pages have a word for. */
export function placeName(kind: ScopeKind, id: string | null): string | null {
  if (kind === 'centre' || id === null) return null
  const table = TABLES[kind]
  return db.select({ name: table.name }).from(table).where(eq(table.id, id)).get()?.name ?? null
}
