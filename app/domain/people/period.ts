import { addDays } from '../dates.ts'

/**
 * From one civil date to another, both within it; null: without an end. A role that was taken away on its first
 * day ends on the day before: it holds on no day.
 */
export type Period = { fromDate: string; toDate: string | null }

export const holdsOn = ({ fromDate, toDate }: Period, day: string) =>
  fromDate <= day && (toDate === null || toDate >= day)

/** Whether two periods have a day in common. */
export function overlap(one: Period, other: Period): boolean {
  const first = one.fromDate > other.fromDate ? one.fromDate : other.fromDate
  return holdsOn(one, first) && holdsOn(other, first)
}

/** Whether every day from this one on lies in at least one of the periods. */
export function coverFrom(day: string, periods: Period[]): boolean {
  let uncovered = day
  for (const { fromDate, toDate } of periods.toSorted((a, b) => a.fromDate.localeCompare(b.fromDate))) {
    if (fromDate > uncovered) return false
    if (toDate === null) return true
    if (toDate >= uncovered) uncovered = addDays(toDate, 1)
  }
  return false
}
