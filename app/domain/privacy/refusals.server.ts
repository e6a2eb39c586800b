import { logFailure } from '#app/http/log.server.ts'
import { requestScope } from '#app/http/request-scope.server.ts'
import { auditAlone } from './audit.server.ts'

/** A refusal is entered once an hour for each person and address: guessing goes on for thousands of requests. */
const PAUSE = 3_600_000
const MOST_REMEMBERED = 10_000
const entered = new Map<string, number>() // when, in milliseconds, by who and what

/**
 * Enters that somebody who is signed in asked for what is not for them: one may see it but not do it (403), or
 * it is another's or not there at all (404), which the answer does not tell apart.
 */
export function noteRefusal(status: number, now = Date.now()): void {
  const { route, actorId } = requestScope() ?? {}
  const isRefusal = status === 403 || (status === 404 && route !== '/*')
  if (isRefusal && actorId) enter('refused', String(status), now)
}

/** Enters that a form was refused since something in it looked like a CPR number; never what. */
export const noteCprRefusal = (now = Date.now()): void => enter('cpr-refused', '', now)

/** The pattern of the address says where; the address itself can hold anything that somebody typed. */
function enter(action: 'refused' | 'cpr-refused', why: string, now: number) {
  const { route = '', actorId = null } = requestScope() ?? {}
  const detail = `${why} ${route}`.trim()
  const key = `${actorId} ${action} ${detail}`
  if (now - (entered.get(key) ?? 0) < PAUSE) return
  if (entered.size >= MOST_REMEMBERED) entered.clear()
  entered.set(key, now)
  try {
    auditAlone({ actorId, action, detail })
  } catch (problem) {
    logFailure('A refusal was not entered in the log of use', problem) // whoever was refused still is
  }
}
