import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { auditAlone } from '#app/domain/privacy/audit.server.ts'
import { db, write } from '#db/client.server.ts'
import { passkeys } from '#db/schema/index.ts'
import { CHALLENGE_LIFE, keepChallenge, takeChallenge } from './challenges.server.ts'
import { type Asker, readJson } from './passkeys.server.ts'

const Response = z.object({
  id: z.string(),
  rawId: z.string(),
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: z.string(),
    authenticatorData: z.string(),
    signature: z.string(),
    userHandle: z.string().optional(),
  }),
})

/** What the browser needs to ask one of the person's passkeys who they are; it is to be answered in this session. */
export async function beginUse({ personId, sessionId, place }: Asker, now = new Date()) {
  const options = await generateAuthenticationOptions({
    rpID: place.rpID,
    userVerification: 'required',
    timeout: CHALLENGE_LIFE,
    allowCredentials: db
      .select({ id: passkeys.id, transports: passkeys.transports })
      .from(passkeys)
      .where(eq(passkeys.personId, personId))
      .all(),
  })
  keepChallenge(sessionId, options.challenge, now)
  return options
}

/**
 * Whether one of the person's passkeys has signed what was asked in this session, here, by a holder whom it knows
 * by finger, face or code. Each answer counts once; one that was looked at and refused is in the log of use.
 * @param given what the browser sent, as text
 */
export async function finishUse(asker: Asker, given: string, now = new Date()): Promise<boolean> {
  const challenge = takeChallenge(asker.sessionId, now)
  const response = Response.safeParse(readJson(given))
  if (challenge === null) return false
  const fits = response.success && (await fit(asker, response.data, challenge, now))
  if (!fits) {
    const subject = { kind: 'person' as const, id: asker.personId }
    auditAlone({ actorId: null, action: 'second-factor-refused', subject, detail: 'passkey' })
  }
  return fits
}

async function fit(
  { personId, place }: Asker,
  given: z.infer<typeof Response>,
  challenge: string,
  now: Date,
) {
  const own = and(eq(passkeys.id, given.id), eq(passkeys.personId, personId))
  const held = db.select().from(passkeys).where(own).get()
  if (!held) return false
  const counter = await nextCounter({ ...given, clientExtensionResults: {} }, held, challenge, place)
  if (counter === null) return false
  // Two answers at once that a copied key has given: the one that comes later finds another counter.
  const isUnchanged = and(own, eq(passkeys.counter, held.counter))
  const { changes } = write((tx) =>
    tx.update(passkeys).set({ counter, lastUsedAt: now }).where(isUnchanged).run(),
  )
  return changes === 1
}

/** How often the passkey says that it has been used now; null when its answer is not right. */
async function nextCounter(
  response: AuthenticationResponseJSON,
  { id, publicKey, counter }: typeof passkeys.$inferSelect,
  expectedChallenge: string,
  { rpID, origin }: Asker['place'],
): Promise<number | null> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: rpID,
      credential: { id, publicKey: new Uint8Array(publicKey), counter },
      requireUserVerification: true,
    })
    return verified ? authenticationInfo.newCounter : null
  } catch {
    return null // everything that is not right about an answer comes as an error
  }
}
