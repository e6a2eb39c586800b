import { and, eq, gte, isNull, or } from 'drizzle-orm'
import { today } from '#app/domain/dates.ts'
import { audit } from '#app/domain/privacy/audit.server.ts'
import { actingPerson } from '#app/http/request-scope.server.ts'
import { type Tx, write } from '#db/client.server.ts'
import { enrolmentRules } from '#db/schema/index.ts'
import type { NewRule } from './rule-form.ts'

/** Makes a rule. One that asks just the same, and has no last day either, is not made twice: its id is returned. */
export function makeRule(by: { id: string }, rule: NewRule, now = new Date()): string {
  return write((tx) => {
    const open = tx
      .select()
      .from(enrolmentRules)
      .where(and(eq(enrolmentRules.courseId, rule.courseId), isNull(enrolmentRules.toDate)))
      .all()
    const same = open.find((one) => asSaid(one) === asSaid(rule))
    if (same) return same.id
    const { id } = tx
      .insert(enrolmentRules)
      .values({ ...rule, createdBy: by.id, createdAt: now })
      .returning({ id: enrolmentRules.id })
      .get()
    auditRule(tx, id, 'made')
    return id
  })
}

/** All that a rule says, so that two can be compared. */
const asSaid = (rule: NewRule) =>
  JSON.stringify([
    rule.courseId,
    rule.audience,
    rule.scopeId,
    rule.method,
    rule.startAfterDays,
    rule.dueAfterDays,
    rule.graceDays,
    rule.renews,
    rule.reason,
    rule.fromDate,
  ])

/**
 * Gives a rule its last day, or none. What it asks never changes: people have been told of it, so another rule
 * takes its place.
 * @returns false when it has ended, or is not there
 */
export function endRule(id: string, toDate: string | null, now = new Date()): boolean {
  const notEnded = or(isNull(enrolmentRules.toDate), gte(enrolmentRules.toDate, today(now)))
  return write((tx) => {
    const which = and(eq(enrolmentRules.id, id), notEnded)
    const rule = tx.select().from(enrolmentRules).where(which).get()
    if (!rule) return false
    if (rule.toDate === toDate) return true
    tx.update(enrolmentRules).set({ toDate }).where(which).run()
    auditRule(tx, id, 'dates')
    return true
  })
}

function auditRule(tx: Tx, id: string, change: 'made' | 'dates'): void {
  const subject = { kind: 'rule', id } as const
  audit(tx, { actorId: actingPerson(), action: 'rule-changed', subject, detail: change })
}
