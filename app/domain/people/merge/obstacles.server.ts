import { and, asc, eq, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { approvals, certificates, people, reviewRaters, reviews, teams } from '#db/schema/index.ts'
import type { Obstacle } from './obstacle.ts'
import { ratedFromOutside } from './outside.server.ts'
import type { Pair } from './settle-rows.server.ts'

/** What stands in the way of making the two one; empty when nothing does. */
export function findObstacles(pair: Pair, adminId: string, reader: Db | Tx = db): Obstacle[] {
  const kept = reader.select().from(people).where(eq(people.id, pair.keptId)).get()
  const courses = coursesOfBoth(reader, pair)
  const reviewed = teamsOfBoth(reader, pair)
  const fromOutside = ratedFromOutside(reader, pair)
  const found: (Obstacle | false)[] = [
    kept?.deactivatedAt !== null && { kind: 'closed' },
    Object.values(pair).includes(adminId) && { kind: 'own' },
    courses.length > 0 && { kind: 'certificates', courses },
    reviewed.length > 0 && { kind: 'reviews', teams: reviewed },
    fromOutside.length > 0 && { kind: 'outside', teams: fromOutside },
    haveDecided(reader, pair) && { kind: 'approvals' },
  ]
  return found.filter((obstacle) => obstacle !== false)
}

const others = alias(certificates, 'others')

function coursesOfBoth(reader: Db | Tx, { keptId, goneId }: Pair): string[] {
  return reader
    .selectDistinct({ title: certificates.courseTitle })
    .from(certificates)
    .innerJoin(others, and(eq(others.courseId, certificates.courseId), eq(others.personId, goneId)))
    .where(eq(certificates.personId, keptId))
    .orderBy(asc(certificates.courseTitle))
    .all()
    .map(({ title }) => title)
}

const secondSeat = alias(reviewRaters, 'second_seat')

function teamsOfBoth(reader: Db | Tx, { keptId, goneId }: Pair): string[] {
  return reader
    .selectDistinct({ name: teams.name })
    .from(reviewRaters)
    .innerJoin(
      secondSeat,
      and(eq(secondSeat.reviewId, reviewRaters.reviewId), eq(secondSeat.personId, goneId)),
    )
    .innerJoin(reviews, eq(reviews.id, reviewRaters.reviewId))
    .innerJoin(teams, eq(teams.id, reviews.teamId))
    .where(eq(reviewRaters.personId, keptId))
    .orderBy(asc(teams.name))
    .all()
    .map(({ name }) => name)
}

function haveDecided(reader: Db | Tx, { keptId, goneId }: Pair): boolean {
  const between = or(
    and(eq(approvals.personId, keptId), eq(approvals.decidedBy, goneId)),
    and(eq(approvals.personId, goneId), eq(approvals.decidedBy, keptId)),
  )
  return reader.select({ id: approvals.id }).from(approvals).where(between).limit(1).all().length > 0
}
