import { Cron } from 'croner'
import { signWaiting } from '#app/domain/certificates/credential/credentials.server.ts'
import { queueReminders } from '#app/domain/reminders/reminders.server.ts'
import { runOnceADay } from '#app/domain/jobs/job-runs.server.ts'
import { sendWaiting } from '#app/domain/mail/outbox.server.ts'

/**
 * What the server does unasked. Each day at 06:30 in Denmark people are reminded; the later turns, and
 * the one at start, find it done unless something was in the way. Every minute the outbox is looked
 * into, and certificates that still wait for it are signed; at start those that a stop left waiting.
 * @returns lets what is under way finish and ends it all
 */
export function startJobs(): () => Promise<void> {
  const stopping = new AbortController()
  let sending = Promise.resolve()
  let signing = Promise.resolve()
  const options = { timezone: 'Europe/Copenhagen', protect: true, catch: tell }

  const daily = new Cron('30 6-23 * * *', options, () => runOnceADay('reminders', queueReminders))
  const outbox = new Cron('* * * * *', options, () => {
    sending = sendWaiting(stopping.signal)
    return sending
  })
  const signatures = new Cron('* * * * *', options, () => {
    signing = signWaiting(stopping.signal)
    return signing
  })
  void daily.trigger()
  void signatures.trigger()

  return async () => {
    stopping.abort()
    daily.stop()
    outbox.stop()
    signatures.stop()
    await Promise.allSettled([sending, signing]) // what failed is told already
  }
}

const tell = (error: unknown) => console.error(`Job: ${error}`)
