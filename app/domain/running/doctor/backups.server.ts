import { type Backup, listBackups } from '../backups.server.ts'
import { type Finding, finding } from '../findings.ts'

const HOUR = 3_600_000
/** One is made each night; one night may fail. */
const OLD = 50

/** Whether there is a new backup, and all of them are whole as far as their length tells. */
export function examineBackups(now = new Date(), backups: readonly Backup[] = listBackups()): Finding[] {
  const broken = backups.filter(({ valid }) => !valid)
  const newest = backups.find(({ valid }) => valid)
  const age = newest ? (now.getTime() - newest.madeAt.getTime()) / HOUR : null
  const found = broken.map(({ file }) => finding('backups-broken', { detail: file }))
  if (age === null) return [finding('backups-none'), ...found]
  return [finding(age > OLD ? 'backups-old' : 'backups-fine', { count: age }), ...found]
}
