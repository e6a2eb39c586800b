import { statSync } from 'node:fs'
import { firstBrokenRow } from '#app/domain/privacy/audit-chain.server.ts'
import { env } from '#app/http/env.server.ts'
import { databaseIn } from '#db/open.server.ts'
import { type Finding, finding } from '../findings.ts'
import { type Looked, lookThrough } from '../look-through.server.ts'
import { knownMigrations } from '../versions.server.ts'

const MB = 1024 * 1024
/** The log is written back at 4 MB. One that grows past this has a reader who never lets go. */
const LONG_LOG = 64 * MB

/** Whether the file is whole, is of this version, and the log of use has all its rows. */
export async function examineDatabase(): Promise<Finding[]> {
  const file = databaseIn(env.DATA_DIR)
  const looked = await lookThrough(file, { thorough: false })
  if (looked.damage.length > 0) return [finding('database-damaged', { detail: looked.damage[0] })]
  const log = statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0
  const found = schemaFindings(looked)
  if (log > LONG_LOG) found.push(finding('log-long', { count: log / MB }))
  const isLogThere = looked.migrations.length === knownMigrations().length
  const broken = isLogThere ? await firstBrokenRow() : null
  if (broken !== null) found.push(finding('audit-broken', { count: broken }))
  return found.length > 0 ? found : [finding('database-whole')]
}

function schemaFindings({ orphans, migrations }: Looked): Finding[] {
  const known = knownMigrations().map(({ when }) => when)
  const ahead = migrations.filter((when) => !known.includes(when)).length
  const behind = known.filter((when) => !migrations.includes(when)).length
  return [
    ...(orphans > 0 ? [finding('database-orphans', { count: orphans })] : []),
    ...(ahead > 0 ? [finding('database-ahead', { count: ahead })] : []),
    ...(behind > 0 ? [finding('database-behind', { count: behind })] : []),
  ]
}
