import { sql } from 'drizzle-orm'
import { db } from '#db/client.server.ts'
import { keptColumns } from '#db/schema/keeping.ts'
import { type ErasurePreview, type Staying, STAYING } from './erasure.ts'
import { accountsOf } from './known-as.server.ts'
import { PURPOSES } from './keeping.ts'
import { ownColumns } from './own-rows.server.ts'

type Column = ReturnType<typeof keptColumns>[number]

/** What would go and what would stay, in rows. The account itself is one that goes. */
export function countRows(personId: string): Omit<ErasurePreview, 'obstacle'> {
  const ids = accountsOf(personId)
  const own = ownColumns()
  const others = keptColumns().filter((column) => stayingIn(column) !== null)
  const count = (columns: Column[]) => columns.reduce((sum, column) => sum + rowsOf(column, ids), 0)
  const goes = PURPOSES.map((purpose) => ({
    purpose,
    count: count(own.filter((column) => column.purpose === purpose)) + (purpose === 'account' ? 1 : 0),
  }))
  const stays = STAYING.map((kind) => ({
    kind,
    count: count(others.filter((column) => stayingIn(column) === kind)),
  }))
  return { goes: goes.filter(({ count }) => count > 0), stays: stays.filter(({ count }) => count > 0) }
}

/** Which kind of what stays the rows are that this column ties to a person; null: none. */
function stayingIn({ table, person, purpose }: Column): Staying | null {
  if (table === 'certificates' && person === 'subject') return 'certificates'
  if (table === 'audit_log' && person !== null) return 'log'
  if (person !== 'actor') return null
  if (table === 'looks') return 'log'
  return purpose === 'fidelity' ? 'reviews' : 'decisions'
}

function rowsOf({ table, column }: Column, ids: string[]): number {
  const isOf = sql`${sql.identifier(column)} in (select value from json_each(${JSON.stringify(ids)}))`
  const row = db.get<{ count: number }>(
    sql`select count(*) as count from ${sql.identifier(table)} where ${isOf}`,
  )
  return row.count
}
