import { findCourseById } from '#app/domain/courses/library.server.ts'
import { addDays, addMonths, civilDate } from '#app/domain/dates.ts'
import type { NewRule } from '#app/domain/requirements/rule-form.ts'
import type { Tx } from '../client.server.ts'
import { enrolmentRules, enrolments } from '../schema/index.ts'
import type { DemoPeople } from './people.ts'

/** What the centre asks of everybody, with how many days ago it began to. */
const RULES: (Omit<NewRule, 'fromDate'> & { daysAgo: number })[] = [
  {
    courseId: 'hf-1',
    audience: 'member',
    scopeKind: 'centre',
    scopeId: null,
    method: null,
    startAfterDays: 0,
    dueAfterDays: 90,
    graceDays: 14,
    renews: false,
    reason: 'alle i teamet skal kende Housing First',
    daysAgo: 60,
  },
  {
    courseId: 'cti-1',
    audience: 'member',
    scopeKind: 'centre',
    scopeId: null,
    method: 'cti',
    startAfterDays: 30,
    dueAfterDays: 150,
    graceDays: 30,
    renews: true,
    reason: 'alle i et CTI-team skal kende metoden',
    daysAgo: 40,
  },
]

type Name = Parameters<DemoPeople['person']>[0]
type CourseId = 'hf-1' | 'cti-1'

/** What managers have asked people to take, due in so many days from today. */
const ASKED: { name: Name; course: CourseId; due: number }[] = [
  { name: 'medarbejder', course: 'cti-1', due: 23 },
  { name: 'carla', course: 'hf-1', due: 9 },
  { name: 'esben', course: 'cti-1', due: -4 },
  { name: 'ivan', course: 'hf-1', due: 30 },
  { name: 'kasper', course: 'hf-1', due: 14 },
  { name: 'nanna', course: 'hf-1', due: 21 },
  { name: 'rasmus', course: 'hf-1', due: 12 },
]
const WHY: Record<CourseId, string> = {
  'hf-1': 'alt vores arbejde bygger på Housing First',
  'cti-1': 'alle i Team Vestbyen skal kende metoden',
}

const WAIVED = { name: 'hanne', course: 'cti-1', reason: 'Skifter til et ICM-team' } as const

/**
 * Rules that began so late that nobody is overdue by them: where somebody is, it is by what they were asked for
 * by hand.
 */
export function seedRequirements(tx: Tx, people: DemoPeople, now: Date) {
  const today = civilDate(now)
  for (const { daysAgo, ...rule } of RULES) {
    if (!findCourseById(rule.courseId)) continue
    const fromDate = addDays(today, -daysAgo)
    tx.insert(enrolmentRules)
      .values({ ...rule, fromDate, createdBy: people.person('admin'), createdAt: now })
      .run()
  }
  for (const { name, course, due } of ASKED) {
    const askedBy = people.person(name === 'rasmus' ? 'leder2' : 'leder')
    const dates = { askedOn: addDays(today, -5), dueOn: addDays(today, due) }
    note(tx, { personId: people.person(name), courseId: course }, { askedBy, reason: WHY[course], ...dates })
  }
  const { name, course, reason } = WAIVED
  const waiver = { waivedBy: people.person('leder'), waivedReason: reason, waivedUntil: addMonths(today, 3) }
  note(tx, { personId: people.person(name), courseId: course }, waiver)
}

function note(
  tx: Tx,
  one: { personId: string; courseId: string },
  facts: Partial<typeof enrolments.$inferInsert>,
) {
  tx.insert(enrolments)
    .values({ ...one, ...facts })
    .onConflictDoUpdate({ target: [enrolments.personId, enrolments.courseId], set: facts })
    .run()
}
