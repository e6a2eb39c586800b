import { db } from '#db/client.server.ts'
import type { ImportedThing } from './import.ts'

type Reference = { table: string; column: string }

const TABLE_OF: Record<ImportedThing, string> = {
  organisation: 'organisations',
  unit: 'units',
  team: 'teams',
  person: 'people',
  membership: 'memberships',
  grant: 'role_grants',
}

/** What tells of a person and goes with them: a mail that invites them, its link, and what they were called before. */
const GOES_ALONG = ['mails', 'one_time_links', 'reminders_told', 'former_identities']

/** What names a place without a foreign key, as it can be one of several kinds. */
const SCOPES: Reference[] = ['role_grants', 'enrolment_rules'].map((table) => ({ table, column: 'scope_id' }))

/** Everything in the database that can point to a thing, read from the tables themselves. */
function referencesTo(thing: ImportedThing): Reference[] {
  const rows = db.$client
    .prepare(
      `select t.name as "table", f."from" as "column" from sqlite_master t, pragma_foreign_key_list(t.name) f
        where t.type = 'table' and f."table" = ?`,
    )
    .all(TABLE_OF[thing]) as Reference[] // both columns are text
  const isPlace = ['organisation', 'unit', 'team'].includes(thing)
  return [...rows.filter(({ table }) => !GOES_ALONG.includes(table)), ...(isPlace ? SCOPES : [])]
}

/** What an import makes has an id, so that it can be told from what others made. */
const MADE_BY_IMPORTS = Object.values(TABLE_OF)

/**
 * Which of these things something else points to.
 * @param going the ids of what is about to be undone, and so does not count
 */
export function inUse(thing: ImportedThing, ids: string[], going: string[] = []): Set<string> {
  const used = new Set<string>()
  const [asked, passed] = [JSON.stringify(ids), JSON.stringify(going)]
  for (const { table, column } of referencesTo(thing)) {
    const others = MADE_BY_IMPORTS.includes(table)
      ? 'and id not in (select value from json_each(:passed))'
      : ''
    const found = db.$client
      .prepare(
        `select distinct "${column}" as id from "${table}"
          where "${column}" in (select value from json_each(:asked)) ${others}`,
      )
      .all(others ? { asked, passed } : { asked }) as { id: string }[] // the column holds ids
    for (const { id } of found) used.add(id)
  }
  return used
}
