import { and, asc, eq } from 'drizzle-orm'
import { env } from '#app/http/env.server.ts'
import { db, write } from '#db/client.server.ts'
import { passkeys, recoveryCodes } from '#db/schema/index.ts'
import { sessionIdOf } from './lucia.server.ts'
import { type PasskeyPlace, passkeyPlace } from './passkey-place.ts'
import type { SignedInPerson } from './permissions.ts'
import { factorsOf, secondFactorChanged } from './second-factor.server.ts'
import { mayLoseFactor } from './second-factor.ts'
import { findPerson } from './sessions.server.ts'
import { findStaged } from './staged-session.server.ts'

/** Who makes or uses a passkey, in which session, and where it belongs. */
export type Asker = { personId: string; sessionId: string; place: PasskeyPlace }

/** Whether browsers make and use passkeys at the address of this request. */
export const placeOfPasskeys = (request: Request) =>
  passkeyPlace(env.APP_URL, request.url) ? ('here' as const) : ('nowhere' as const)

/**
 * Who sends a request, signed in or with the password alone so far, as passkeys ask for it.
 * @returns 'nobody'; or 'nowhere', as browsers make no passkeys for this address
 */
export function askerOf(request: Request): Asker | 'nobody' | 'nowhere' {
  const session = findPerson(request) ?? findStaged(request)
  const sessionId = sessionIdOf(request)
  if (!session || !sessionId) return 'nobody'
  const place = passkeyPlace(env.APP_URL, request.url)
  return place ? { personId: session.id, sessionId, place } : 'nowhere'
}

/** A person's own passkeys, the oldest first. */
export function passkeysOf(personId: string) {
  return db
    .select({
      id: passkeys.id,
      name: passkeys.name,
      createdAt: passkeys.createdAt,
      lastUsedAt: passkeys.lastUsedAt,
    })
    .from(passkeys)
    .where(eq(passkeys.personId, personId))
    .orderBy(asc(passkeys.createdAt), asc(passkeys.id))
    .all()
}

/** Gives one of the person's own passkeys another name; false where they have no such one. */
export function renamePasskey(personId: string, id: string, name: string): boolean {
  const { changes } = write((tx) =>
    tx
      .update(passkeys)
      .set({ name })
      .where(and(eq(passkeys.id, id), eq(passkeys.personId, personId)))
      .run(),
  )
  return changes === 1
}

/**
 * Takes one of the person's own passkeys away. `must-have`: it is the last of what they must have; `unknown`: they
 * have no such one, as after a second click. The session it is asked for in goes on.
 */
export function removePasskey(
  person: SignedInPerson,
  id: string,
  request: Request,
): 'done' | 'must-have' | 'unknown' {
  return write((tx) => {
    const { app, passkeys: number, must } = factorsOf(person, tx)
    const own = and(eq(passkeys.id, id), eq(passkeys.personId, person.id))
    if (!tx.select({ id: passkeys.id }).from(passkeys).where(own).get()) return 'unknown'
    const left = (app ? 1 : 0) + number - 1
    if (!mayLoseFactor(left, must)) return 'must-have'
    tx.delete(passkeys).where(own).run()
    // There is nothing left that they could stand in for.
    if (left === 0) tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, person.id)).run()
    const by = { actorId: person.id, sessionId: sessionIdOf(request) }
    secondFactorChanged(tx, person.id, 'passkey-removed', by)
    return 'done'
  })
}

/** What a browser sent as text; null where it is no JSON. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
