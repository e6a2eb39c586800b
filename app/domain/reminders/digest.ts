import type { Reminder } from './reminder.ts'
import { isoWeek } from './week.ts'

/** Noted as told with each mail that had news: the next ones wait for another week. */
export const newsKey = (day: string) => `news:${isoWeek(day)}`

/**
 * What of all that a person has not been told goes by mail today: everything, when something has a deadline;
 * news alone once an ISO week.
 * @param told the keys of what the person has been told
 */
export function digestOn<R extends Pick<Reminder, 'urgency' | 'key'>>(
  reminders: R[],
  told: ReadonlySet<string>,
  day: string,
): R[] {
  const untold = reminders.filter(({ key }) => !told.has(key))
  const isUrgent = untold.some(({ urgency }) => urgency === 'deadline')
  return isUrgent || !told.has(newsKey(day)) ? untold : []
}
