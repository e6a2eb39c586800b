import { and, asc, eq, isNull, ne } from 'drizzle-orm'
import { today } from '#app/domain/dates.ts'
import { reaches } from '#app/domain/people/reach.ts'
import { grantsOn } from '#app/domain/people/role-grants.server.ts'
import { findTeamById } from '#app/domain/people/teams.server.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { memberships, reviewRaters, reviews, teams } from '#db/schema/index.ts'
import { holdsOn } from '../period.ts'
import type { Pair } from './settle-rows.server.ts'

/**
 * The teams that one of the two rates from outside in a review under way, and to which the other belongs: made
 * one, they would rate their own.
 */
export function ratedFromOutside(reader: Db | Tx, { keptId, goneId }: Pair, day = today()): string[] {
  const found = [
    [keptId, goneId],
    [goneId, keptId],
  ].flatMap(([rater = '', other = '']) =>
    ratedBy(reader, rater).filter(
      ({ teamId }) => !isInside(reader, rater, teamId, day) && isInside(reader, other, teamId, day),
    ),
  )
  return [...new Set(found.map(({ name }) => name))]
}

function ratedBy(reader: Db | Tx, personId: string) {
  const isUnderWay = and(isNull(reviews.approvedAt), isNull(reviews.cancelledAt), ne(reviews.mode, 'self'))
  return reader
    .select({ teamId: teams.id, name: teams.name })
    .from(reviewRaters)
    .innerJoin(reviews, eq(reviews.id, reviewRaters.reviewId))
    .innerJoin(teams, eq(teams.id, reviews.teamId))
    .where(and(eq(reviewRaters.personId, personId), isUnderWay))
    .orderBy(asc(teams.sortKey))
    .all()
}

/** Whether somebody is a member or a manager of the team, also by an account that is closed: it brings both along. */
function isInside(reader: Db | Tx, personId: string, teamId: string, day: string): boolean {
  const isTheirs = and(eq(memberships.personId, personId), eq(memberships.teamId, teamId))
  const periods = reader.select().from(memberships).where(isTheirs).all()
  if (periods.some((period) => holdsOn(period, day))) return true
  const team = findTeamById(teamId)
  const isManagers = (grant: ReturnType<typeof grantsOn>[number]) =>
    grant.personId === personId && grant.role === 'manager' && team !== null && reaches(grant, team)
  return grantsOn(day).some(isManagers)
}
