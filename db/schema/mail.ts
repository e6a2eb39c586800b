import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { LINK_KINDS } from './auth.ts'
import { civilDate, createdAt, id, moment } from './columns.ts'
import { people } from './people.ts'

/** A mail to one person, and how far it is. The same `key` is never sent twice. */
export const mails = sqliteTable(
  'mails',
  {
    id: id(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    key: text('key').notNull().unique(),
    // Null: to the address the person has when it is sent.
    address: text('address'),
    subject: text('subject').notNull(),
    text: text('text').notNull(),
    // The mail carries a link for choosing a password, made when it is sent: the database never holds the link.
    link: text('link', { enum: LINK_KINDS }),
    // Whoever sends it claims it first, so that two processes do not both send it.
    claimedAt: moment('claimed_at'),
    sentAt: moment('sent_at'),
    failures: integer('failures').notNull().default(0),
    createdAt: createdAt(),
  },
  (table) => [index('mails_waiting_idx').on(table.sentAt), index('mails_person_idx').on(table.personId)],
)

/** One row says: this person has been reminded of this matter. */
export const remindersTold = sqliteTable(
  'reminders_told',
  {
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    key: text('key').notNull(),
    toldOn: civilDate('told_on').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.key] })],
)

/** One row says: this job has been begun on this day, by whichever process came first. */
export const jobRuns = sqliteTable(
  'job_runs',
  {
    job: text('job').notNull(),
    day: civilDate('day').notNull(),
    startedAt: moment('started_at').notNull(),
    // Somebody has asked for it, and it has not been taken up yet.
    askedAt: moment('asked_at'),
    finishedAt: moment('finished_at'),
    // What it did, in numbers by kind; and what went wrong.
    result: text('result', { mode: 'json' }).$type<Record<string, number>>(),
    problem: text('problem'),
  },
  (table) => [primaryKey({ columns: [table.job, table.day] })],
)
