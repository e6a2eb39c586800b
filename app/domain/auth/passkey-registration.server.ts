import {
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { db, write } from '#db/client.server.ts'
import { passkeys } from '#db/schema/index.ts'
import { CHALLENGE_LIFE, keepChallenge, takeChallenge } from './challenges.server.ts'
import { type Asker, readJson } from './passkeys.server.ts'
import type { SignedInPerson } from './permissions.ts'
import { hasRecoveryCodes, renewRecoveryCodes } from './recovery-codes.server.ts'
import { secondFactorChanged } from './second-factor.server.ts'

const Response = z.object({
  id: z.string(),
  rawId: z.string(),
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: z.string(),
    attestationObject: z.string(),
    transports: z.array(z.string().max(20)).max(10).optional(),
  }),
})

/**
 * What the browser needs to make a passkey for this person; it is to be answered in this session. The name and
 * address lie with the passkey on its holder's own device, so that they know it again there.
 * @param centre who asks for it, in the words of the browser's question
 */
export async function beginRegistration(
  { sessionId, place }: Asker,
  { id, name, email }: Pick<SignedInPerson, 'id' | 'name' | 'email'>,
  centre: string,
  now = new Date(),
) {
  const options = await generateRegistrationOptions({
    rpName: centre,
    rpID: place.rpID,
    userID: new TextEncoder().encode(id), // the same each time: a device keeps one passkey a person
    userName: email,
    userDisplayName: name,
    timeout: CHALLENGE_LIFE,
    attestationType: 'none', // whose make it is we do not ask
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
    excludeCredentials: db
      .select({ id: passkeys.id, transports: passkeys.transports })
      .from(passkeys)
      .where(eq(passkeys.personId, id))
      .all(),
  })
  keepChallenge(sessionId, options.challenge, now)
  return options
}

/** `codes`: recovery codes, told here and never again; none for whoever has some already. */
type Registered = { status: 'added'; codes: string[] } | { status: 'refused' }

/**
 * Keeps the passkey that was made for what was asked in this session, here, by a holder whom it knows by finger,
 * face or code. Whoever has no recovery codes yet gets some, for the day the passkey is gone.
 * @param given what the browser sent, as text
 * @param name what it is called to begin with
 */
export async function finishRegistration(
  asker: Asker,
  given: string,
  name: string,
  now = new Date(),
): Promise<Registered> {
  const challenge = takeChallenge(asker.sessionId, now)
  const response = Response.safeParse(readJson(given))
  if (challenge === null || !response.success) return { status: 'refused' }
  const made = await madeFor(challenge, { ...response.data, clientExtensionResults: {} }, asker.place)
  if (!made) return { status: 'refused' }

  return write((tx) => {
    const { personId, sessionId } = asker
    const { id, publicKey, counter, transports = [] } = made
    const row = { id, personId, publicKey: Buffer.from(publicKey), counter, transports, name, createdAt: now }
    const { changes } = tx.insert(passkeys).values(row).onConflictDoNothing().run()
    if (changes === 0) return { status: 'refused' } // somebody has it already
    secondFactorChanged(tx, personId, 'passkey-added', { actorId: personId, sessionId })
    return { status: 'added', codes: hasRecoveryCodes(tx, personId) ? [] : renewRecoveryCodes(tx, personId) }
  })
}

/** The passkey, when it is what was asked for. */
async function madeFor(
  expectedChallenge: string,
  response: RegistrationResponseJSON,
  { rpID, origin }: Asker['place'],
) {
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: rpID,
      requireUserVerification: true,
    })
    return registrationInfo?.credential ?? null
  } catch {
    return null // everything that is not right about an answer comes as an error
  }
}
