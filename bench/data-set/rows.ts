import type { Database, Statement } from 'better-sqlite3'

export type Value = string | number | null
export type Row = Record<string, Value>

/**
 * Writes rows into a table, each kind of row by one prepared statement. What a table's defaults in the code
 * would fill in must be said.
 */
export function rowsOf(sqlite: Database, table: string): (row: Row) => void {
  const prepared = new Map<string, Statement>()
  return (row) => {
    const columns = Object.keys(row)
    const key = columns.join(',')
    const statement =
      prepared.get(key) ??
      sqlite.prepare(`insert into ${table} (${key}) values (${columns.map(() => '?').join(',')})`)
    prepared.set(key, statement)
    statement.run(...Object.values(row))
  }
}

/** How long a step took, and how much it wrote. */
export function step(sqlite: Database, name: string, work: () => string): void {
  const begun = performance.now()
  process.stdout.write(`${name.padEnd(14)}`)
  const wrote = sqlite.transaction(work)()
  process.stdout.write(`${((performance.now() - begun) / 1000).toFixed(1).padStart(6)} s   ${wrote}\n`)
}
