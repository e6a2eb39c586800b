import { and, eq, exists, gte, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import { isMemberOn } from '#app/domain/people/teams.server.ts'
import { db } from '#db/client.server.ts'
import { memberships, people, roleGrants, teamMethods, teams, units } from '#db/schema/index.ts'
import { belongingsOf } from './belongings.server.ts'
import { underRuleSince } from './demands.ts'
import type { Rule } from './rule.ts'

/** Counts how many people with an open account a rule reaches on a day; one for all rules of a page. */
export function reachOn(day: string): (rule: Rule) => number {
  let members: Members | undefined
  return (rule) => {
    if (day < rule.fromDate || (rule.toDate !== null && rule.toDate < day)) return 0
    if (rule.audience !== 'member') return countHolders(rule, day)
    members ??= allMembers(day)
    return countMembers(members, rule, day)
  }
}

type Members = { personId: string; teamId: string }[]

/** They can be everybody, and are read once for all the rules. */
const allMembers = (day: string): Members =>
  db
    .select({ personId: memberships.personId, teamId: memberships.teamId })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(isMemberOn(day))
    .all()

function countMembers(members: Members, { scopeId, method }: Rule, day: string): number {
  const isEverywhere = scopeId === null && method === null
  const reached = isEverywhere ? null : teamsReached(scopeId, method, day)
  const own = reached ? members.filter(({ teamId }) => reached.has(teamId)) : members
  return new Set(own.map(({ personId }) => personId)).size
}

function teamsReached(scopeId: string | null, method: Rule['method'], day: string): Set<string> {
  const ofMethod = (method: NonNullable<Rule['method']>) =>
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
  const rows = db
    .select({ id: teams.id })
    .from(teams)
    .leftJoin(units, eq(units.id, teams.unitId))
    .where(and(scopeId ? isWithin(scopeId) : undefined, method ? ofMethod(method) : undefined))
    .all()
  return new Set(rows.map(({ id }) => id))
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
