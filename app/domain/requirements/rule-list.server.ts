import { asc, desc, eq } from 'drizzle-orm'
import { findCourseById } from '#app/domain/courses/library.server.ts'
import { today } from '#app/domain/dates.ts'
import { placeName } from '#app/domain/people/places.server.ts'
import { db } from '#db/client.server.ts'
import { enrolmentRules, people } from '#db/schema/index.ts'
import type { Belonging } from './belonging.ts'
import { belongingsOf } from './belongings.server.ts'
import { underRuleSince } from './demands.ts'
import { openAccounts } from './everyone.server.ts'
import type { Rule, RuleState } from './rule.ts'

/** A rule as it is shown. `place`: null for the centre, which the pages have a word for. */
export type ShownRule = Rule & {
  courseTitle: string
  place: string | null
  createdBy: string
  state: RuleState
  /** How many people it reaches on this day. */
  reaches: number
}

/** Every rule: first those that ask somebody now, then those that will, then those that have ended; the newest first. */
export function allRules(day = today()): ShownRule[] {
  const everyone = [...belongingsOf(openAccounts()).values()]
  const order: RuleState[] = ['open', 'coming', 'ended']
  return selectRules()
    .orderBy(desc(enrolmentRules.fromDate), asc(enrolmentRules.createdAt))
    .all()
    .map((row) => shown(row, everyone, day))
    .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
}

export function findRule(id: string, day = today()): ShownRule | null {
  const row = selectRules().where(eq(enrolmentRules.id, id)).get()
  return row ? shown(row, [...belongingsOf(openAccounts()).values()], day) : null
}

const selectRules = () =>
  db
    .select({ rule: enrolmentRules, createdBy: people.name })
    .from(enrolmentRules)
    .innerJoin(people, eq(people.id, enrolmentRules.createdBy))

type Row = NonNullable<ReturnType<ReturnType<typeof selectRules>['get']>>

function shown({ rule, createdBy }: Row, everyone: Belonging[][], day: string): ShownRule {
  const hasEnded = rule.toDate !== null && rule.toDate < day
  return {
    ...rule,
    createdBy,
    courseTitle: findCourseById(rule.courseId)?.title ?? rule.courseId,
    place: placeName(rule.scopeKind, rule.scopeId),
    state: hasEnded ? 'ended' : rule.fromDate > day ? 'coming' : 'open',
    reaches: everyone.filter((belongings) => underRuleSince(belongings, rule, day) !== null).length,
  }
}
