/** What can be wrong with a date: it is written in another way, its year is too short, there is no such day, or it is out of reach. */
export type DateProblem = 'date-unreadable' | 'date-year-short' | 'date-none' | 'date-far'

const ISO = /^(\d{4})-(\d\d)-(\d\d)$/
const DANISH = /^(\d\d?)([-./])(\d\d?)\2(\d{2}|\d{4})$/

/** Nobody in a team began before the first, and what is after the last was typed wrong. */
const YEARS = { first: 1950, last: 2100 }

/** A date as people write it here, `28-02-2026`, `28.2.2026`, `28/2/2026` or `2026-02-28`, as a civil date. */
export function readDate(text: string): { date: string } | { problem: DateProblem } {
  const iso = ISO.exec(text)
  const danish = DANISH.exec(text)
  const [day, month, year] = iso ? [iso[3], iso[2], iso[1]] : [danish?.[1], danish?.[3], danish?.[4]]
  if (!day || !month || !year) return { problem: 'date-unreadable' }
  if (year.length === 2) return { problem: 'date-year-short' }
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (!isDay(date)) return { problem: 'date-none' }
  if (Number(year) < YEARS.first || Number(year) > YEARS.last) return { problem: 'date-far' }
  return { date }
}

/** Whether the calendar has the day: one that it has not comes back as another, or as none. */
function isDay(date: string): boolean {
  const moment = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(date)
}
