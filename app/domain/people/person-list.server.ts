import { and, asc, count, desc, eq, inArray, isNull, notInArray, or, type SQL, sql } from 'drizzle-orm'
import { today } from '#app/domain/dates.ts'
import type { Sort } from '#app/domain/list-query.ts'
import { db } from '#db/client.server.ts'
import { memberships, people, roleGrants, teams, units } from '#db/schema/index.ts'
import { hasLetters, wordsIn } from './has-letters.server.ts'
import type { AccountState, FilterState, PeopleFilter, PeopleSort, PlaceBelow } from './people-filter.ts'
import { ROLES, type Role } from './roles.ts'

export const PEOPLE_A_PAGE = 50

export type ListedPerson = {
  id: string
  name: string
  email: string
  /** The teams they belong to, or will from a day to come. */
  teams: string[]
  /** The roles they hold, or will from a day to come. */
  roles: Role[]
  state: AccountState
  lastSeenAt: Date | null
}

/**
 * What holds for the people a filter asks for. Who belongs to a place is a member of a team in it, or holds a
 * role there; now or from a day to come. A duplicate that has been merged into another account is nobody, and so is
 * who has been forgotten.
 */
export function peopleMatching(filter: PeopleFilter, day = today()): SQL | undefined {
  const { typed, place, role, state } = filter
  return and(
    isNull(people.mergedInto),
    isNull(people.erasedAt),
    ...wordsIn(typed).map(isPartOfPerson),
    place ? isOf(place, day) : undefined,
    role
      ? inArray(people.id, holders(and(eq(roleGrants.role, role), isNotOver(roleGrants, day))))
      : undefined,
    state ? isIn(state, day) : undefined,
  )
}

/** A person is found by a part of their name or address. */
export const isPartOfPerson = (word: string): SQL | undefined =>
  or(hasLetters(people.sortKey, word), sql`instr(${people.email}, ${word.toLowerCase()}) > 0`)

const isNotOver = ({ toDate }: typeof memberships | typeof roleGrants, day: string) =>
  sql`(${toDate} is null or ${toDate} >= ${day})`

const members = (where: SQL | undefined) =>
  db.select({ id: memberships.personId }).from(memberships).where(where)

const holders = (where: SQL | undefined) =>
  db.select({ id: roleGrants.personId }).from(roleGrants).where(where)

function isOf({ kind, id }: PlaceBelow, day: string): SQL | undefined {
  const isThere = {
    organisation: eq(units.organisationId, id),
    unit: sql`instr('/' || ${units.path} || '/', ${`/${id}/`}) > 0`,
    team: sql`false`,
  }
  const unitsThere = db.select({ id: units.id }).from(units).where(isThere[kind])
  const isOfTeam = {
    organisation: eq(teams.organisationId, id),
    unit: inArray(teams.unitId, unitsThere),
    team: eq(teams.id, id),
  }
  const teamsThere = db.select({ id: teams.id }).from(teams).where(isOfTeam[kind])
  const { scopeId } = roleGrants
  const isScopeThere = or(eq(scopeId, id), inArray(scopeId, unitsThere), inArray(scopeId, teamsThere))
  const inTeams = members(and(inArray(memberships.teamId, teamsThere), isNotOver(memberships, day)))
  return inArray(people.id, inTeams.union(holders(and(isScopeThere, isNotOver(roleGrants, day)))))
}

/** In SQL what `stateOf` says. */
const stateOn = (day: string) =>
  sql<AccountState>`case when ${people.deactivatedAt} is not null then 'closed'
    when ${people.passwordHash} is null then 'invited'
    when ${people.onLeaveUntil} >= ${day} then 'on-leave'
    else 'active' end`

function isIn(state: FilterState, day: string): SQL | undefined {
  if (state !== 'without-team') return sql`${stateOn(day)} = ${state}`
  return and(isNull(people.deactivatedAt), notInArray(people.id, members(isNotOver(memberships, day))))
}

export function countPeople(filter: PeopleFilter, day = today()): number {
  const row = db.select({ people: count() }).from(people).where(peopleMatching(filter, day)).get()
  return row?.people ?? 0
}

/** One page of the people a filter asks for, from the first on; those who stand alike in Danish order. */
export function listPeople(
  filter: PeopleFilter,
  sort: Sort<PeopleSort>,
  page: number,
  day = today(),
): ListedPerson[] {
  const direction = sort.descending ? desc : asc
  const columns: Record<PeopleSort, SQL[]> = {
    navn: [direction(people.sortKey)],
    mail: [direction(people.email)],
    // Who has never been here comes before those who were here long ago.
    set: [direction(people.lastSeenAt)],
    status: [direction(stateOn(day))],
  }
  const rows = db
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      state: stateOn(day),
      lastSeenAt: people.lastSeenAt,
    })
    .from(people)
    .where(peopleMatching(filter, day))
    .orderBy(...columns[sort.by], asc(people.sortKey), asc(people.id))
    .limit(PEOPLE_A_PAGE)
    .offset((page - 1) * PEOPLE_A_PAGE)
    .all()
  const { teamsOf, rolesOf } = belongingOf(
    rows.map(({ id }) => id),
    day,
  )
  return rows.map((person) => ({ ...person, teams: teamsOf(person.id), roles: rolesOf(person.id) }))
}

/** Where the people of one page belong and what they are, asked once for all of them. */
function belongingOf(ids: string[], day: string) {
  const inTeams = db
    .select({ personId: memberships.personId, name: teams.name })
    .from(memberships)
    .innerJoin(teams, eq(teams.id, memberships.teamId))
    .where(and(inArray(memberships.personId, ids), isNotOver(memberships, day)))
    .orderBy(asc(teams.sortKey))
    .all()
  const held = db
    .select({ personId: roleGrants.personId, role: roleGrants.role })
    .from(roleGrants)
    .where(and(inArray(roleGrants.personId, ids), isNotOver(roleGrants, day)))
    .all()
  const isOfPerson = (id: string) => (row: { personId: string }) => row.personId === id
  return {
    teamsOf: (id: string) => [...new Set(inTeams.filter(isOfPerson(id)).map(({ name }) => name))],
    rolesOf: (id: string) =>
      ROLES.filter((role) => held.filter(isOfPerson(id)).some((one) => one.role === role)),
  }
}
