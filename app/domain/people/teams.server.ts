import { and, asc, count, eq, gte, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import { holdsAtCentre, type SignedInPerson } from '#app/domain/auth/permissions.ts'
import { today } from '#app/domain/dates.ts'
import { db } from '#db/client.server.ts'
import { memberships, organisations, people, teams, units } from '#db/schema/index.ts'
import { hasLetters, wordsIn } from './has-letters.server.ts'
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

/** How many teams a condition holds for; it may speak of the team's unit. */
export function countTeams(where: SQL | undefined): number {
  const row = db
    .select({ teams: count() })
    .from(teams)
    .leftJoin(units, eq(units.id, teams.unitId))
    .where(where)
    .get()
  return row?.teams ?? 0
}

export const TEAMS_A_PAGE = 50

/**
 * The teams a condition holds for, by name alone: a list of teams is no ranking.
 * @param page counted from 1; null: all of them
 */
export function listTeams(where: SQL | undefined, page: number | null): Team[] {
  return selectTeams()
    .where(where)
    .orderBy(asc(teams.sortKey), asc(organisations.sortKey), asc(teams.id))
    .limit(page === null ? -1 : TEAMS_A_PAGE)
    .offset(page === null ? 0 : (page - 1) * TEAMS_A_PAGE)
    .all()
}

/** That a team has all that is typed in its name. */
export const isTeamNamed = (typed: string): SQL | undefined =>
  and(...wordsIn(typed).map((word) => hasLetters(teams.sortKey, word)))

const inDanishOrder = [asc(organisations.sortKey), asc(teams.sortKey)]

/** In SQL what `isOpen` says. */
export const isOpenOn = (day: string): SQL | undefined => or(isNull(teams.closedOn), gte(teams.closedOn, day))

/** In SQL what `manages` says. */
export function isManagedBy(person: SignedInPerson): SQL {
  if (holdsAtCentre(person, 'manager')) return sql`true`
  const reach = person.grants.flatMap(({ role, scopeKind, scopeId }) => {
    if (role !== 'manager' || !scopeId) return []
    if (scopeKind === 'team') return [eq(teams.id, scopeId)]
    if (scopeKind === 'unit') return [sql`instr('/' || ${units.path} || '/', ${`/${scopeId}/`}) > 0`]
    return [eq(teams.organisationId, scopeId)]
  })
  return or(...reach) ?? sql`false`
}

/** The open teams the person manages. */
export function managedTeams(person: SignedInPerson, day = today()): Team[] {
  if (person.grants.every(({ role }) => role !== 'manager')) return []
  return selectTeams()
    .where(and(isOpenOn(day), isManagedBy(person)))
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
