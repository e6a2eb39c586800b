import { randomBytes } from 'node:crypto'
import type { Tx } from '#db/client.server.ts'
import { certificates } from '#db/schema/index.ts'
import { CODE_LENGTH, codeFrom } from './code.ts'
import { freezeCredential } from './credential/credentials.server.ts'

export type Certificate = typeof certificates.$inferSelect
type NewCertificate = Omit<typeof certificates.$inferInsert, 'id' | 'code'>

/**
 * Writes a certificate and, in the same transaction, all that its signature will be over. However often
 * it is asked for, a person has one certificate a course, cycle and edition.
 * @returns null when there is one already
 */
export function issueCertificate(tx: Tx, facts: NewCertificate): Certificate | null {
  const certificate = tx
    .insert(certificates)
    .values({ ...facts, code: codeFrom(randomBytes(CODE_LENGTH)) })
    .onConflictDoNothing({
      target: [certificates.personId, certificates.courseId, certificates.cycle, certificates.edition],
    })
    .returning()
    .get()
  if (!certificate) return null
  freezeCredential(tx, certificate)
  return certificate
}
