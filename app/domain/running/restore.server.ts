import { createReadStream, createWriteStream, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { env } from '#app/http/env.server.ts'
import { databaseIn, migrateDatabase, openDatabase } from '#db/open.server.ts'
import type { BackupProblem } from './backup-problem.ts'
import { backupFrom, backupsFolder, DamagedDatabase } from './backups.server.ts'
import { type Hold, holdDatabase, keepDamaged, replaceDatabase } from './hold-database.server.ts'
import { letGoOfThePast } from './let-go-of-the-past.server.ts'
import { verifyBackup } from './verify-backup.server.ts'

/** What a restore is at. Until `replacing` it may be stopped, and nothing has been changed. */
export type RestoreStep = 'copying' | 'checking' | 'migrating' | 'keeping' | 'replacing'

/**
 * `kept`: where lies now what was there before; null: nothing was. `forgotten`: how many people were forgotten
 * after the backup was made, and now are again. `not-forgotten`: the backup is in place, but forgetting them
 * again failed. `in-use`: somebody has the database open.
 */
export type Restored =
  | { status: 'restored'; kept: string | null; forgotten: number }
  | { status: 'not-forgotten'; kept: string | null; problem: unknown }
  | { status: 'in-use' }
  | { status: 'refused'; problems: BackupProblem[] }

type Restoring = { onStep?: (step: RestoreStep) => void; stopping?: AbortSignal }

/**
 * Puts a backup in the place of the database. All that can fail is done with a copy before; then one rename
 * changes the one for the other, so that a kill at any moment leaves the one or the other whole.
 * Nobody is signed in afterwards, and what waited to be sent then waits for somebody to ask for it.
 * @throws the signal's reason, or an Error when something could not be written: the database is as it was
 */
export async function restoreBackup(backup: string, restoring: Restoring = {}): Promise<Restored> {
  mkdirSync(env.DATA_DIR, { recursive: true, mode: 0o700 })
  const hold = holdDatabase(databaseIn(env.DATA_DIR))
  if (hold.status === 'in-use') return { status: 'in-use' }
  try {
    removeDrafts()
    return await restoreOver(hold, backup, restoring)
  } finally {
    removeDrafts()
    hold.database?.close()
  }
}

async function restoreOver(hold: Hold, backup: string, { onStep, stopping }: Restoring): Promise<Restored> {
  if (!existsSync(backup)) return { status: 'refused', problems: [{ code: 'no-file', detail: backup }] }
  const file = databaseIn(env.DATA_DIR)
  const draft = path.join(env.DATA_DIR, DRAFT)

  onStep?.('copying')
  await pipeline(createReadStream(backup), createWriteStream(draft, { mode: 0o600 }), { signal: stopping })
  onStep?.('checking')
  const verified = await verifyBackup(backup, { copy: draft, stopping })
  if (verified.status === 'refused') return verified
  onStep?.('migrating')
  makeReady(draft)
  onStep?.('keeping')
  const kept = await keepWhatIsThere(hold, file, stopping)
  stopping?.throwIfAborted()
  onStep?.('replacing')
  replaceDatabase(file, draft, hold)
  try {
    return { status: 'restored', kept, forgotten: await afterRestore() }
  } catch (problem) {
    return { status: 'not-forgotten', kept, problem }
  }
}

const DRAFT = 'restoring.sqlite'

function removeDrafts(): void {
  for (const name of readdirSync(env.DATA_DIR)) {
    if (name.startsWith(DRAFT)) rmSync(path.join(env.DATA_DIR, name))
  }
}

/** Brings a copy up to date, and takes what must not live on out of it. */
function makeReady(file: string): void {
  const database = openDatabase(file)
  try {
    migrateDatabase(database)
    letGoOfThePast(database)
  } finally {
    database.$client.close() // and writes its log into it
  }
}

/** A backup of the database that is about to go; of a damaged one, a second name. @returns the file */
async function keepWhatIsThere(hold: Hold, file: string, stopping?: AbortSignal): Promise<string | null> {
  if (hold.status === 'none') return null
  if (!hold.database) return keepDamaged(file, new Date())
  try {
    return (await backupFrom(hold.database, backupsFolder(), { stopping })).file
  } catch (error) {
    if (error instanceof DamagedDatabase) return keepDamaged(file, new Date())
    throw error
  }
}

/** Who was forgotten after the backup was made is forgotten again. Killed before, the server does it at its start. */
async function afterRestore(): Promise<number> {
  // They open the database, so they are not asked for before it is there.
  const [{ replayLedger }, { auditAlone }] = await Promise.all([
    import('#app/domain/privacy/erasures.server.ts'),
    import('#app/domain/privacy/audit.server.ts'),
  ])
  const forgotten = await replayLedger()
  auditAlone({ actorId: null, action: 'restored' })
  return forgotten
}
