import { sql } from 'drizzle-orm'
import { integer, text } from 'drizzle-orm/sqlite-core'

/** Columns every table spells the same way. Call them: a column belongs to one table. */
export const id = () =>
  text('id')
    .primaryKey()
    .$defaultFn(() => crypto.randomUUID())

export const createdAt = () =>
  integer('created_at', { mode: 'timestamp_ms' })
    .notNull()
    .$defaultFn(() => new Date())

/** A moment on the clock, stored as milliseconds since 1970. */
export const moment = (name: string) => integer(name, { mode: 'timestamp_ms' })

/** A civil date in Europe/Copenhagen, stored as `2026-11-22`: it has no hour and no time zone. */
export const civilDate = (name: string) => text(name)

/** The words a column may hold, for a check: `'a', 'b'`. */
export const words = (list: readonly string[]) => sql.raw(list.map((word) => `'${word}'`).join(', '))
