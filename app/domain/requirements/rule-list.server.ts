import { asc, desc, eq } from 'drizzle-orm'
import { findCourseById } from '#app/domain/courses/library.server.ts'
import { today } from '#app/domain/dates.ts'
import { placeName } from '#app/domain/people/places.server.ts'
import { db } from '#db/client.server.ts'
import { enrolmentRules, people } from '#db/schema/index.ts'
import { reachOn } from './reached.server.ts'
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
  const order: RuleState[] = ['open', 'coming', 'ended']
  const reaches = reachOn(day)
  return selectRules()
    .orderBy(desc(enrolmentRules.fromDate), asc(enrolmentRules.createdAt))
    .all()
    .map((row) => shown(row, day, reaches))
    .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
}

export function findRule(id: string, day = today()): ShownRule | null {
  const row = selectRules().where(eq(enrolmentRules.id, id)).get()
  return row ? shown(row, day, reachOn(day)) : null
}

/** Whether there is such a rule, for what needs no more of it. */
export const hasRule = (id: string): boolean =>
  db.select({ id: enrolmentRules.id }).from(enrolmentRules).where(eq(enrolmentRules.id, id)).get() !==
  undefined

const selectRules = () =>
  db
    .select({ rule: enrolmentRules, createdBy: people.name })
    .from(enrolmentRules)
    .innerJoin(people, eq(people.id, enrolmentRules.createdBy))

type Row = NonNullable<ReturnType<ReturnType<typeof selectRules>['get']>>

function shown({ rule, createdBy }: Row, day: string, reaches: (rule: Rule) => number): ShownRule {
  const hasEnded = rule.toDate !== null && rule.toDate < day
  return {
    ...rule,
    createdBy,
    courseTitle: findCourseById(rule.courseId)?.title ?? rule.courseId,
    place: placeName(rule.scopeKind, rule.scopeId),
    state: hasEnded ? 'ended' : rule.fromDate > day ? 'coming' : 'open',
    reaches: reaches(rule),
  }
}
