import { and, asc, eq, gte, isNull, lte, or, sql } from 'drizzle-orm'
import { holdsAtCentre, type SignedInPerson } from '#app/domain/auth/permissions.ts'
import { today } from '#app/domain/dates.ts'
import { db, type Tx, write } from '#db/client.server.ts'
import { memberships, organisations, people, teams, units } from '#db/schema/index.ts'
import { slugOf, sortKey } from './names.ts'
import type { TeamPlace } from './reach.ts'
import type { NewTeam } from './team-form.ts'

/**
 * Makes a team, and its organisation when none has that name. The address is made from the name, and
 * from the organisation's as well where another team has it already.
 * @returns false when the organisation has a team of that name
 */
export function createTeam({ teamName, organisationName }: NewTeam): boolean {
  return write((tx) => {
    const known = tx.select().from(organisations).where(eq(organisations.name, organisationName)).get()
    const own = slugOf(teamName)
    const alike = tx
      .select()
      .from(teams)
      .all()
      .filter(({ name }) => slugOf(name) === own)
    if (alike.some(({ organisationId }) => organisationId === known?.id)) return false
    const slug = alike.length > 0 ? slugOf(`${teamName} ${organisationName}`) : own
    const organisationId = known?.id ?? insertOrganisation(tx, organisationName)
    const team = { name: teamName, slug, sortKey: sortKey(teamName), organisationId }
    return tx.insert(teams).values(team).onConflictDoNothing().run().changes > 0
  })
}

function insertOrganisation(tx: Tx, name: string): string {
  return tx
    .insert(organisations)
    .values({ name, sortKey: sortKey(name) })
    .returning()
    .get().id
}

export type Team = TeamPlace & { slug: string; name: string; organisation: string }

const columns = {
  id: teams.id,
  slug: teams.slug,
  name: teams.name,
  organisationId: teams.organisationId,
  organisation: organisations.name,
  unitPath: units.path,
}

const selectTeams = () =>
  db
    .select(columns)
    .from(teams)
    .innerJoin(organisations, eq(organisations.id, teams.organisationId))
    .leftJoin(units, eq(units.id, teams.unitId))

const inDanishOrder = [asc(organisations.sortKey), asc(teams.sortKey)]

/** The teams the person manages: see `reaches`. It says in SQL what that says. */
export function managedTeams(person: SignedInPerson): Team[] {
  const reach = person.grants.flatMap(({ role, scopeKind, scopeId }) => {
    if (role !== 'manager' || !scopeId) return []
    if (scopeKind === 'team') return [eq(teams.id, scopeId)]
    if (scopeKind === 'unit') return [sql`instr('/' || ${units.path} || '/', ${`/${scopeId}/`}) > 0`]
    return [eq(teams.organisationId, scopeId)]
  })
  if (holdsAtCentre(person, 'manager')) return allTeams()
  if (reach.length === 0) return []
  return selectTeams()
    .where(or(...reach))
    .orderBy(...inDanishOrder)
    .all()
}

/** Every team of every organisation, for those whose work reaches all of them. */
export function allTeams(): Team[] {
  return selectTeams()
    .orderBy(...inDanishOrder)
    .all()
}

export function findTeam(slug: string): Team | null {
  return selectTeams().where(eq(teams.slug, slug)).get() ?? null
}

export function findTeamById(id: string): Team | null {
  return selectTeams().where(eq(teams.id, id)).get() ?? null
}

export type Member = { id: string; name: string; onLeaveUntil: string | null }

/** Who belongs to a team on a day, in Danish order; closed accounts left out. */
export function membersOf(teamId: string, day = today()): Member[] {
  return db
    .select({ id: people.id, name: people.name, onLeaveUntil: people.onLeaveUntil })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(
      and(
        eq(memberships.teamId, teamId),
        lte(memberships.fromDate, day),
        or(isNull(memberships.toDate), gte(memberships.toDate, day)),
        isNull(people.deactivatedAt),
      ),
    )
    .orderBy(asc(people.sortKey))
    .all()
}
