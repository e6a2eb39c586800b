import { eq } from 'drizzle-orm'
import { write } from '#db/client.server.ts'
import { sessions } from '#db/schema/index.ts'

/** How long a passkey may take to answer, in milliseconds; as long as its browser waits for its holder. */
export const CHALLENGE_LIFE = 5 * 60_000

/** Remembers what a passkey is to sign in this session, in place of what was asked before. */
export function keepChallenge(sessionId: string, challenge: string, now: Date): void {
  const kept = `${now.getTime() + CHALLENGE_LIFE} ${challenge}`
  write((tx) => tx.update(sessions).set({ challenge: kept }).where(eq(sessions.id, sessionId)).run())
}

/** What a passkey was to sign in this session. It is forgotten as it is read, so that no answer counts twice. */
export function takeChallenge(sessionId: string, now: Date): string | null {
  const kept = write((tx) => {
    const own = eq(sessions.id, sessionId)
    const session = tx.select({ challenge: sessions.challenge }).from(sessions).where(own).get()
    tx.update(sessions).set({ challenge: null }).where(own).run()
    return session?.challenge ?? ''
  })
  const [until, challenge] = kept.split(' ')
  return challenge && Number(until) > now.getTime() ? challenge : null
}
