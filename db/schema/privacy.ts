import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { AuditAction, AuditSubject } from '../../app/domain/privacy/audit.ts'
import { ERASURE_CAUSES, IDENTITY_KINDS } from '../../app/domain/privacy/erasure.ts'
import { civilDate, id, moment, words } from './columns.ts'
import { people } from './people.ts'

/**
 * Who did what to what, and when; never what stood there. Triggers refuse to change a row, and to delete one
 * before it has been kept for thirteen months. Nothing here has a foreign key: what it tells of may be gone.
 */
export const auditLog = sqliteTable(
  'audit_log',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    at: moment('at').notNull(),
    // Null: nobody was signed in, or the server did it unasked.
    actorId: text('actor_id'),
    action: text('action').$type<AuditAction>().notNull(),
    subjectKind: text('subject_kind').$type<AuditSubject>(),
    subjectId: text('subject_id'),
    // In which way: the page, the file, the role, the reason; a word of ours, never somebody's text.
    detail: text('detail').notNull().default(''),
    requestId: text('request_id'),
    // SHA-256 of the row before and of this one: a row that is taken out or put in breaks the chain.
    digest: text('digest').notNull(),
  },
  (table) => [
    index('audit_log_at_idx').on(table.at),
    index('audit_log_action_idx').on(table.action, table.id),
    index('audit_log_subject_idx').on(table.subjectKind, table.subjectId, table.at),
    index('audit_log_actor_idx').on(table.actorId, table.at),
  ],
)

/** One row says: this person is to be forgotten on this day. Withdrawn: no row. Done: `carriedOutAt`. */
export const erasures = sqliteTable(
  'erasures',
  {
    personId: text('person_id')
      .primaryKey()
      .references(() => people.id),
    cause: text('cause', { enum: ERASURE_CAUSES }).notNull(),
    requestedAt: moment('requested_at').notNull(),
    dueOn: civilDate('due_on').notNull(),
    carriedOutAt: moment('carried_out_at'),
  },
  (table) => [
    index('erasures_due_idx').on(table.dueOn).where(sql`${table.carriedOutAt} is null`),
    check('erasures_cause', sql`${table.cause} in (${words(ERASURE_CAUSES)})`),
  ],
)

/**
 * What a person has been called or written to before: whoever is forgotten is forgotten by these too. Goes with
 * the person.
 */
export const formerIdentities = sqliteTable(
  'former_identities',
  {
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: IDENTITY_KINDS }).notNull(),
    value: text('value').notNull(),
    changedAt: moment('changed_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.kind, table.value] }),
    check('former_identities_kind', sql`${table.kind} in (${words(IDENTITY_KINDS)})`),
  ],
)

/**
 * Has a row only inside the transaction that forgets somebody: the triggers that keep what is final let a name
 * be taken out of it then, and at no other time.
 */
export const erasing = sqliteTable('erasing', {
  id: id(),
})
