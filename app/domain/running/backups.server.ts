import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { env } from '#app/http/env.server.ts'
import { databaseIn } from '#db/open.server.ts'
import { daysBetween } from '../dates.ts'
import {
  backupName,
  backupOfManifest,
  DAYS_KEPT,
  damagedOn,
  isBackupName,
  isPartOfBackup,
  toDelete,
} from './backup-files.ts'
import { moveIntoPlace, sha256Of } from './durable-files.server.ts'
import { isDamage } from './is-damage.ts'
import { lookThrough } from './look-through.server.ts'
import { type Manifest, manifestFileOf, readManifest, writeManifest } from './manifest.server.ts'
import { problemsOf } from './verify-backup.server.ts'
import { appVersion, knownMigrations } from './versions.server.ts'

/** Where backups lie unless somebody names another folder. */
export const backupsFolder = () => path.join(env.DATA_DIR, 'backups')

/** `share`: how much of the copying is done, from 0 to 1. */
export type Making = { now?: Date; onProgress?: (share: number) => void; stopping?: AbortSignal }

/** 4 MB a time: requests are answered in between. */
const PAGES_AT_ONCE = 1000

/**
 * Makes a backup of the database while it is used, and looks it through before it gets its name: whatever has
 * the name and a manifest is whole. Keys and courses are not in it.
 * @throws Error when there is no database, no room for it, or what was copied is damaged
 */
export async function makeBackup({ folder = backupsFolder(), ...making }: Making & { folder?: string } = {}) {
  const source = new Database(databaseIn(env.DATA_DIR), { readonly: true, fileMustExist: true })
  try {
    // All is read as it is now. Without this, each write by another process lets the copying begin anew.
    source.exec('begin')
    source.prepare('select 1 from sqlite_schema').get()
    return await backupFrom(source, folder, making)
  } finally {
    source.close()
  }
}

/** A copy would be as damaged as the database it is made from. */
export class DamagedDatabase extends Error {}

/** Makes a backup of an open database. */
export async function backupFrom(
  source: Database.Database,
  folder: string,
  { now = new Date(), onProgress, stopping }: Making,
): Promise<{ file: string; manifest: Manifest }> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = path.join(folder, backupName(now))
  const draft = `${file}.partial`
  try {
    writeFileSync(draft, '', { mode: 0o600, flag: 'wx' })
    await source.backup(draft, {
      progress({ totalPages, remainingPages }) {
        stopping?.throwIfAborted()
        onProgress?.(1 - remainingPages / totalPages)
        return PAGES_AT_ONCE
      },
    })
    makeOneFile(draft)
    writeManifest(file, await describe(draft, now, stopping))
    moveIntoPlace(draft, file)
  } catch (error) {
    for (const left of [draft, `${draft}-journal`, manifestFileOf(file)]) rmSync(left, { force: true })
    throw isDamage(error) ? new DamagedDatabase(`The database is not whole (${error})`) : error
  }
  const manifest = readManifest(file)
  if (!manifest) throw new Error(`The manifest of ${file} cannot be read`)
  return { file, manifest }
}

/** A copy of a database with a write-ahead log wants to have one too, and could not be read where nobody may write. */
function makeOneFile(file: string): void {
  const copy = new Database(file)
  copy.pragma('journal_mode = DELETE')
  copy.close()
}

async function describe(file: string, now: Date, stopping?: AbortSignal): Promise<Manifest> {
  const looked = await lookThrough(file, { thorough: true, stopping })
  // One from a newer version is whole, and the code it belongs to can restore it.
  const problem = problemsOf(looked).find(({ code }) => code !== 'newer')
  if (problem) throw new DamagedDatabase(`The database is not whole (${problem.code}: ${problem.detail})`)
  const last = looked.migrations.at(-1)
  return {
    format: 1,
    madeAt: now.toISOString(),
    app: appVersion(),
    lastMigration: knownMigrations().find(({ when }) => when === last)?.tag ?? '',
    bytes: statSync(file).size,
    sha256: await sha256Of(file, stopping),
    rows: looked.rows,
  }
}

/** `valid`: it is as long as it was when it was found whole; null: it has no manifest. `sha256` is '' then. */
export type Backup = { file: string; madeAt: Date; bytes: number; sha256: string; valid: boolean | null }

/** The backups of a folder by their names in it, the newest first. Their content is not read: `verifyBackup` does. */
export function listBackups(folder = backupsFolder()): Backup[] {
  return namesIn(folder)
    .filter(isBackupName)
    .map((file) => {
      const { size, mtime } = statSync(path.join(folder, file))
      const manifest = readManifest(path.join(folder, file))
      const madeAt = manifest ? new Date(manifest.madeAt) : mtime
      const valid = manifest && manifest.bytes === size
      return { file, madeAt, bytes: size, sha256: manifest?.sha256 ?? '', valid }
    })
    .toSorted((a, b) => b.madeAt.getTime() - a.madeAt.getTime())
}

const A_DAY = 24 * 3_600_000

/** What a backup or a deletion that was cut off has left: parts of files, and manifests of nothing. */
function leftovers(folder: string): string[] {
  const names = namesIn(folder)
  const ofNothing = (name: string) => {
    const backup = backupOfManifest(name)
    return backup !== null && !names.includes(backup)
  }
  return names.filter((name) => isPartOfBackup(name) || ofNothing(name))
}

/** Deletes what has been kept long enough, and what a backup that was cut off has left. @returns how many backups went */
export function deleteOldBackups(day: string, now = new Date(), folder = backupsFolder()): number {
  for (const name of leftovers(folder)) {
    const file = path.join(folder, name)
    if (now.getTime() - statSync(file).mtimeMs > A_DAY) rmSync(file, { force: true })
  }
  const old = toDelete(listBackups(folder), day)
  for (const { file } of old) {
    // The manifest first: what is left when this is cut off is found again.
    rmSync(manifestFileOf(path.join(folder, file)), { force: true })
    rmSync(path.join(folder, file), { force: true })
  }
  return old.length
}

/** Deletes damaged databases that were put aside as long ago as no backup is kept: people are in them too. */
export function deleteOldDamaged(day: string): void {
  for (const name of namesIn(env.DATA_DIR)) {
    const madeOn = damagedOn(name)
    if (madeOn !== null && daysBetween(madeOn, day) > DAYS_KEPT) rmSync(path.join(env.DATA_DIR, name))
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return [] // none has been made
  }
}
