import { sql } from 'drizzle-orm'
import {
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import { EVENT_KINDS } from '../../app/domain/events/event.ts'
import { APPROVAL_KINDS, APPROVAL_OUTCOMES } from '../../app/domain/progress/approval.ts'
import { civilDate, createdAt, id, moment, words } from './columns.ts'
import { eventDays } from './events.ts'
import { people } from './people.ts'

const personId = () =>
  text('person_id')
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' })

/**
 * One row says: the person says that they have done this outside the app, and, once a trainer has
 * decided, whether it counts. What they did with a citizen is written nowhere. `cycle` is that of the
 * certificate it is done for.
 */
export const approvals = sqliteTable(
  'approvals',
  {
    id: id(),
    personId: personId(),
    courseId: text('course_id').notNull(),
    kind: text('kind', { enum: APPROVAL_KINDS }).notNull(),
    cycle: integer('cycle').notNull(),
    doneOn: civilDate('done_on').notNull(),
    saidAt: moment('said_at').notNull(),
    outcome: text('outcome', { enum: APPROVAL_OUTCOMES }),
    comment: text('comment'),
    decidedBy: text('decided_by').references(() => people.id),
    decidedAt: moment('decided_at'),
  },
  (table) => [
    uniqueIndex('approvals_one_waiting')
      .on(table.personId, table.courseId, table.kind, table.cycle)
      .where(sql`${table.decidedAt} is null`),
    index('approvals_person_idx').on(table.personId, table.courseId),
    check('approvals_kind', sql`${table.kind} in (${words(APPROVAL_KINDS)})`),
    check(
      'approvals_outcome',
      sql`${table.outcome} is null or ${table.outcome} in (${words(APPROVAL_OUTCOMES)})`,
    ),
    check(
      'approvals_decided',
      sql`(${table.decidedAt} is null) = (${table.outcome} is null) and (${table.decidedAt} is null) = (${table.comment} is null) and (${table.decidedAt} is null) = (${table.decidedBy} is null)`,
    ),
  ],
)

/** One row says: the person was there on this day, of the course or of what belongs to it. */
export const attendances = sqliteTable(
  'attendances',
  {
    id: id(),
    personId: personId(),
    courseId: text('course_id').notNull(),
    kind: text('kind', { enum: EVENT_KINDS }).notNull().default('course-day'),
    day: civilDate('day').notNull(),
    // Null: recorded by hand, without an event in the calendar.
    eventDayId: text('event_day_id').references(() => eventDays.id),
    recordedBy: text('recorded_by')
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
  },
  (table) => [
    unique('attendances_once_a_day').on(table.personId, table.courseId, table.kind, table.day),
    check('attendances_kind', sql`${table.kind} in (${words(EVENT_KINDS)})`),
  ],
)

/**
 * One row says: the person has read this lesson again for the certificate of this cycle. The first
 * reading stands untouched in `lesson_completions`: it is what the first certificate was given for.
 */
export const renewalReadings = sqliteTable(
  'renewal_readings',
  {
    personId: personId(),
    courseId: text('course_id').notNull(),
    cycle: integer('cycle').notNull(),
    lessonId: text('lesson_id').notNull(),
    contentHash: text('content_hash').notNull(),
    readAt: moment('read_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.lessonId, table.cycle] })],
)
