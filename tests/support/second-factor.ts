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

/** A request of somebody who has just shown their password. */
export async function stagedRequest(person: { id: string }, path: string, init: RequestInit = {}) {
  const cookie = (await beginSession(person.id)).cookie.split(';')[0] ?? ''
  return new Request(`http://127.0.0.1:3000${path}`, { ...init, headers: { cookie, ...init.headers } })
}
