import { getTableColumns, getTableName, type Table } from 'drizzle-orm'
import type { Category, PersonTie, Purpose, Retention } from '../../app/domain/privacy/keeping.ts'

/** What is said of one column: what it holds, and where it differs from its table, what for and how long. */
type Note = Category | { category: Category; purpose?: Purpose; retention?: Retention; person?: PersonTie }

/** What is kept in one column, why and how long. `person`: it holds the id of a person, and how they are tied to the row. */
export type KeptColumn = {
  table: string
  column: string
  category: Category
  purpose: Purpose
  retention: Retention
  person: PersonTie | null
}

const kept: KeptColumn[] = []

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
): void {
  const columns = getTableColumns(table)
  for (const [name, note] of Object.entries<Note>(notes)) {
    const own = typeof note === 'string' ? { category: note } : note
    const column = columns[name]?.name ?? name
    kept.push({ purpose, retention, person: null, ...own, table: getTableName(table), column })
  }
}

/** What is kept in the whole database, column by column. */
export const keptColumns = (): readonly KeptColumn[] => kept
