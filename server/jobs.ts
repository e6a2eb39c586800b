import { Cron } from 'croner'
import { signWaiting } from '#app/domain/certificates/credential/credentials.server.ts'
import { runImports } from '#app/domain/imports/run-imports.server.ts'
import { DAILY_JOBS, TIMEZONE } from '#app/domain/jobs/daily-jobs.server.ts'
import { jobsAskedFor, runOnceADay } from '#app/domain/jobs/job-runs.server.ts'
import { sendWaiting } from '#app/domain/mail/outbox.server.ts'
import { logFailure } from '#app/http/log.server.ts'

/**
 * What the server does unasked. Each daily job has its turns, and one at start, and waits while another is at
 * work. Every minute the outbox is looked into, and certificates that still wait for it are signed; at start
 * those that a stop left waiting. Imports, and daily jobs that somebody has asked for, are looked for every other
 * second, as somebody waits for them.
 * @returns lets what is under way finish and ends it all
 */
export function startJobs(): () => Promise<void> {
  const stopping = new AbortController()
  let dailyWork = Promise.resolve()
  let sending = Promise.resolve()
  let signing = Promise.resolve()
  let importing = Promise.resolve()
  const options = { timezone: TIMEZONE, protect: true, catch: tell }

  const takeTurn = (job: string) => {
    const turn = dailyWork.then(async () => {
      const work = DAILY_JOBS[job]?.work
      if (work && !stopping.signal.aborted) await runOnceADay(job, work, { stopping: stopping.signal })
    })
    dailyWork = turn.catch(() => {}) // told by its own turn; the next job has its own
    return turn
  }
  const daily = Object.entries(DAILY_JOBS).map(
    ([job, { turns }]) => new Cron(turns, options, () => takeTurn(job)),
  )
  const asked = new Cron('*/2 * * * * *', options, async () => {
    await Promise.all(jobsAskedFor().map(takeTurn))
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
  for (const job of daily) void job.trigger()
  void signatures.trigger()

  return async () => {
    stopping.abort()
    for (const job of daily) job.stop()
    asked.stop()
    outbox.stop()
    signatures.stop()
    files.stop()
    await Promise.allSettled([dailyWork, sending, signing, importing]) // what failed is told already
  }
}

const tell = (error: unknown) => logFailure('A job failed', error)
