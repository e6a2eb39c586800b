import { sql } from 'drizzle-orm'
import { blob, check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { createdAt, moment, words } from './columns.ts'
import { people } from './people.ts'

/** `second-factor`: the password was right, and nothing is open until the second factor has been shown or set up. */
export const SESSION_STAGES = ['second-factor', 'full'] as const

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
    stage: text('stage', { enum: SESSION_STAGES }).notNull().default('full'),
    // What a passkey is to sign now; gone once it is used.
    challenge: text('challenge'),
    // When its holder last showed who they are, by password or second factor.
    confirmedAt: moment('confirmed_at'),
    // The browser in rough words, for its holder to tell it by: `Firefox, Android`.
    device: text('device').notNull().default(''),
    createdAt: createdAt(),
  },
  (table) => [
    index('sessions_person_idx').on(table.userId),
    check('sessions_stage', sql`${table.stage} in (${words(SESSION_STAGES)})`),
  ],
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

/**
 * What a person's authenticator app and we both know. `sealed`: encrypted with a key that lies in
 * DATA_DIR/keys, so that a copy of the database makes no codes. It counts from `confirmedAt` on.
 */
export const totpSecrets = sqliteTable('totp_secrets', {
  personId: text('person_id')
    .primaryKey()
    .references(() => people.id, { onDelete: 'cascade' }),
  sealed: text('sealed').notNull(),
  // The latest step of thirty seconds whose code was used: a code counts once.
  lastStep: integer('last_step').notNull().default(0),
  confirmedAt: moment('confirmed_at'),
  createdAt: createdAt(),
})

/** A key that lies in a person's phone, computer or security key; we hold its public half. `id`: the credential's. */
export const passkeys = sqliteTable(
  'passkeys',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    publicKey: blob('public_key', { mode: 'buffer' }).notNull(),
    counter: integer('counter').notNull(),
    transports: text('transports', { mode: 'json' }).$type<string[]>().notNull(),
    name: text('name').notNull(),
    lastUsedAt: moment('last_used_at'),
    createdAt: createdAt(),
  },
  (table) => [index('passkeys_person_idx').on(table.personId)],
)

/** A code for the day the phone is gone; each counts once. `digest`: its HMAC. */
export const recoveryCodes = sqliteTable(
  'recovery_codes',
  {
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    digest: text('digest').notNull(),
    usedAt: moment('used_at'),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.digest] })],
)
