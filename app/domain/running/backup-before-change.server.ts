import { statSync } from 'node:fs'
import { env } from '#app/http/env.server.ts'
import { type Db, databaseIn } from '#db/open.server.ts'
import { listBackups, makeBackup } from './backups.server.ts'

/**
 * Makes a backup of a database that migrating is about to change. A start that fails is tried again and again: as
 * long as nothing has been written since the newest whole backup, that one holds everything.
 */
export async function backupBeforeChange(database: Db): Promise<void> {
  if (!isHeldByBackup(database)) await makeBackup()
}

function isHeldByBackup({ $client: sqlite }: Db): boolean {
  // What still lies in the log is written into the file, whose time then says when something last changed.
  const [log] = sqlite.pragma('wal_checkpoint(TRUNCATE)') as [{ busy: number }] // the row that SQLite answers with
  if (log.busy !== 0) return false
  // A file that was put there keeps the time it had elsewhere.
  const { mtimeMs, birthtimeMs } = statSync(databaseIn(env.DATA_DIR))
  const newest = listBackups().find(({ valid }) => valid)
  return newest !== undefined && newest.madeAt.getTime() > Math.max(mtimeMs, birthtimeMs)
}
