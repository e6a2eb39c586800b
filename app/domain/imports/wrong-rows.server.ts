import { eq, sql } from 'drizzle-orm'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { imports } from '#db/schema/index.ts'
import type { WrongRow } from './check-file.ts'

export const byLine = (one: Pick<WrongRow, 'row'>, other: Pick<WrongRow, 'row'>) =>
  one.row.line - other.row.line

/** Those among planned rows that nothing can be done with. */
export const wrongAmong = (plans: WrongRow[]): WrongRow[] =>
  plans.flatMap(({ row, faults }) => (faults.length > 0 ? [{ row, faults }] : []))

/**
 * The wrong rows that are kept with an import: while it is written those that have become wrong since it was
 * looked through, and afterwards all of them; null when none are kept.
 */
export function keptWrong(id: string, reader: Pick<Db | Tx, 'select'> = db): WrongRow[] | null {
  const wrong = sql<string | null>`json_extract(${imports.content}, '$.wrong')`
  const found = reader.select({ wrong }).from(imports).where(eq(imports.id, id)).get()
  return found?.wrong ? JSON.parse(found.wrong) : null // as the two below wrote it
}

/** Keeps rows that have become wrong with the file that is being written. */
export function keepWrong(tx: Tx, id: string, rows: WrongRow[]): void {
  if (rows.length === 0) return
  const wrong = JSON.stringify([...(keptWrong(id, tx) ?? []), ...rows])
  tx.update(imports)
    .set({ content: sql`json_set(${imports.content}, '$.wrong', json(${wrong}))` })
    .where(eq(imports.id, id))
    .run()
}

/** What stays of a file that has been written: its wrong rows, or nothing. */
export function contentAfter(tx: Tx, id: string, wrongInFile: WrongRow[]): string | null {
  const wrong = [...wrongInFile, ...(keptWrong(id, tx) ?? [])].toSorted(byLine)
  return wrong.length > 0 ? JSON.stringify({ wrong }) : null
}
