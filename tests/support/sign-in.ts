import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { action as signIn } from '#app/routes/sign-in/route.tsx'
import { db } from '#db/client.server.ts'
import { auditLog } from '#db/schema/index.ts'
import { answerOf } from './forms/app-form.ts'
import { OWN_PASSWORD } from './own-password.ts'
import { call, formOf } from './people.ts'

export const ORIGIN = 'http://127.0.0.1:3000'
type Fields = Record<string, string>
type Handler = Parameters<typeof call>[0]

export const locationOf = (answer: unknown) => (answer as Response).headers.get('location')
export const statusOf = (answer: unknown) => answerOf(answer).status

/** A request of the browser that has this cookie. */
export const withCookie = (cookie: string, path = '/', init: RequestInit = {}) =>
  new Request(ORIGIN + path, { ...init, headers: { cookie } })

export const post = (action: Handler, cookie: string, path: string, fields: Fields) =>
  call(action, withCookie(cookie, path, formOf(fields)))

/** Signs an owner in by password, in a browser that may carry a session still. */
export const passwordOf = (email: string, more: Fields = {}, cookie = '') =>
  post(signIn, cookie, '/log-ind', { [SIGN_IN.email]: email, [SIGN_IN.password]: OWN_PASSWORD, ...more })

/** What the log of use tells of somebody. */
export const auditOf = (personId: string) =>
  db
    .select({ action: auditLog.action, subjectId: auditLog.subjectId, actorId: auditLog.actorId })
    .from(auditLog)
    .all()
    .filter(({ subjectId, actorId }) => subjectId === personId || actorId === personId)
    .map(({ action }) => action)
