import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { METHODS } from '../../app/domain/courses/methods.ts'
import { SCOPE_KINDS } from '../../app/domain/people/roles.ts'
import { RULE_AUDIENCES } from '../../app/domain/requirements/rule.ts'
import { civilDate, createdAt, id, words } from './columns.ts'
import { people } from './people.ts'

/** Who must take which course by when; see the type `Rule` for what each column means. */
export const enrolmentRules = sqliteTable(
  'enrolment_rules',
  {
    id: id(),
    courseId: text('course_id').notNull(),
    audience: text('audience', { enum: RULE_AUDIENCES }).notNull(),
    scopeKind: text('scope_kind', { enum: SCOPE_KINDS }).notNull(),
    scopeId: text('scope_id'),
    method: text('method', { enum: METHODS }),
    startAfterDays: integer('start_after_days').notNull().default(0),
    dueAfterDays: integer('due_after_days').notNull(),
    graceDays: integer('grace_days').notNull().default(0),
    renews: integer('renews', { mode: 'boolean' }).notNull(),
    reason: text('reason').notNull(),
    fromDate: civilDate('from_date').notNull(),
    toDate: civilDate('to_date'),
    createdBy: text('created_by')
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
  },
  (table) => [
    check('enrolment_rules_audience', sql`${table.audience} in (${words(RULE_AUDIENCES)})`),
    check('enrolment_rules_scope_kind', sql`${table.scopeKind} in (${words(SCOPE_KINDS)})`),
    check('enrolment_rules_scope', sql`(${table.scopeKind} = 'centre') = (${table.scopeId} is null)`),
    check('enrolment_rules_method', sql`${table.method} is null or ${table.method} in (${words(METHODS)})`),
    check(
      'enrolment_rules_days',
      sql`${table.startAfterDays} >= 0 and ${table.dueAfterDays} >= 0 and ${table.graceDays} >= 0`,
    ),
  ],
)
