import { and, asc, desc, eq, gte, ne } from 'drizzle-orm'
import { today } from '#app/domain/dates.ts'
import { audit } from '#app/domain/privacy/audit.server.ts'
import { actingPerson } from '#app/http/request-scope.server.ts'
import { db, type Tx, write } from '#db/client.server.ts'
import { memberships, organisations, teams } from '#db/schema/index.ts'
import { overlap, type Period } from './period.ts'

export type Membership = Period & { id: string; team: string; slug: string; organisation: string }

/** Every membership of a person, also those that are over; the newest first. */
export function membershipsOf(personId: string): Membership[] {
  return db
    .select({
      id: memberships.id,
      fromDate: memberships.fromDate,
      toDate: memberships.toDate,
      team: teams.name,
      slug: teams.slug,
      organisation: organisations.name,
    })
    .from(memberships)
    .innerJoin(teams, eq(teams.id, memberships.teamId))
    .innerJoin(organisations, eq(organisations.id, teams.organisationId))
    .where(eq(memberships.personId, personId))
    .orderBy(desc(memberships.fromDate), asc(teams.sortKey), asc(memberships.id))
    .all()
}

/** `overlaps`: they are in the team on some of the days already. `closed`: the team takes nobody then. */
export type MembershipResult = 'done' | 'backwards' | MembershipProblem
type MembershipProblem = 'overlaps' | 'closed' | 'unknown'

/** Makes somebody a member of a team. The same once more, as by a second click, is done already. */
export function addMembership(personId: string, teamId: string, period: Period): MembershipResult {
  return write((tx) => insertMembership(tx, personId, teamId, period))
}

/** The same, in the transaction of what else is made. */
export function insertMembership(tx: Tx, personId: string, teamId: string, period: Period): MembershipResult {
  const known = periodsIn(tx, personId, teamId)
  if (known.some(({ fromDate, toDate }) => fromDate === period.fromDate && toDate === period.toDate))
    return 'done'
  const problem = membershipProblem(tx, teamId, period, known)
  if (problem) return problem
  tx.insert(memberships)
    .values({ personId, teamId, ...period })
    .run()
  auditMembership(tx, personId, 'added')
  return 'done'
}

function auditMembership(tx: Tx, personId: string, change: 'added' | 'dates' | 'removed') {
  const subject = { kind: 'person', id: personId } as const
  audit(tx, { actorId: actingPerson(), action: 'membership-changed', subject, detail: change })
}

/**
 * Ends a membership, or puts right when it began or ended; the day that is not named stays as it is. `unknown`:
 * the person has no such membership.
 */
export function changeMembership(personId: string, id: string, changed: Partial<Period>): MembershipResult {
  return write((tx) => {
    const own = and(eq(memberships.id, id), eq(memberships.personId, personId))
    const membership = tx.select().from(memberships).where(own).get()
    if (!membership) return 'unknown'
    const { teamId } = membership
    const period = { fromDate: membership.fromDate, toDate: membership.toDate, ...changed }
    if (period.toDate !== null && period.toDate < period.fromDate) return 'backwards'
    const problem = membershipProblem(tx, teamId, period, periodsIn(tx, personId, teamId, id))
    if (problem) return problem
    tx.update(memberships).set(period).where(own).run()
    const isOther = period.fromDate !== membership.fromDate || period.toDate !== membership.toDate
    if (isOther) auditMembership(tx, personId, 'dates')
    return 'done'
  })
}

/**
 * Takes away a membership that begins today or later, as one that was a mistake. Gone already is done.
 * @returns false when the person has been in the team: then it is ended instead
 */
export function removeMembership(personId: string, id: string, day = today()): boolean {
  const own = and(eq(memberships.id, id), eq(memberships.personId, personId))
  return write((tx) => {
    const { changes } = tx
      .delete(memberships)
      .where(and(own, gte(memberships.fromDate, day)))
      .run()
    if (changes > 0) auditMembership(tx, personId, 'removed')
    return tx.select().from(memberships).where(own).get() === undefined
  })
}

/** When a person is in a team, but for one of the memberships. */
function periodsIn(tx: Tx, personId: string, teamId: string, besides = ''): Period[] {
  const { fromDate, toDate, id } = memberships
  return tx
    .select({ fromDate, toDate })
    .from(memberships)
    .where(and(eq(memberships.personId, personId), eq(memberships.teamId, teamId), ne(id, besides)))
    .all()
}

/** What keeps somebody from being in a team for a time, given when they are in it besides. */
export function membershipProblem(
  tx: Tx,
  teamId: string,
  period: Period,
  others: Period[],
): MembershipProblem | null {
  const team = tx.select({ closedOn: teams.closedOn }).from(teams).where(eq(teams.id, teamId)).get()
  if (!team) return 'unknown'
  // In a team that closes one can have been a member, to its last day.
  const { closedOn } = team
  if (closedOn !== null && (period.toDate === null || period.toDate > closedOn)) return 'closed'
  return others.some((other) => overlap(period, other)) ? 'overlaps' : null
}
