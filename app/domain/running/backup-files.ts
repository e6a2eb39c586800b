import { addDays, civilDate, daysBetween } from '../dates.ts'

/** Nothing is deleted from a backup; it goes as a whole. So long what was deleted may still lie in one. */
export const DAYS_KEPT = 35
/** So far back every backup is kept, and before that the last of each week. */
const DAYS_OF_ALL = 14

/** How a backup is called: `fodfaeste-2026-11-22T01-15-00.000Z.sqlite`. They sort by age. */
export const backupName = (madeAt: Date) => `fodfaeste-${madeAt.toISOString().replaceAll(':', '-')}.sqlite`

export const isBackupName = (name: string) => /^fodfaeste-\d{4}-[\dTZ.-]+\.sqlite$/.test(name)

/** The backup that a manifest is about; null: the file is no manifest. */
export function backupOfManifest(name: string): string | null {
  const backup = name.replace(/\.json$/, '')
  return backup !== name && isBackupName(backup) ? backup : null
}

/** The day on which a restore put a damaged database aside, by its name or that of its log; null: it is none. */
export const damagedOn = (name: string): string | null =>
  /^fodfaeste-damaged-(\d{4}-\d\d-\d\d)T[\dZ.-]+\.sqlite(?:-wal|-shm)?$/.exec(name)?.[1] ?? null

/** What a backup that was cut off has left behind. */
export const isPartOfBackup = (name: string) => /\.partial(-journal)?$/.test(name)

/** The Monday of a date's week. */
function weekOf(day: string): string {
  const monday = '2026-01-05'
  return addDays(day, -(((daysBetween(monday, day) % 7) + 7) % 7))
}

/**
 * The backups that are to go on a day. The newest whole one always stays: when none has been made for long, an
 * old one is better than none.
 */
export function toDelete<B extends { madeAt: Date; valid: boolean | null }>(
  backups: readonly B[],
  day: string,
): B[] {
  const newestFirst = backups.toSorted((a, b) => b.madeAt.getTime() - a.madeAt.getTime())
  const newest = newestFirst.find(({ valid }) => valid)
  const weeks = new Set<string>()
  return newestFirst.filter((backup) => {
    const madeOn = civilDate(backup.madeAt)
    const age = daysBetween(madeOn, day)
    if (backup === newest || age <= DAYS_OF_ALL) return false
    if (age > DAYS_KEPT || !backup.valid || weeks.has(weekOf(madeOn))) return true
    weeks.add(weekOf(madeOn))
    return false
  })
}
