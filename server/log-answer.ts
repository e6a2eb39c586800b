import { log } from '#app/http/log.server.ts'
import { requestScope } from '#app/http/request-scope.server.ts'

/** Monitors ask every few seconds, and a page for a dozen files. */
const QUIET = ['/sundhed']

/**
 * Tells the log how a request was answered. Of its address only the pattern is told: an address can hold a code
 * that opens something, and anything that somebody typed. What no loader was asked for is a file of the build.
 * @param milliseconds until the head of the answer was ready
 */
export function logAnswer(method: string, status: number, milliseconds: number): void {
  const { route } = requestScope() ?? {}
  const isQuiet = route === undefined || QUIET.includes(route)
  const level = status >= 500 ? 'error' : isQuiet ? 'debug' : 'info'
  log[level]({ method, route: route ?? null, status, ms: Math.round(milliseconds * 10) / 10 }, 'Answered')
}
