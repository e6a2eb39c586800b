import { addMonths, civilDate } from '../dates.ts'
import type { EventKind } from '../events/event.ts'
import { MONTHS_BACK } from './approval.ts'

/** That a person was there on a day, a civil date, and when it was recorded. */
export type AttendanceFact = { kind: EventKind; day: string; recordedAt: Date }

/** The face-to-face days of the course among what was attended. */
export const daysAmong = (attended: AttendanceFact[]) => attended.filter(({ kind }) => kind === 'course-day')

/**
 * The latest supervision that counts for a renewal that is open since a moment, or null. It must lie at most
 * six months before the moment from which it could count: when it was recorded, or when the renewal opened.
 * So it does not become too old while the renewal is under way.
 */
export function supervisionFor(since: Date, attended: AttendanceFact[]): AttendanceFact | null {
  const counting = attended.filter(({ kind, day, recordedAt }) => {
    const from = recordedAt > since ? recordedAt : since
    return kind === 'supervision' && day >= addMonths(civilDate(from), -MONTHS_BACK.supervision)
  })
  return counting.toSorted((a, b) => b.day.localeCompare(a.day))[0] ?? null
}
