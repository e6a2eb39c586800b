import { sql } from 'drizzle-orm'
import { blob, check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { moment } from './columns.ts'

/** What the knowledge centre says of itself: one row, made the first time something is said. */
export const centreSettings = sqliteTable(
  'centre_settings',
  {
    id: integer('id').primaryKey(),
    name: text('name').notNull(),
    email: text('email').notNull(),
    phone: text('phone').notNull(),
    address: text('address').notNull(),
    terms: text('terms').notNull(),
    mailSender: text('mail_sender').notNull(),
    mailReplyTo: text('mail_reply_to').notNull(),
    // Where the accessibility statement lies, and who answers about personal data; '': not said yet.
    wasUrl: text('was_url').notNull().default(''),
    privacyContact: text('privacy_contact').notNull().default(''),
    logo: blob('logo', { mode: 'buffer' }),
    logoType: text('logo_type'),
    savedAt: moment('saved_at').notNull(),
  },
  (table) => [
    check('centre_settings_one', sql`${table.id} = 1`),
    check('centre_settings_logo', sql`(${table.logo} is null) = (${table.logoType} is null)`),
  ],
)
