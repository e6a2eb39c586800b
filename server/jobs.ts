import { Cron } from 'croner'
import { signWaiting } from '#app/domain/certificates/credential/credentials.server.ts'
import { runImports } from '#app/domain/imports/run-imports.server.ts'
import { DAILY_JOBS, DAILY_TURNS, TIMEZONE } from '#app/domain/jobs/daily-jobs.server.ts'
import { runOnceADay } from '#app/domain/jobs/job-runs.server.ts'
import { sendWaiting } from '#app/domain/mail/outbox.server.ts'

/**
 * What the server does unasked. The daily jobs begin at 06:30 in Denmark; the later turns, and the one at
 * start, find them done unless something was in the way. Every minute the outbox is looked
 * into, and certificates that still wait for it are signed; at start those that a stop left waiting. Imports
 * are looked for every other second, as somebody waits for them.
 * @returns lets what is under way finish and ends it all
 */
export function startJobs(): () => Promise<void> {
  const stopping = new AbortController()
  let dailyWork = Promise.resolve()
  let sending = Promise.resolve()
  let signing = Promise.resolve()
  let importing = Promise.resolve()
  const options = { timezone: TIMEZONE, protect: true, catch: tell }

  const daily = new Cron(DAILY_TURNS, options, () => {
    dailyWork = runDailyJobs(stopping.signal)
    return dailyWork
  })
  const outbox = new Cron('* * * * *', options, () => {
    sending = sendWaiting(stopping.signal)
    return sending
  })
  const signatures = new Cron('* * * * *', options, () => {
    signing = signWaiting(stopping.signal)
    return signing
  })
  const files = new Cron('*/2 * * * * *', options, () => {
    importing = runImports(stopping.signal)
    return importing
  })
  void daily.trigger()
  void signatures.trigger()

  return async () => {
    stopping.abort()
    daily.stop()
    outbox.stop()
    signatures.stop()
    files.stop()
    await Promise.allSettled([dailyWork, sending, signing, importing]) // what failed is told already
  }
}

async function runDailyJobs(stopping: AbortSignal) {
  for (const [job, work] of Object.entries(DAILY_JOBS)) {
    if (!stopping.aborted) await runOnceADay(job, work, { stopping })
  }
}

const tell = (error: unknown) => console.error(`Job: ${error}`)
