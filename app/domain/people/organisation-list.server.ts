import { and, asc, count, eq, exists, inArray, lt, or, type SQL, sql } from 'drizzle-orm'
import { today } from '#app/domain/dates.ts'
import { db } from '#db/client.server.ts'
import { memberships, organisations, people, teams, units } from '#db/schema/index.ts'
import { sortKey } from './names.ts'
import type { OrganisationKind } from './organisation-kinds.ts'
import { isOpenOn, isMemberOn } from './teams.server.ts'

export const ORGANISATIONS_A_PAGE = 50

/** A unit or a team whose name was looked for. */
type FoundPlace = { kind: 'unit' | 'team'; id: string; name: string }

/** An organisation with how many units, open teams and people it has on a day. */
type OrganisationInList = {
  id: string
  name: string
  kind: OrganisationKind
  units: number
  teams: number
  people: number
  found: FoundPlace[]
}

/** How many organisations there are that have this in their name, or in that of a unit or team; '' is in all. */
export function countOrganisations(typed: string): number {
  return countWhere(hasInName(typed))
}

/**
 * One page of those organisations, in Danish order, each with its units and teams that have it in their name.
 * @param page from 1
 */
export function organisationList(typed: string, page: number, day = today()): OrganisationInList[] {
  const rows = db
    .select({
      id: organisations.id,
      name: organisations.name,
      kind: organisations.kind,
      units: db.$count(units, eq(units.organisationId, organisations.id)),
      teams: db.$count(teams, and(eq(teams.organisationId, organisations.id), isOpenOn(day))),
      people: sql<number>`(${peopleIn(day)})`,
    })
    .from(organisations)
    .where(hasInName(typed))
    .orderBy(asc(organisations.sortKey), asc(organisations.id))
    .limit(ORGANISATIONS_A_PAGE)
    .offset((page - 1) * ORGANISATIONS_A_PAGE)
    .all()
  const found = foundIn(
    typed,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    ...row,
    found: found.filter(({ organisationId }) => organisationId === row.id).map(({ place }) => place),
  }))
}

/** The page of that list on which an organisation stands, or would stand; from 1. */
export function pageWith(typed: string, { id, name }: { id: string; name: string }): number {
  const key = sortKey(name)
  const { sortKey: other } = organisations
  const isBefore = or(lt(other, key), and(eq(other, key), lt(organisations.id, id)))
  return Math.floor(countWhere(and(hasInName(typed), isBefore)) / ORGANISATIONS_A_PAGE) + 1
}

const countWhere = (condition: SQL | undefined): number =>
  db.select({ count: count() }).from(organisations).where(condition).get()?.count ?? 0

/** Each is counted once, however many of the organisation's teams they belong to; closed accounts are not. */
const peopleIn = (day: string) =>
  db
    .select({ count: sql`count(distinct ${memberships.personId})` })
    .from(teams)
    .innerJoin(memberships, eq(memberships.teamId, teams.id))
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(eq(teams.organisationId, organisations.id), isMemberOn(day)))
    .getSQL()

function foundIn(typed: string, organisationIds: string[]) {
  if (typed === '' || organisationIds.length === 0) return []
  const below = (table: typeof units | typeof teams, kind: FoundPlace['kind']) =>
    db
      .select({ id: table.id, name: table.name, organisationId: table.organisationId })
      .from(table)
      .where(and(inArray(table.organisationId, organisationIds), contains(table, typed)))
      .orderBy(asc(table.sortKey), asc(table.id))
      .all()
      .map(({ organisationId, id, name }) => ({ organisationId, place: { kind, id, name } }))
  return [...below(units, 'unit'), ...below(teams, 'team')]
}

function hasInName(typed: string): SQL | undefined {
  if (typed === '') return undefined
  const below = (table: typeof units | typeof teams) =>
    exists(
      db
        .select({ id: table.id })
        .from(table)
        .where(and(eq(table.organisationId, organisations.id), contains(table, typed))),
    )
  return or(contains(organisations, typed), below(units), below(teams))
}

/** Not LIKE, for which some of what people type are wildcards. */
const contains = (table: typeof organisations | typeof units | typeof teams, typed: string) =>
  sql`instr(${table.sortKey}, ${sortKey(typed)}) > 0`
