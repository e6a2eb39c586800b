import { and, count, eq, isNotNull, isNull, ne } from 'drizzle-orm'
import { queueMail } from '#app/domain/mail/outbox.server.ts'
import { hasDemoPeople } from '#app/domain/people/demo.server.ts'
import type { Grant } from '#app/domain/people/roles.ts'
import { audit } from '#app/domain/privacy/audit.server.ts'
import { env } from '#app/http/env.server.ts'
import { secondFactorMail } from '#app/mail/second-factor-mail.ts'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { passkeys, people, recoveryCodes, sessions, totpSecrets } from '#db/schema/index.ts'
import { type FactorChange, type Factors, mustHaveFactor } from './second-factor.ts'

/** What this person has besides the password, and whether they must have something. */
export function factorsOf({ id, grants }: { id: string; grants: Grant[] }, tx: Db | Tx = db): Factors {
  const number = { number: count() }
  const ownKeys = tx.select(number).from(passkeys).where(eq(passkeys.personId, id)).get()
  const unused = and(eq(recoveryCodes.personId, id), isNull(recoveryCodes.usedAt))
  return {
    app: appOf(tx, id)?.confirmedAt ?? null,
    passkeys: ownKeys?.number ?? 0,
    codesLeft: tx.select(number).from(recoveryCodes).where(unused).get()?.number ?? 0,
    must: mustHave(grants),
  }
}

/** The demo is looked for only where it matters: whether a learner must is known without. */
export const mustHave = (grants: Grant[]) => mustHaveFactor(grants, false) && !hasDemoPeople()

/** The secret that somebody's app and we both know, once a first code has shown that it does. */
export function appOf(tx: Db | Tx, personId: string) {
  const counts = and(eq(totpSecrets.personId, personId), isNotNull(totpSecrets.confirmedAt))
  return tx.select().from(totpSecrets).where(counts).get() ?? null
}

/** Whether somebody has a factor at all; recovery codes are none. */
export function hasFactor(personId: string, tx: Db | Tx = db): boolean {
  const key = tx.select({ id: passkeys.id }).from(passkeys).where(eq(passkeys.personId, personId)).get()
  return key !== undefined || appOf(tx, personId) !== null
}

/** Who changed a factor. `sessionId`: the session it was done in, which goes on; null: none does. */
export type ChangedBy = { actorId: string; sessionId: string | null }

/**
 * What follows whenever somebody's second factor has been changed, in the transaction that changes it: their
 * other sessions end, they are told by mail, and the log says so.
 */
export function secondFactorChanged(
  tx: Tx,
  personId: string,
  what: FactorChange,
  { actorId, sessionId }: ChangedBy,
): void {
  tx.delete(sessions)
    .where(and(eq(sessions.userId, personId), sessionId ? ne(sessions.id, sessionId) : undefined))
    .run()
  audit(tx, {
    actorId,
    action: 'second-factor-changed',
    subject: { kind: 'person', id: personId },
    detail: what,
  })
  const person = tx.select().from(people).where(eq(people.id, personId)).get()
  if (!person) return
  const key = `second-factor:${personId}:${crypto.randomUUID()}`
  queueMail(tx, { personId, key, ...secondFactorMail(person, what, env.APP_URL) })
}
