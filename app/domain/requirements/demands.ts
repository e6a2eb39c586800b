import { addDays } from '../dates.ts'
import type { Belonging } from './belonging.ts'
import type { Demand } from './demand.ts'
import type { Rule } from './rule.ts'

/** What decides whom a rule reaches, and from when. */
type Reach = Pick<Rule, 'audience' | 'scopeId' | 'method' | 'fromDate' | 'toDate'>

/** What the rules ask of a person on a day, the earliest due first. See docs/decisions/056. */
export function demandsOf(belongings: Belonging[], rules: Rule[], day: string): Demand[] {
  return rules
    .flatMap((rule): Demand[] => {
      const since = underRuleSince(belongings, rule, day)
      if (since === null) return []
      const askedOn = addDays(since, rule.startAfterDays)
      if (day < askedOn) return []
      const { courseId, graceDays, renews, reason } = rule
      const dueOn = addDays(askedOn, rule.dueAfterDays)
      return [{ courseId, askedOn, dueOn, graceDays, renews, because: { kind: 'rule', reason } }]
    })
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))
}

/**
 * The day from which a person has been under a rule, or null when it does not reach them on this day. Their time
 * under it is unbroken where one belonging ends the day before the next begins, so who moves from team to team
 * under the same rule keeps their day, and a break begins anew.
 */
export function underRuleSince(belongings: Belonging[], rule: Reach, day: string): string | null {
  if (day < rule.fromDate || (rule.toDate !== null && rule.toDate < day)) return null
  const newestFirst = belongings
    .flatMap((belonging) => {
      const from = firstDayWithin(belonging, rule)
      return from !== null && from <= day ? [{ from, toDate: belonging.toDate }] : []
    })
    .toSorted((a, b) => b.from.localeCompare(a.from))

  let since: string | null = null
  let mustReach = day // the day that an earlier belonging must last to, so that there is no break
  for (const { from, toDate } of newestFirst) {
    if (toDate !== null && toDate < mustReach) continue
    since = from
    mustReach = addDays(from, -1)
  }
  return since !== null && since < rule.fromDate ? rule.fromDate : since
}

/** The first day of a belonging that the rule is about, or null; a method counts from when the team began with it. */
function firstDayWithin({ as, within, methods, fromDate }: Belonging, rule: Reach): string | null {
  const { audience, scopeId, method } = rule
  if (as !== audience || (scopeId !== null && !within.includes(scopeId))) return null
  if (method === null) return fromDate
  const since = methods.find((one) => one.method === method)?.since
  if (since === undefined) return null
  return since > fromDate ? since : fromDate
}
