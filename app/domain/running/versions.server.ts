import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Db } from '#db/open.server.ts'

const Journal = z.object({ entries: z.array(z.object({ when: z.int(), tag: z.string() })) })
const Package = z.object({ version: z.string() })

/** A change of the schema. `when` is the number that a database remembers it by. */
type Migration = { when: number; tag: string }

/** The migrations that this code has, the oldest first. */
export function knownMigrations(): Migration[] {
  return Journal.parse(JSON.parse(readFileSync('db/migrations/meta/_journal.json', 'utf8'))).entries
}

/** The version of this code, as in package.json. */
export function appVersion(): string {
  return Package.parse(JSON.parse(readFileSync('package.json', 'utf8'))).version
}

/** Whether migrating would change a database in which there is something already. */
export function isBehind(database: Db): boolean {
  const { $client: sqlite } = database
  const isNew =
    sqlite.prepare("select 1 from sqlite_schema where name = '__drizzle_migrations'").get() === undefined
  if (isNew) return false
  const last = sqlite.prepare('select max(created_at) from __drizzle_migrations').pluck().get()
  return knownMigrations().some(({ when }) => when > Number(last))
}
