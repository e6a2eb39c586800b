import { and, eq, ne, type SQL } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import type { organisations, teams, units } from '#db/schema/index.ts'
import { sortKey } from './names.ts'

/**
 * Whether another one of those that lie at the same place has the name, however it is written.
 * @param beside which they are; none: all of them
 */
export function isTaken(
  tx: Tx,
  table: typeof organisations | typeof units | typeof teams,
  { id = '', name }: { id?: string; name: string },
  beside?: SQL,
): boolean {
  const alike = and(eq(table.sortKey, sortKey(name)), ne(table.id, id), beside)
  return tx.select({ id: table.id }).from(table).where(alike).get() !== undefined
}
