import { setImmediate as pause } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { db, type Tx } from '#db/client.server.ts'
import { keptColumns } from '#db/schema/keeping.ts'
import type { Category } from './keeping.ts'
import { type KnownAs, needleOf } from './mentions.ts'

/** In columns of these somebody may have written a name. */
const TELLING: Category[] = ['identity', 'contact', 'own-words']

/** Here a name is that of the row's own person, and goes with them. */
const OF_THEIR_OWN = ['people', 'former_identities', 'certificates', 'credentials']

/** How many rows are looked through before somebody else gets their turn. */
const ROWS_AT_ONCE = 20_000

/** A row in which somebody may be mentioned. `columns`: those of its table that hold texts. */
export type Mention = { table: string; columns: string[]; rowid: number }

/** The columns to look in, by table. */
function places(): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { table, column, category } of keptColumns()) {
    if (!TELLING.includes(category) || OF_THEIR_OWN.includes(table)) continue
    found.set(table, [...(found.get(table) ?? []), column])
  }
  return found
}

/** Looks through everything that people have written for these names and addresses, a portion at a time. */
export async function findMentions({ names, addresses }: KnownAs): Promise<Mention[]> {
  const found: Mention[] = []
  const needles = JSON.stringify([...names, ...addresses].map(needleOf))
  for (const [table, columns] of places()) {
    const isThere = columns.map((column) => `instr(lower("${column}"), needle.value) > 0`).join(' or ')
    const rows = db.$client
      .prepare(
        `select rowid from "${table}" where rowid > ? and rowid <= ?
          and exists (select 1 from json_each(?) needle where ${isThere})`,
      )
      .pluck()
    const last = db.$client.prepare(`select max(rowid) from "${table}"`).pluck().get() as number | null // of integers
    for (let from = 0; from < (last ?? 0); from += ROWS_AT_ONCE) {
      const rowids = rows.all(from, from + ROWS_AT_ONCE, needles) as number[] // it asks for nothing else
      found.push(...rowids.map((rowid) => ({ table, columns, rowid })))
      await pause()
    }
  }
  return found
}

/**
 * Rewrites what these rows say.
 * @returns the rows that say something else now
 */
export function rewrite(tx: Tx, mentions: Mention[], takeOut: (text: string) => string): Mention[] {
  return mentions.filter(({ table, columns, rowid }) => {
    const of = sql.identifier(table)
    const told = tx.get<Record<string, string | null> | undefined>(
      sql`select ${sql.join(
        columns.map((column) => sql.identifier(column)),
        sql`, `,
      )} from ${of} where rowid = ${rowid}`,
    )
    const changed = columns.flatMap((column) => {
      const text = told?.[column]
      return text && takeOut(text) !== text ? [sql`${sql.identifier(column)} = ${takeOut(text)}`] : []
    })
    if (changed.length === 0) return false
    tx.run(sql`update ${of} set ${sql.join(changed, sql`, `)} where rowid = ${rowid}`)
    return true
  })
}
