import { and, asc, eq, gte, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import { holdsAtCentre, type SignedInPerson } from '#app/domain/auth/permissions.ts'
import { today } from '#app/domain/dates.ts'
import { db } from '#db/client.server.ts'
import { memberships, organisations, people, teams, units } from '#db/schema/index.ts'
import type { TeamPlace } from './reach.ts'

export type Team = TeamPlace & { slug: string; name: string; organisation: string }
/** `closedOn`: the last day of a team that closes, or has closed; its history stays. */
export type FoundTeam = Team & { closedOn: string | null }

const columns = {
  id: teams.id,
  slug: teams.slug,
  name: teams.name,
  organisationId: teams.organisationId,
  organisation: organisations.name,
  unitPath: units.path,
  closedOn: teams.closedOn,
}

const selectTeams = () =>
  db
    .select(columns)
    .from(teams)
    .innerJoin(organisations, eq(organisations.id, teams.organisationId))
    .leftJoin(units, eq(units.id, teams.unitId))

const inDanishOrder = [asc(organisations.sortKey), asc(teams.sortKey)]

/** In SQL what `isOpen` says. */
export const isOpenOn = (day: string): SQL | undefined => or(isNull(teams.closedOn), gte(teams.closedOn, day))

/** The open teams the person manages: see `reaches`. It says in SQL what that says. */
export function managedTeams(person: SignedInPerson, day = today()): Team[] {
  const reach = person.grants.flatMap(({ role, scopeKind, scopeId }) => {
    if (role !== 'manager' || !scopeId) return []
    if (scopeKind === 'team') return [eq(teams.id, scopeId)]
    if (scopeKind === 'unit') return [sql`instr('/' || ${units.path} || '/', ${`/${scopeId}/`}) > 0`]
    return [eq(teams.organisationId, scopeId)]
  })
  if (holdsAtCentre(person, 'manager')) return allTeams(day)
  if (reach.length === 0) return []
  return selectTeams()
    .where(and(isOpenOn(day), or(...reach)))
    .orderBy(...inDanishOrder)
    .all()
}

/** Every open team of every organisation, for those whose work reaches all of them. */
export function allTeams(day = today()): Team[] {
  return selectTeams()
    .where(isOpenOn(day))
    .orderBy(...inDanishOrder)
    .all()
}

export function findTeam(slug: string): FoundTeam | null {
  return selectTeams().where(eq(teams.slug, slug)).get() ?? null
}

export function findTeamById(id: string): FoundTeam | null {
  return selectTeams().where(eq(teams.id, id)).get() ?? null
}

export type Member = { id: string; name: string; onLeaveUntil: string | null }

/** Whether a membership holds on a day and its person's account is open. */
export const isMemberOn = (day: string): SQL | undefined =>
  and(
    lte(memberships.fromDate, day),
    or(isNull(memberships.toDate), gte(memberships.toDate, day)),
    isNull(people.deactivatedAt),
  )

/** Who belongs to a team on a day, in Danish order; closed accounts left out. */
export function membersOf(teamId: string, day = today()): Member[] {
  return db
    .select({ id: people.id, name: people.name, onLeaveUntil: people.onLeaveUntil })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(eq(memberships.teamId, teamId), isMemberOn(day)))
    .orderBy(asc(people.sortKey))
    .all()
}
