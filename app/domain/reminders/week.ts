const A_DAY = 86_400_000

/**
 * The week of a civil date by ISO 8601, which begins on Monday and belongs to the year of its Thursday:
 * `2026-12-31` and `2027-01-03` are both in `2026-W53`.
 */
export function isoWeek(date: string): string {
  const moment = new Date(`${date}T00:00:00Z`)
  const daysToThursday = 4 - (moment.getUTCDay() || 7)
  const thursday = new Date(moment.getTime() + daysToThursday * A_DAY)
  const year = thursday.getUTCFullYear()
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * A_DAY)) + 1
  return `${year}-W${String(week).padStart(2, '0')}`
}
