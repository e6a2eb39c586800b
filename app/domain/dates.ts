/** Civil dates (`2026-11-22`) in the zone where the centre lives. They sort and compare as text. */
const ZONE = 'Europe/Copenhagen'

const civil = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short' })

/** The date in Denmark at a moment: it changes at midnight there, also in summer time. */
export function civilDate(moment: Date): string {
  return civil.format(moment)
}

/** Today in Denmark. */
export function today(now = new Date()): string {
  return civilDate(now)
}

const utc = (date: string) => new Date(`${date}T00:00:00Z`)
const text = (moment: Date) => moment.toISOString().slice(0, 10)

export function addDays(date: string, days: number): string {
  const moment = utc(date)
  moment.setUTCDate(moment.getUTCDate() + days)
  return text(moment)
}

/** The same day of the month some months on; the month's last day where it has no such day. */
export function addMonths(date: string, months: number): string {
  const moment = utc(date)
  const day = moment.getUTCDate()
  moment.setUTCDate(1)
  moment.setUTCMonth(moment.getUTCMonth() + months)
  const lastDay = new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth() + 1, 0)).getUTCDate()
  moment.setUTCDate(Math.min(day, lastDay))
  return text(moment)
}

/** Whole days from one date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((utc(to).getTime() - utc(from).getTime()) / 86_400_000)
}

/** The moment at which a date begins in Denmark, also on the days when the clocks change. */
export function startOfDay(date: string): Date {
  // Denmark is one or two hours ahead of UTC, so midnight there is one of these.
  const moments = [2, 1].map((ahead) => new Date(utc(date).getTime() - ahead * 3_600_000))
  return moments.find((moment) => civilDate(moment) === date) ?? utc(date)
}

/** The last second of a date in Denmark. */
export function endOfDay(date: string): Date {
  return new Date(startOfDay(addDays(date, 1)).getTime() - 1000)
}
