import { and, gte, isNull, lte, or, sql } from 'drizzle-orm'
import { db } from '#db/client.server.ts'
import { enrolmentRules } from '#db/schema/index.ts'
import { belongingsOf } from './belongings.server.ts'
import type { Demand } from './demand.ts'
import { demandsOf } from './demands.ts'

const prepareRules = () =>
  db
    .select()
    .from(enrolmentRules)
    .where(
      and(
        lte(enrolmentRules.fromDate, sql.placeholder('day')),
        or(isNull(enrolmentRules.toDate), gte(enrolmentRules.toDate, sql.placeholder('day'))),
      ),
    )
    .prepare()
let rulesOn: ReturnType<typeof prepareRules> | undefined

/** What the rules ask of these people on a day, by person id; see `demandsOf`. */
export function ruleDemandsOf(personIds: string[], day: string): Map<string, Demand[]> {
  rulesOn ??= prepareRules() // once, when the tables are there
  const rules = rulesOn.all({ day })
  if (rules.length === 0) return new Map()
  const demands = [...belongingsOf(personIds)].map(([personId, belongings]): [string, Demand[]] => [
    personId,
    demandsOf(belongings, rules, day),
  ])
  return new Map(demands)
}

/**
 * Those whom rules ask on a day to take a course, of these people.
 * @param personIds asked for only when there is such a rule
 */
export function askedByRules(courseId: string, day: string, personIds: () => string[]): string[] {
  rulesOn ??= prepareRules()
  const rules = rulesOn.all({ day }).filter((rule) => rule.courseId === courseId)
  if (rules.length === 0) return []
  return [...belongingsOf(personIds())].flatMap(([personId, belongings]) =>
    demandsOf(belongings, rules, day).length > 0 ? [personId] : [],
  )
}
