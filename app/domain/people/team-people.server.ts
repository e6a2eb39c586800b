import { asc, eq, inArray } from 'drizzle-orm'
import { METHODS, type Method } from '#app/domain/courses/methods.ts'
import { today } from '#app/domain/dates.ts'
import { db } from '#db/client.server.ts'
import { memberships, people, teamMethods } from '#db/schema/index.ts'
import type { TeamPlace } from './reach.ts'
import { grantsOn, managersAmong } from './role-grants.server.ts'

/** A membership as it is written down; `isClosed`: so is the person's account. */
type MembershipOfTeam = {
  id: string
  personId: string
  name: string
  fromDate: string
  toDate: string | null
  isClosed: boolean
}

/**
 * Everyone who belongs to a team on a day or will, in Danish order, and those who did, the last to leave first.
 */
export function membershipsOf(
  teamId: string,
  day = today(),
): { present: MembershipOfTeam[]; past: MembershipOfTeam[] } {
  const rows = db
    .select({
      id: memberships.id,
      personId: people.id,
      name: people.name,
      fromDate: memberships.fromDate,
      toDate: memberships.toDate,
      deactivatedAt: people.deactivatedAt,
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(eq(memberships.teamId, teamId))
    .orderBy(asc(people.sortKey), asc(memberships.fromDate))
    .all()
    .map(({ deactivatedAt, ...row }) => ({ ...row, isClosed: deactivatedAt !== null }))
  const hasEnded = ({ toDate }: MembershipOfTeam) => toDate !== null && toDate < day
  const lastFirst = (one: MembershipOfTeam, other: MembershipOfTeam) =>
    (other.toDate ?? '').localeCompare(one.toDate ?? '')
  return {
    present: rows.filter((row) => !hasEnded(row)),
    past: rows.filter(hasEnded).toSorted(lastFirst),
  }
}

/** Who manages a team on a day, be it by a role in a unit above it or in its organisation; in Danish order. */
export function managersOf(team: TeamPlace, day = today()): { id: string; name: string }[] {
  return db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, managersAmong(grantsOn(day), team)))
    .orderBy(asc(people.sortKey))
    .all()
}

/** The methods a team works by. */
export function methodsOf(teamId: string): Method[] {
  const rows = db
    .select({ method: teamMethods.method })
    .from(teamMethods)
    .where(eq(teamMethods.teamId, teamId))
    .all()
  return METHODS.filter((method) => rows.some((row) => row.method === method))
}
