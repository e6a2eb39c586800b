import { pino } from 'pino'
import { env } from './env.server.ts'
import { requestScope } from './request-scope.server.ts'
import { toldError } from './told-error.ts'

/**
 * What operations read: a line of JSON for each thing, in UTC, on standard output. No names, addresses, texts
 * or query strings are ever handed to it; what people do stands in the log of use instead.
 */
export const log = pino(
  {
    level: env.LOG_LEVEL,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level) => ({ level }) },
    mixin: () => ({ request: requestScope()?.id }),
  },
  process.stdout,
)

/**
 * Tells the log of something that went wrong.
 * @param what in words of ours, and with ids at most
 */
export function logFailure(what: string, thrown: unknown): void {
  log.error({ error: toldError(thrown) }, what)
}
