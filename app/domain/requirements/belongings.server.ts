import { asc, type Column, eq, sql } from 'drizzle-orm'
import { METHODS } from '#app/domain/courses/methods.ts'
import { db } from '#db/client.server.ts'
import { memberships, roleGrants, teamMethods, teams, units } from '#db/schema/index.ts'
import type { Belonging, MethodSince } from './belonging.ts'

const amongPeople = (column: Column) =>
  sql`${column} in (select value from json_each(${sql.placeholder('people')}))`

const prepareQueries = () => ({
  memberships: db
    .select({
      personId: memberships.personId,
      teamId: memberships.teamId,
      unitPath: units.path,
      organisationId: teams.organisationId,
      // Such as `cti:2026-01-01 icm:2026-05-01`.
      methods: sql<
        string | null
      >`(select group_concat(${teamMethods.method} || ':' || ${teamMethods.fromDate}, ' ') from ${teamMethods}
        where ${teamMethods.teamId} = ${memberships.teamId})`,
      fromDate: memberships.fromDate,
      toDate: memberships.toDate,
    })
    .from(memberships)
    .innerJoin(teams, eq(teams.id, memberships.teamId))
    .leftJoin(units, eq(units.id, teams.unitId))
    .where(amongPeople(memberships.personId))
    .prepare(),
  roles: db
    .select({
      personId: roleGrants.personId,
      role: roleGrants.role,
      scopeId: roleGrants.scopeId,
      unitPath: units.path,
      // Of a role in an organisation the scope is the organisation.
      organisationId: sql<string | null>`coalesce(${teams.organisationId}, ${units.organisationId})`,
      fromDate: roleGrants.fromDate,
      toDate: roleGrants.toDate,
    })
    .from(roleGrants)
    .leftJoin(teams, eq(teams.id, roleGrants.scopeId))
    .leftJoin(units, sql`${units.id} = coalesce(${teams.unitId}, ${roleGrants.scopeId})`)
    .where(amongPeople(roleGrants.personId))
    .prepare(),
  methods: db
    .select({
      method: teamMethods.method,
      since: teamMethods.fromDate,
      teamId: teams.id,
      unitPath: units.path,
      organisationId: teams.organisationId,
    })
    .from(teamMethods)
    .innerJoin(teams, eq(teams.id, teamMethods.teamId))
    .leftJoin(units, eq(units.id, teams.unitId))
    .orderBy(asc(teamMethods.fromDate))
    .prepare(),
})

let queries: ReturnType<typeof prepareQueries> | undefined

/** Where these people have belonged and which roles they have held, now and before: three queries at most. */
export function belongingsOf(personIds: string[]): Map<string, Belonging[]> {
  queries ??= prepareQueries() // once, when the tables are there
  const people = JSON.stringify(personIds)
  const known = new Map<string, Belonging[]>()
  const add = (personId: string, belonging: Belonging) => {
    const others = known.get(personId)
    if (others) others.push(belonging)
    else known.set(personId, [belonging])
  }

  for (const { personId, teamId, methods, fromDate, toDate, ...place } of queries.memberships.all({ people }))
    add(personId, {
      as: 'member',
      within: idsOf({ id: teamId, ...place }),
      methods: asMethods(methods),
      fromDate,
      toDate,
    })
  const roles = queries.roles.all({ people })
  const methodsIn = roles.length > 0 ? methodsByPlace(queries) : () => []
  for (const { personId, role, scopeId, fromDate, toDate, ...place } of roles)
    add(personId, {
      as: role,
      within: idsOf({ id: scopeId, ...place }),
      methods: methodsIn(scopeId),
      fromDate,
      toDate,
    })
  return known
}

type PlaceRow = { id: string | null; unitPath: string | null; organisationId: string | null }

/** The ids of a place and of those above it; none for the centre. */
const idsOf = ({ id, unitPath, organisationId }: PlaceRow): string[] =>
  [id, ...(unitPath?.split('/') ?? []), organisationId].filter((one) => one !== null)

function asMethods(written: string | null): MethodSince[] {
  return (written?.split(' ') ?? []).flatMap((one) => {
    const [word, since] = one.split(':')
    const method = METHODS.find((known) => known === word)
    return method && since ? [{ method, since }] : []
  })
}

/** By which methods the teams of a place work, each since the first of them did; at the centre (null), those of all teams. */
function methodsByPlace({
  methods,
}: ReturnType<typeof prepareQueries>): (id: string | null) => MethodSince[] {
  const known = new Map<string | null, MethodSince[]>()
  for (const { method, since, teamId, ...place } of methods.all())
    for (const id of [null, ...idsOf({ id: teamId, ...place })]) {
      const others = known.get(id) ?? []
      // The query has the earliest first, so that is the one that stays.
      if (!others.some((one) => one.method === method)) known.set(id, [...others, { method, since }])
    }
  return (id) => known.get(id) ?? []
}
