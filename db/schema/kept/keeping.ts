import { getTableColumns, getTableName, type Table } from 'drizzle-orm'
import type {
  Category,
  KeptColumn,
  PersonTie,
  Purpose,
  Retention,
} from '../../../app/domain/privacy/keeping.ts'

/** What is said of one column: what it holds, and where it differs from its table, what for and how long. */
type Note = Category | { category: Category; purpose?: Purpose; retention?: Retention; person?: PersonTie }

/**
 * Says of every column of a table what it holds, what it is kept for and how long. A column that is not named
 * does not compile, and a table that nobody speaks for fails a test.
 *
 *     keeping(looks, { purpose: 'team-learning', retention: 'looks' }, {
 *       viewerId: { category: 'person', person: 'actor' }, subject: 'use', …
 *     })
 */
export function keeping<T extends Table>(
  table: T,
  { purpose, retention }: { purpose: Purpose; retention: Retention },
  notes: Record<keyof T['_']['columns'], Note>,
): KeptColumn[] {
  const columns = getTableColumns(table)
  return Object.entries<Note>(notes).map(([name, note]) => {
    const own = typeof note === 'string' ? { category: note } : note
    const column = columns[name]?.name ?? name
    return { purpose, retention, person: null, ...own, table: getTableName(table), column }
  })
}

/** The id of the person whom a row is about. */
export const SUBJECT = { category: 'person', person: 'subject' } as const

/** The id of somebody who did something to it. */
export const ACTOR = { category: 'person', person: 'actor' } as const
