import { Cron } from 'croner'
import { forgetUnfinished } from '#app/domain/imports/imports.server.ts'
import { queueReminders } from '#app/domain/reminders/reminders.server.ts'
import type { DailyWork } from './job-runs.server.ts'

/** When the daily jobs get their turn; the later turns of a day find them done unless something was in the way. */
export const DAILY_TURNS = '30 6-23 * * *'
export const TIMEZONE = 'Europe/Copenhagen'

/** What the server does once a day, by the name its runs are kept under. */
export const DAILY_JOBS: Record<string, DailyWork> = {
  reminders: queueReminders,
  'import-files': () => ({ files: forgetUnfinished() }),
}

/** The first turn after a moment. */
export function nextTurn(after: Date): Date | null {
  return new Cron(DAILY_TURNS, { timezone: TIMEZONE }).nextRun(after)
}
