import { Cron } from 'croner'
import { forgetUnfinished } from '#app/domain/imports/imports.server.ts'
import { scanForCpr } from '#app/domain/privacy/cpr-scan.server.ts'
import { eraseDue } from '#app/domain/privacy/erasures.server.ts'
import { keepNoLonger } from '#app/domain/privacy/retention-job.server.ts'
import { queueReminders } from '#app/domain/reminders/reminders.server.ts'
import { nightlyBackup } from '#app/domain/running/nightly-backup.server.ts'
import type { DailyWork } from './job-runs.server.ts'

export const TIMEZONE = 'Europe/Copenhagen'

/** Begun at the first of its turns; the later turns of a day find it done unless something was in the way. */
type DailyJob = { turns: string; work: DailyWork }

const AT_NIGHT = '15 2-23 * * *'
const IN_THE_MORNING = '30 6-23 * * *'

/** What the server does once a day, by the name its runs are kept under; one after the other, in this order. */
export const DAILY_JOBS: Record<string, DailyJob> = {
  'import-files': { turns: AT_NIGHT, work: () => ({ files: forgetUnfinished() }) },
  retention: { turns: AT_NIGHT, work: keepNoLonger }, // who left long ago is forgotten by the next one
  erasures: { turns: AT_NIGHT, work: eraseDue },
  'cpr-scan': { turns: AT_NIGHT, work: scanForCpr },
  backup: { turns: AT_NIGHT, work: nightlyBackup }, // of what the night's other jobs have left
  reminders: { turns: IN_THE_MORNING, work: queueReminders },
}

/** The first turn of a job after a moment. */
export function nextTurn({ turns }: Pick<DailyJob, 'turns'>, after: Date): Date | null {
  return new Cron(turns, { timezone: TIMEZONE }).nextRun(after)
}
