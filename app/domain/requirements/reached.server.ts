import {
  and,
  countDistinct,
  eq,
  exists,
  gte,
  inArray,
  isNotNull,
  isNull,
  lte,
  notInArray,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import { db } from '#db/client.server.ts'
import { memberships, people, roleGrants, teamMethods, teams, units } from '#db/schema/index.ts'
import { belongingsOf } from './belongings.server.ts'
import { underRuleSince } from './demands.ts'
import type { Rule } from './rule.ts'

/** Counts how many people with an open account a rule reaches on a day; one for all rules of a page. */
export function reachOn(day: string): (rule: Rule) => number {
  const counted = new Map<string, number>() // many rules reach the same members
  return (rule) => {
    if (day < rule.fromDate || (rule.toDate !== null && rule.toDate < day)) return 0
    if (rule.audience !== 'member') return countHolders(rule, day)
    const key = JSON.stringify([rule.scopeId, rule.method])
    const members = counted.get(key) ?? countMembers(rule, day)
    counted.set(key, members)
    return members
  }
}

/** They can be everybody, so the few whose account is closed are looked up, and not each of the others. */
function countMembers({ scopeId, method }: Rule, day: string): number {
  const { personId, teamId, fromDate, toDate } = memberships
  const isEverywhere = scopeId === null && method === null
  const closed = db.select({ id: people.id }).from(people).where(isNotNull(people.deactivatedAt))
  const row = db
    .select({ people: countDistinct(personId) })
    .from(memberships)
    .where(
      and(
        isEverywhere ? undefined : inArray(teamId, teamsReached(scopeId, method, day)),
        lte(fromDate, day),
        or(isNull(toDate), gte(toDate, day)),
        notInArray(personId, closed),
      ),
    )
    .get()
  return row?.people ?? 0
}

function teamsReached(scopeId: string | null, method: Rule['method'], day: string) {
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
  return db
    .select({ id: teams.id })
    .from(teams)
    .leftJoin(units, eq(units.id, teams.unitId))
    .where(and(scopeId ? isWithin(scopeId) : undefined, method ? ofMethod(method) : undefined))
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
