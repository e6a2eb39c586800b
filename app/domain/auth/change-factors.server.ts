import { eq } from 'drizzle-orm'
import { today } from '#app/domain/dates.ts'
import type { Grant } from '#app/domain/people/roles.ts'
import { isAdministrator } from '#app/domain/people/role-holding.server.ts'
import { type Tx, write } from '#db/client.server.ts'
import { passkeys, recoveryCodes, totpSecrets } from '#db/schema/index.ts'
import { renewRecoveryCodes } from './recovery-codes.server.ts'
import { takeCode } from './second-factor-code.server.ts'
import { factorsOf, hasFactor, secondFactorChanged } from './second-factor.server.ts'
import { mayLoseFactor } from './second-factor.ts'

/** Who changes their own factors, in which session. `address`: the network address the request came from. */
export type Changing = { id: string; grants: Grant[]; sessionId: string; address: string }

/** `none`: there is nothing to change, as after a second click. */
type Refused = { status: 'wrong' | 'none' } | { status: 'wait'; minutes: number }

/**
 * New recovery codes for whoever has shown their password, in place of the old ones. Whoever has an app shows
 * a code of it as well; whoever has passkeys alone has shown one before this is asked for.
 */
export function renewCodes(who: Changing, code: string): Refused | { status: 'done'; codes: string[] } {
  return write((tx) => {
    const { app, passkeys: keys } = factorsOf(who, tx)
    if (!app && keys === 0) return { status: 'none' }
    const taken = app ? takeCode(tx, who.id, code, who.address) : { status: 'right' as const }
    if (taken.status !== 'right') return taken
    const codes = renewRecoveryCodes(tx, who.id)
    changed(tx, who, 'codes-renewed')
    return { status: 'done', codes }
  })
}

/** Takes the app away. `must-have`: it is the only factor of somebody who must have one. */
export function removeApp(who: Changing, code: string): Refused | { status: 'done' | 'must-have' } {
  return write((tx) => {
    const { app, passkeys: keys, must } = factorsOf(who, tx)
    if (!app) return { status: 'none' }
    if (!mayLoseFactor(keys, must)) return { status: 'must-have' }
    const taken = takeCode(tx, who.id, code, who.address)
    if (taken.status !== 'right') return taken
    tx.delete(totpSecrets).where(eq(totpSecrets.personId, who.id)).run()
    // Codes for the day the phone is gone are of use only beside a factor.
    if (keys === 0) tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, who.id)).run()
    changed(tx, who, 'app-removed')
    return { status: 'done' }
  })
}

const changed = (tx: Tx, { id, sessionId }: Changing, what: 'codes-renewed' | 'app-removed') =>
  secondFactorChanged(tx, id, what, { actorId: id, sessionId })

/**
 * Takes every factor of somebody away, who has lost their phone and shown an administrator who they are. All
 * their sessions end.
 * @returns `refused`: whoever asks is no administrator any more; `none`: there was nothing to take away
 */
export function takeFactorsAway(admin: { id: string }, personId: string): 'done' | 'refused' | 'none' {
  return write((tx) => {
    if (!isAdministrator(tx, admin.id, today())) return 'refused'
    if (!hasFactor(personId, tx)) return 'none'
    for (const table of [totpSecrets, passkeys, recoveryCodes]) {
      tx.delete(table).where(eq(table.personId, personId)).run()
    }
    secondFactorChanged(tx, personId, 'taken-away', { actorId: admin.id, sessionId: null })
    return 'done'
  })
}
