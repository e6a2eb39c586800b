import { and, eq, exists, gte, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import { isMemberOn } from '#app/domain/people/teams.server.ts'
import { db } from '#db/client.server.ts'
import { memberships, people, roleGrants, teamMethods, teams, units } from '#db/schema/index.ts'
import { belongingsOf } from './belongings.server.ts'
import { underRuleSince } from './demands.ts'
import type { Rule } from './rule.ts'

/** How many people with an open account a rule reaches on a day. */
export function countReached(rule: Rule, day: string): number {
  if (day < rule.fromDate || (rule.toDate !== null && rule.toDate < day)) return 0
  return rule.audience === 'member' ? countMembers(rule, day) : countHolders(rule, day)
}

/** Counted in SQL, as they can be everybody. */
function countMembers({ scopeId, method }: Rule, day: string): number {
  const isOfMethod = (method: NonNullable<Rule['method']>) =>
    exists(
      db
        .select({ id: teamMethods.teamId })
        .from(teamMethods)
        .where(
          and(
            eq(teamMethods.teamId, teams.id),
            eq(teamMethods.method, method),
            lte(teamMethods.fromDate, day),
          ),
        ),
    )
  const counted = db
    .select({ count: sql<number>`count(distinct ${memberships.personId})` })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .innerJoin(teams, eq(teams.id, memberships.teamId))
    .leftJoin(units, eq(units.id, teams.unitId))
    .where(
      and(isMemberOn(day), scopeId ? isWithin(scopeId) : undefined, method ? isOfMethod(method) : undefined),
    )
    .get()
  return counted?.count ?? 0
}

/** Whether a team is the one of the id, or lies in the unit or organisation of it. */
const isWithin = (id: string): SQL | undefined =>
  or(
    eq(teams.id, id),
    eq(teams.organisationId, id),
    sql`instr('/' || ${units.path} || '/', ${`/${id}/`}) > 0`,
  )

/** Few hold a role, so they are looked through one by one. */
function countHolders(rule: Rule, day: string): number {
  const { fromDate, toDate } = roleGrants
  const holders = db
    .selectDistinct({ id: roleGrants.personId })
    .from(roleGrants)
    .innerJoin(people, eq(people.id, roleGrants.personId))
    .where(
      and(
        sql`${roleGrants.role} = ${rule.audience}`,
        lte(fromDate, day),
        or(isNull(toDate), gte(toDate, day)),
        isNull(people.deactivatedAt),
      ),
    )
    .all()
  const belongings = belongingsOf(holders.map(({ id }) => id))
  return [...belongings.values()].filter((own) => underRuleSince(own, rule, day) !== null).length
}
