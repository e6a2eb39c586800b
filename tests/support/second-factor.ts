import { sealSecret } from '#app/domain/auth/seal.server.ts'
import { beginSession } from '#app/domain/auth/sign-in.server.ts'
import { newSecret } from '#app/domain/auth/totp.ts'
import { renewRecoveryCodes } from '#app/domain/auth/recovery-codes.server.ts'
import { db, write } from '#db/client.server.ts'
import { totpSecrets } from '#db/schema/index.ts'

/** Gives somebody an app that makes codes, and recovery codes. */
export function giveApp(personId: string): { secret: string; codes: string[] } {
  const secret = newSecret()
  const app = { sealed: sealSecret(personId, secret), lastStep: 0, confirmedAt: new Date() }
  db.insert(totpSecrets)
    .values({ personId, ...app })
    .onConflictDoUpdate({ target: totpSecrets.personId, set: app })
    .run()
  return { secret, codes: write((tx) => renewRecoveryCodes(tx, personId)) }
}

/** The cookie that an answer sets, as the browser sends it back; '' where it sets none. */
export function cookieOf(answer: unknown): string {
  const headers =
    answer instanceof Response ? answer.headers : (answer as { init?: ResponseInit }).init?.headers
  return new Headers(headers).get('set-cookie')?.split(';')[0] ?? ''
}

/** Signs somebody in by password, in a browser that carries nothing yet: the step that follows, and the cookie. */
export async function beginAnew({ id }: { id: string }) {
  const { step, cookie } = await beginSession(id, new Request('http://127.0.0.1:3000/log-ind'))
  return { step, cookie: cookie.split(';')[0] ?? '' }
}

/** A request of somebody who has just shown their password. */
export async function stagedRequest(person: { id: string }, path: string, init: RequestInit = {}) {
  const { cookie } = await beginAnew(person)
  return new Request(`http://127.0.0.1:3000${path}`, { ...init, headers: { cookie, ...init.headers } })
}
