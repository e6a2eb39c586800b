import { log } from '#app/http/log.server.ts'
import { toldError } from '#app/http/told-error.ts'
import { closeDatabase } from '#db/client.server.ts'

/** After something nobody caught, requests under way get so many milliseconds: what they stand on may be broken. */
const LAST_CHANCE = 5_000

/** What answers: a server, or several in processes of their own. */
type Answering = { close: (done: () => void) => unknown; closeIdleConnections: () => void }

/**
 * Finishes what is being answered and what the jobs are at, then lets go of the database. A second signal does
 * not wait. What nobody has caught ends the process in the same way, with code 1, and whoever watches over it
 * starts it anew.
 */
export function stopGracefully(
  server: Answering,
  stopJobs: () => Promise<void>,
  say: (line: string) => void,
) {
  let stopping = false
  const stop = (code: 0 | 1) => {
    if (stopping) process.exit(1)
    stopping = true
    say('Stopping: finishing requests')
    const jobsEnded = stopJobs()
    server.close(async () => {
      await jobsEnded
      closeDatabase()
      process.exit(code)
    })
    server.closeIdleConnections()
  }
  const fail = (what: string) => (thrown: unknown) => {
    log.fatal({ error: toldError(thrown) }, what)
    setTimeout(() => process.exit(1), LAST_CHANCE).unref()
    stop(1)
  }
  process.on('SIGTERM', () => stop(0))
  process.on('SIGINT', () => stop(0))
  process.on('uncaughtException', fail('Nobody caught an error'))
  process.on('unhandledRejection', fail('Nobody caught a rejection'))
}
