import { Cron } from 'croner'
import { queueReminders } from '#app/domain/fidelity/actions/reminders.server.ts'
import { runOnceADay } from '#app/domain/jobs/job-runs.server.ts'
import { sendWaiting } from '#app/domain/mail/outbox.server.ts'

/**
 * What the server does unasked. Each day at 06:30 in Denmark people are reminded; the later turns, and
 * the one at start, find it done unless something was in the way. The outbox is looked into every minute.
 * @returns lets what is under way finish and ends it all
 */
export function startJobs(): () => Promise<void> {
  const stopping = new AbortController()
  let sending = Promise.resolve()
  const options = { timezone: 'Europe/Copenhagen', protect: true, catch: tell }

  const daily = new Cron('30 6-23 * * *', options, () => runOnceADay('reminders', queueReminders))
  const outbox = new Cron('* * * * *', options, () => {
    sending = sendWaiting(stopping.signal)
    return sending
  })
  void daily.trigger()

  return async () => {
    stopping.abort()
    daily.stop()
    outbox.stop()
    await sending.catch(() => {}) // told already
  }
}

const tell = (error: unknown) => console.error(`Job: ${error}`)
