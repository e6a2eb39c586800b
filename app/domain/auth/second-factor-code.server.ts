import { and, eq, lt } from 'drizzle-orm'
import { audit } from '#app/domain/privacy/audit.server.ts'
import type { Tx } from '#db/client.server.ts'
import { totpSecrets } from '#db/schema/index.ts'
import { spendRecoveryCode } from './recovery-codes.server.ts'
import { openSecret } from './seal.server.ts'
import { appOf } from './second-factor.server.ts'
import { readAppCode, stepOfCode } from './totp.ts'
import { beginTry, takeBack, trySubjects } from './tries.server.ts'

export type CodeResult = { status: 'right' } | { status: 'wrong' } | { status: 'wait'; minutes: number }

/**
 * Whether this is a code of the person's app, or a recovery code: in the transaction of what it opens, since it
 * counts once. Failures count as those of passwords do, but apart from them: the right password must not give
 * new tries at the code. A refused one stands in the log of use.
 * @param address the network address the request came from
 */
export function takeCode(
  tx: Tx,
  personId: string,
  typed: string,
  address: string,
  now = new Date(),
): CodeResult {
  const subjects = trySubjects(`second factor of ${personId}`, address)
  const begun = beginTry(tx, subjects, now.getTime())
  if (begun.status === 'wait') return begun
  if (!spendCode(tx, personId, typed, now)) {
    const subject = { kind: 'person' as const, id: personId }
    audit(tx, { actorId: null, action: 'second-factor-refused', subject, detail: 'code' }, now)
    return { status: 'wrong' }
  }
  takeBack(tx, subjects, begun.addressRow)
  return { status: 'right' }
}

function spendCode(tx: Tx, personId: string, typed: string, now: Date): boolean {
  const code = readAppCode(typed)
  if (code === null) return spendRecoveryCode(tx, personId, typed, now)
  const held = appOf(tx, personId)
  // Without the key that sealed it there is no secret any more.
  const secret = held && openSecret(personId, held.sealed)
  const step = secret && stepOfCode(secret, code, now)
  if (!step) return false
  const { changes } = tx
    .update(totpSecrets)
    .set({ lastStep: step })
    .where(and(eq(totpSecrets.personId, personId), lt(totpSecrets.lastStep, step)))
    .run()
  return changes === 1
}
