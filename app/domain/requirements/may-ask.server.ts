import { and, eq, gte, isNull, lte, or } from 'drizzle-orm'
import { can, type SignedInPerson } from '#app/domain/auth/permissions.ts'
import { reaches, type TeamPlace } from '#app/domain/people/reach.ts'
import { grantsOn } from '#app/domain/people/role-grants.server.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { memberships, people, teams, units } from '#db/schema/index.ts'

type Reader = Pick<Db | Tx, 'select'>

/** Whether the person belongs today to a team where this one may ask things of people. Nobody asks, or excuses, themselves. */
export function mayAsk(reader: Reader, by: SignedInPerson, personId: string, day: string): boolean {
  return personId !== by.id && teamsOf(reader, personId, day).some((team) => manages(by, team))
}

/**
 * Says whether this one may take back what somebody has asked of the person, or excused them from: their own,
 * what a manager of the same team has made, and what nobody who manages the person today has (null: nobody
 * knows who).
 */
export function mayTakeBack(reader: Reader, by: SignedInPerson, personId: string, day: string) {
  const own = teamsOf(reader, personId, day)
  const grants = grantsOn(day).filter(({ role }) => role === 'manager')
  return (maker: string | null): boolean => {
    if (maker === null || maker === by.id) return true
    const theirs = own.filter((team) =>
      grants.some((grant) => grant.personId === maker && reaches(grant, team)),
    )
    return theirs.length === 0 || theirs.some((team) => manages(by, team))
  }
}

const manages = (by: SignedInPerson, team: TeamPlace) => can(by, 'assign', { kind: 'team', ...team })

/** The teams that a person belongs to on a day; a closed account to none. */
const teamsOf = (reader: Reader, personId: string, day: string): TeamPlace[] =>
  reader
    .select({ id: teams.id, organisationId: teams.organisationId, unitPath: units.path })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .innerJoin(teams, eq(teams.id, memberships.teamId))
    .leftJoin(units, eq(units.id, teams.unitId))
    .where(
      and(
        eq(memberships.personId, personId),
        lte(memberships.fromDate, day),
        or(isNull(memberships.toDate), gte(memberships.toDate, day)),
        isNull(people.deactivatedAt),
      ),
    )
    .all()
