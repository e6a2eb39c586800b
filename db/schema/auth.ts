import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { createdAt, moment } from './columns.ts'
import { people } from './people.ts'

/**
 * A sign-in that still counts. `id` is the SHA-256 of the token in the cookie, so a copy of the
 * database opens no door. Lucia reads and writes `expiresAt` (idle end) as seconds.
 */
export const sessions = sqliteTable(
  'sessions',
  {
    id: text('id').primaryKey(),
    userId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    expiresAt: integer('expires_at').notNull(),
    absoluteExpiresAt: integer('absolute_expires_at').notNull(),
    lastSeenAt: moment('last_seen_at').notNull(),
    createdAt: createdAt(),
  },
  (table) => [index('sessions_person_idx').on(table.userId)],
)

export const LINK_KINDS = ['invitation', 'new-password'] as const

/** A link that lets its holder choose a password once. `id` is the SHA-256 of the word in the link. */
export const oneTimeLinks = sqliteTable(
  'one_time_links',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: LINK_KINDS }).notNull(),
    expiresAt: moment('expires_at').notNull(),
    usedAt: moment('used_at'),
    createdAt: createdAt(),
  },
  (table) => [
    index('one_time_links_person_idx').on(table.personId),
    check('one_time_links_kind', sql`${table.kind} in ('invitation', 'new-password')`),
  ],
)

/**
 * One refused try: a sign-in, or a certificate's code that is unknown. `subject` is the SHA-256 of an
 * account or of an address, never the word itself.
 */
export const signInFailures = sqliteTable(
  'sign_in_failures',
  {
    subject: text('subject').notNull(),
    failedAt: moment('failed_at').notNull(),
  },
  (table) => [index('sign_in_failures_subject_idx').on(table.subject, table.failedAt)],
)
