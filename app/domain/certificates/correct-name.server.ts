import { eq } from 'drizzle-orm'
import type { SignedInPerson } from '#app/domain/auth/permissions.ts'
import { civilDate } from '#app/domain/dates.ts'
import { sortKey } from '#app/domain/people/names.ts'
import { auditAccount } from '#app/domain/people/people.server.ts'
import { noteFormer } from '#app/domain/privacy/former-identities.server.ts'
import { type Tx, write } from '#db/client.server.ts'
import { certificateEnds, certificates, people } from '#db/schema/index.ts'
import { auditEnd, certificateToEnd, type NotEnded, tellHolder } from './ends.server.ts'
import { issueCertificate } from './issue.server.ts'

/**
 * Puts a certificate with the right name in the place of one with a wrong name. All else stays as it was:
 * course, what was met, the moment it was earned and the last valid day; code and signature are new, and
 * the end of the old one tells the day of the correction. The same person asking for the same name once
 * more gets the certificate that they have made.
 * @param name as the form has checked it
 */
export function correctName(
  admin: SignedInPerson,
  certificateId: string,
  name: string,
  { alsoAccount }: { alsoAccount: boolean },
  now = new Date(),
): { status: 'corrected'; certificateId: string } | NotEnded {
  return write((tx) => {
    const found = certificateToEnd(tx, admin, certificateId)
    // Without a name there is none to correct, and a new one would be kept of somebody who is forgotten.
    if (!found || found.certificate.holderForgottenOn) return { status: 'refused' }
    if (found.end) {
      const { replacedBy, endedBy } = found.end
      return replacedBy && endedBy === admin.id && holderOf(tx, replacedBy) === name
        ? { status: 'corrected', certificateId: replacedBy }
        : { status: 'ended' }
    }

    const { id, ...facts } = found.certificate
    const edition = facts.edition + 1
    const corrected = issueCertificate(tx, { ...facts, edition, holderName: name })
    if (!corrected) throw new Error(`Certificate ${id} has not ended, but edition ${edition} is there`)
    tx.insert(certificateEnds)
      .values({
        certificateId: id,
        kind: 'replaced',
        replacedBy: corrected.id,
        endedOn: civilDate(now),
        endedBy: admin.id,
      })
      .run()
    auditEnd(tx, admin, id, 'replaced')
    if (alsoAccount) {
      auditAccount(tx, facts.personId, 'name')
      noteFormer(tx, facts.personId, { name }, now)
      tx.update(people)
        .set({ name, sortKey: sortKey(name) })
        .where(eq(people.id, facts.personId))
        .run()
    }
    tellHolder(tx, found.certificate, { kind: 'replaced' })
    return { status: 'corrected', certificateId: corrected.id }
  })
}

const holderOf = (tx: Tx, certificateId: string) =>
  tx
    .select({ name: certificates.holderName })
    .from(certificates)
    .where(eq(certificates.id, certificateId))
    .get()?.name
