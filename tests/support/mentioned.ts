import { db } from '#db/client.server.ts'
import { keptColumns } from '#db/schema/keeping.ts'

/** What somebody may have written, in every column in which they can: as JSON, so that it fits there as well. */
const TELLING = ['identity', 'contact', 'own-words']

/** Tables in which a name is that of the row's own person. */
const OWN = ['people', 'former_identities', 'certificates', 'credentials']

export const writtenColumns = () =>
  keptColumns().filter(({ table, category }) => TELLING.includes(category) && !OWN.includes(table))

/** Has the newest row of every table say this, in every column that holds texts. */
export function mentionEverywhere(text: string): void {
  db.$client.prepare('insert into erasing (id) values (?)').run('test') // what is final may be written then
  // A reason says when, and one that something is not relevant stands instead of a score.
  db.$client.pragma('ignore_check_constraints = ON')
  for (const [table, beside] of [
    ['fact_corrections', 'answered_at = 0'],
    ['events', 'cancelled_at = 0'],
    ['errata', 'score = null'],
  ])
    db.$client.exec(`update ${table} set ${beside} where rowid = (select max(rowid) from ${table})`)
  for (const { table, column } of writtenColumns()) {
    const newest = `(select max(rowid) from "${table}")`
    const { changes } = db.$client
      .prepare(`update "${table}" set "${column}" = ? where rowid = ${newest}`)
      .run(JSON.stringify({ text }))
    if (changes === 0) throw new Error(`${table} is empty: fillAccount should fill it`)
  }
  db.$client.pragma('ignore_check_constraints = OFF')
  db.$client.prepare('delete from erasing').run()
}

/** What is said now where `mentionEverywhere` wrote. */
export const saidEverywhere = () =>
  writtenColumns().map(({ table, column }) => {
    const said = db.$client
      .prepare(`select "${column}" from "${table}" where rowid = (select max(rowid) from "${table}")`)
      .pluck()
      .get()
    return `${table}.${column}: ${said}`
  })
