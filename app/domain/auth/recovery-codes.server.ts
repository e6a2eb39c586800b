import { randomBytes } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { codeFrom, groupedCode, normaliseCode } from '#app/domain/certificates/code.ts'
import type { Tx } from '#db/client.server.ts'
import { recoveryCodes } from '#db/schema/index.ts'
import { digestOfCode } from './seal.server.ts'

/** How many somebody gets, and of how many letters of 5 bits. */
const CODES = 10
const LETTERS = 12

/** Gives somebody new recovery codes in place of the old ones. They are told here and never again. */
export function renewRecoveryCodes(tx: Tx, personId: string): string[] {
  const codes = Array.from({ length: CODES }, () => codeFrom(randomBytes(LETTERS)))
  tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId)).run()
  tx.insert(recoveryCodes)
    .values(codes.map((code) => ({ personId, digest: digestOfCode(personId, code) })))
    .run()
  return codes.map(groupedCode)
}

/** Whether this is a recovery code of the person that has not been used. It is used by this. */
export function spendRecoveryCode(tx: Tx, personId: string, typed: string, now: Date): boolean {
  const isIt = and(
    eq(recoveryCodes.personId, personId),
    eq(recoveryCodes.digest, digestOfCode(personId, normaliseCode(typed))),
  )
  const { changes } = tx
    .update(recoveryCodes)
    .set({ usedAt: now })
    .where(and(isIt, isNull(recoveryCodes.usedAt)))
    .run()
  return changes === 1
}

/** Whether somebody has a recovery code left. */
export function hasRecoveryCodes(tx: Tx, personId: string): boolean {
  const left = and(eq(recoveryCodes.personId, personId), isNull(recoveryCodes.usedAt))
  return tx.select({ digest: recoveryCodes.digest }).from(recoveryCodes).where(left).get() !== undefined
}
