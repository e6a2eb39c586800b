import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { IMPORT_STATES, IMPORTED_THINGS } from '../../app/domain/imports/import.ts'
import { createdAt, id, moment, words } from './columns.ts'
import { people } from './people.ts'

/** A file of people that an administrator has handed in, and how far it has been written. */
export const imports = sqliteTable(
  'imports',
  {
    id: id(),
    fileName: text('file_name').notNull(),
    // The file as it was read, and once it is written its wrong rows alone; gone when it has lain for a day.
    content: text('content'),
    state: text('state', { enum: IMPORT_STATES }).notNull(),
    /** Rows that can be written, and how many of them have been. While it is undone: changes. */
    total: integer('total').notNull(),
    handled: integer('handled').notNull().default(0),
    // How many rows were wrong, and what the rest made and changed, by kind.
    counts: text('counts', { mode: 'json' }).$type<Record<string, number>>().notNull().default({}),
    invites: integer('invites', { mode: 'boolean' }).notNull().default(false),
    startedBy: text('started_by')
      .notNull()
      .references(() => people.id),
    // Whoever writes it claims it, so that two processes do not both write.
    claimedAt: moment('claimed_at'),
    finishedAt: moment('finished_at'),
    createdAt: createdAt(),
  },
  (table) => [check('imports_state', sql`${table.state} in (${words(IMPORT_STATES)})`)],
)

/** One thing that an import made (`before` is null) or changed, so that it can be undone. */
export const importChanges = sqliteTable(
  'import_changes',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    importId: text('import_id')
      .notNull()
      .references(() => imports.id),
    thing: text('thing', { enum: IMPORTED_THINGS }).notNull(),
    thingId: text('thing_id').notNull(),
    before: text('before', { mode: 'json' }).$type<Record<string, string | null>>(),
    after: text('after', { mode: 'json' }).$type<Record<string, string | null>>().notNull(),
  },
  (table) => [
    index('import_changes_import_idx').on(table.importId),
    index('import_changes_thing_idx').on(table.thingId),
    check('import_changes_thing', sql`${table.thing} in (${words(IMPORTED_THINGS)})`),
  ],
)
