import { and, asc, eq, gte, isNull, lte, or } from 'drizzle-orm'
import { db } from '#db/client.server.ts'
import { memberships, organisations, teams, units } from '#db/schema/index.ts'
import { grantsOn, managersAmong } from './role-grants.server.ts'

/** Who manages a person, and through which of their teams; a manager of two of them is there twice. */
export type ManagersOf = (personId: string) => { personId: string; team: { slug: string; name: string } }[]

/** Who manages the teams that a person belongs to on a day, in the order of the teams. Two queries for everyone. */
export function managersOn(day: string): ManagersOf {
  const grants = grantsOn(day).filter(({ role }) => role === 'manager')
  const belongings = db
    .select({ personId: memberships.personId, team: teams, unitPath: units.path })
    .from(memberships)
    .innerJoin(teams, eq(teams.id, memberships.teamId))
    .innerJoin(organisations, eq(organisations.id, teams.organisationId))
    .leftJoin(units, eq(units.id, teams.unitId))
    .where(and(lte(memberships.fromDate, day), or(isNull(memberships.toDate), gte(memberships.toDate, day))))
    .orderBy(asc(organisations.sortKey), asc(teams.sortKey))
    .all()

  const managersOfTeam = new Map<string, ReturnType<ManagersOf>>()
  const teamsOf = new Map<string, string[]>()
  for (const { personId, team, unitPath } of belongings) {
    const told = { slug: team.slug, name: team.name }
    if (!managersOfTeam.has(team.id)) {
      const managers = managersAmong(grants, { ...team, unitPath })
      managersOfTeam.set(
        team.id,
        managers.map((manager) => ({ personId: manager, team: told })),
      )
    }
    const known = teamsOf.get(personId)
    if (known) known.push(team.id)
    else teamsOf.set(personId, [team.id])
  }
  return (personId) => (teamsOf.get(personId) ?? []).flatMap((teamId) => managersOfTeam.get(teamId) ?? [])
}
