import { civilDate } from '../dates.ts'

/** How far Denmark is ahead of UTC, in hours: summer time first, so that it is the first of a doubled hour. */
const HOURS_AHEAD = [2, 1]

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', timeStyle: 'short' })

/** What a clock in Denmark shows at a moment: `09:30`. */
export const wallTime = (moment: Date) => clock.format(moment)

/**
 * The moment at which a clock in Denmark shows this on this date. Of the hour that comes twice when summer
 * time ends it is the first.
 * @param date civil
 * @param time `hh:mm`
 * @returns null in the hour that is left out when summer time begins
 */
export function momentAt(date: string, time: string): Date | null {
  const asUtc = Date.parse(`${date}T${time}:00Z`)
  const moments = HOURS_AHEAD.map((ahead) => new Date(asUtc - ahead * 3_600_000))
  return moments.find((moment) => civilDate(moment) === date && wallTime(moment) === time) ?? null
}
