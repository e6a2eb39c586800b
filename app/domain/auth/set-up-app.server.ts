import { type Tx, write } from '#db/client.server.ts'
import { totpSecrets } from '#db/schema/index.ts'
import type { AppOffer } from './app-offer.ts'
import { qrPicture } from './qr-picture.server.ts'
import { renewRecoveryCodes } from './recovery-codes.server.ts'
import { openSecret, sealSecret } from './seal.server.ts'
import { takeCode } from './second-factor-code.server.ts'
import { appOf, hasFactor, secondFactorChanged } from './second-factor.server.ts'
import { sessionFor } from './sign-in.server.ts'
import { leaveStage, type Staged } from './staged-session.server.ts'
import { appAddress, groupedSecret, newSecret, readAppCode, stepOfCode } from './totp.ts'

/**
 * Offers a secret for an app. Nothing is stored: the form brings it back sealed, with a first code.
 * @param sealed the one that has been offered before, which may be in the app already
 */
export function offerApp({ id, email }: { id: string; email: string }, sealed = ''): AppOffer {
  const offered = openSecret(id, sealed)
  const secret = offered ?? newSecret()
  const address = appAddress(secret, email)
  return {
    sealed: offered === null ? sealSecret(id, secret) : sealed,
    typed: groupedSecret(secret),
    address,
    picture: qrPicture(address),
  }
}

/** What the form brings: the secret, and the first code that the app made from it. */
export type NewApp = { sealed: string; code: string }

/** `gone`: the session has ended meanwhile, or a factor was set up elsewhere. */
type FirstAnswer = { status: 'in'; codes: string[]; cookie: string } | { status: 'wrong' | 'gone' }

/** Sets up the factor of somebody who must have one before they are let in; and lets them in. */
export async function setUpFirstApp(staged: Staged, given: NewApp, now = new Date()): Promise<FirstAnswer> {
  const codes = write((tx) => {
    const step = firstStep(staged.id, given, now)
    if (step === null) return 'wrong'
    // Whoever has the password alone must not put an app of their own in place of another's.
    if (!leaveStage(tx, staged) || hasFactor(staged.id, tx)) return 'gone'
    return keepApp(tx, staged.id, given.sealed, step, now, null)
  })
  if (typeof codes === 'string') return { status: codes }
  return { status: 'in', codes, cookie: await sessionFor(staged.id) }
}

/** `present`: it is the code of the app so far, or a recovery code, that is wrong. `there`: a second click. */
type NextAnswer =
  | { status: 'done'; codes: string[] }
  | { status: 'wrong' | 'present' | 'there' }
  | { status: 'wait'; minutes: number }

/**
 * Sets up an app for whoever is signed in and has shown their password, in place of the one they may have.
 * @param present a code of that one
 */
export function setUpNextApp(
  { id, sessionId, address }: { id: string; sessionId: string; address: string },
  given: NewApp,
  present: string,
  now = new Date(),
): NextAnswer {
  return write((tx): NextAnswer => {
    const held = appOf(tx, id)
    const secret = openSecret(id, given.sealed)
    if (held && secret !== null && openSecret(id, held.sealed) === secret) return { status: 'there' }
    // First the code that can be tried again: the present one counts once.
    const step = firstStep(id, given, now)
    if (step === null) return { status: 'wrong' }
    if (held) {
      const taken = takeCode(tx, id, present, address, now)
      if (taken.status !== 'right') return taken.status === 'wait' ? taken : { status: 'present' }
    }
    return { status: 'done', codes: keepApp(tx, id, given.sealed, step, now, sessionId) }
  })
}

/** The step of the first code, when the app has made it from the secret that was offered to this person. */
function firstStep(personId: string, { sealed, code }: NewApp, now: Date): number | null {
  const secret = openSecret(personId, sealed)
  const typed = readAppCode(code)
  return secret !== null && typed !== null ? stepOfCode(secret, typed, now) : null
}

function keepApp(
  tx: Tx,
  personId: string,
  sealed: string,
  lastStep: number,
  now: Date,
  sessionId: string | null,
): string[] {
  const app = { sealed, lastStep, confirmedAt: now, createdAt: now }
  tx.insert(totpSecrets)
    .values({ personId, ...app })
    .onConflictDoUpdate({ target: totpSecrets.personId, set: app })
    .run()
  secondFactorChanged(tx, personId, 'app-added', { actorId: personId, sessionId })
  return renewRecoveryCodes(tx, personId)
}
