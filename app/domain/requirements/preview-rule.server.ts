import { and, asc, eq, gte, inArray, isNotNull, isNull, or } from 'drizzle-orm'
import { today } from '#app/domain/dates.ts'
import { db } from '#db/client.server.ts'
import { enrolments, people } from '#db/schema/index.ts'
import { belongingsOf } from './belongings.server.ts'
import { type Demand, owedOf, type Proof } from './demand.ts'
import { demandsOf, underRuleSince } from './demands.ts'
import { openAccounts, proofsOf } from './everyone.server.ts'
import type { NewRule } from './rule-form.ts'

/**
 * How somebody would stand to a rule: they have what it asks for or are excused, will be asked later, have time
 * left, or their deadline would have passed, with days of grace left or without.
 */
type State = 'met' | 'later' | 'asked' | 'late' | 'overdue'

/** Whom a rule would reach on its first day, or today if that has been; how many people stand how to it. */
export type RulePreview = Record<State, number> & {
  reached: number
  /** The first of them by name. */
  names: string[]
}

/** So many are named; of the others there is the number. */
const NAMED = 20

/** What would happen if the rule were made, so that it surprises nobody. */
export function previewRule(rule: NewRule, now = new Date()): RulePreview {
  const day = rule.fromDate > today(now) ? rule.fromDate : today(now)
  const asRule = { ...rule, id: '', toDate: null }
  const everyone = openAccounts()
  const belongings = belongingsOf(everyone)
  const reached = everyone.filter((id) => underRuleSince(belongings.get(id) ?? [], asRule, day) !== null)
  const excused = excusedFrom(rule.courseId, day)
  const proofOf = proofsOf()
  const states = reached.map((id) => {
    if (excused.has(id)) return 'met'
    return stateOf(demandsOf(belongings.get(id) ?? [], [asRule], day), proofOf(id, rule.courseId), day)
  })
  const count = (state: State) => states.filter((one) => one === state).length
  return {
    reached: reached.length,
    names: namesOf(reached.slice(0, NAMED)),
    met: count('met'),
    later: count('later'),
    asked: count('asked'),
    late: count('late'),
    overdue: count('overdue'),
  }
}

function stateOf(demands: Demand[], proof: Proof, day: string): State {
  if (proof.expiresOn !== null && day <= proof.expiresOn) return 'met'
  if (demands.length === 0) return 'later'
  const owed = owedOf(demands, proof, day)
  if (!owed) return 'met'
  if (day <= owed.dueOn) return 'asked'
  return day <= owed.graceUntil ? 'late' : 'overdue'
}

/** Who need not take a course on a day; in SQL what `waiverOn` says. */
function excusedFrom(courseId: string, day: string): Set<string> {
  const { personId, waivedReason, waivedUntil } = enrolments
  const rows = db
    .select({ personId })
    .from(enrolments)
    .where(
      and(
        eq(enrolments.courseId, courseId),
        isNotNull(waivedReason),
        or(isNull(waivedUntil), gte(waivedUntil, day)),
      ),
    )
    .all()
  return new Set(rows.map((row) => row.personId))
}

function namesOf(personIds: string[]): string[] {
  return db
    .select({ name: people.name })
    .from(people)
    .where(inArray(people.id, personIds))
    .orderBy(asc(people.sortKey))
    .all()
    .map(({ name }) => name)
}
