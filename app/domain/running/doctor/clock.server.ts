import { max } from 'drizzle-orm'
import { startOfDay } from '#app/domain/dates.ts'
import { db } from '#db/client.server.ts'
import { auditLog, jobRuns } from '#db/schema/index.ts'
import { type Finding, finding } from '../findings.ts'

/** Summer time in Denmark is two hours ahead. A system without the time zone's data says otherwise. */
const SUMMER = { day: '2026-07-01', begins: '2026-06-30T22:00:00.000Z' }
const MINUTE = 60_000
/** Clocks of two machines differ by less. */
const PATIENCE = 5 * MINUTE

/** Whether it is later than what the database has seen, and Danish time is known. */
export function examineClock(now = new Date()): Finding[] {
  if (startOfDay(SUMMER.day).toISOString() !== SUMMER.begins) return [finding('time-zone-missing')]
  const moments = [
    db
      .select({ last: max(auditLog.at) })
      .from(auditLog)
      .get()?.last,
    db
      .select({ last: max(jobRuns.startedAt) })
      .from(jobRuns)
      .get()?.last,
  ]
  const latest = Math.max(...moments.map((moment) => moment?.getTime() ?? 0))
  const behind = latest - now.getTime()
  return [behind > PATIENCE ? finding('clock-behind', { count: behind / MINUTE }) : finding('clock-right')]
}
