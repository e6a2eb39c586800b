import { eq } from 'drizzle-orm'
import { can, type SignedInPerson } from '#app/domain/auth/permissions.ts'
import { civilDate } from '#app/domain/dates.ts'
import { queueMail } from '#app/domain/mail/outbox.server.ts'
import { audit } from '#app/domain/privacy/audit.server.ts'
import { env } from '#app/http/env.server.ts'
import { type EndNews, endMail } from '#app/mail/certificate-mail.ts'
import { type Tx, write } from '#db/client.server.ts'
import { certificateEnds, certificates, people } from '#db/schema/index.ts'
import { heldCertificates } from './certificates.server.ts'
import type { Revocation } from './end-form.ts'
import type { Certificate } from './issue.server.ts'

/** `ended`: somebody has ended it before, and nothing was done. `refused`: it is not theirs to end. */
export type NotEnded = { status: 'ended' } | { status: 'refused' }

/**
 * Takes a certificate back, from this moment on and for good, and writes to its holder. The same person
 * asking for the same once more gets the same answer.
 */
export function revokeCertificate(
  admin: SignedInPerson,
  certificateId: string,
  revocation: Revocation,
  now = new Date(),
): { status: 'revoked' } | NotEnded {
  return write((tx) => {
    const found = certificateToEnd(tx, admin, certificateId)
    if (!found) return { status: 'refused' }
    const { certificate, end } = found
    if (end) return { status: isSame(end, admin, revocation) ? 'revoked' : 'ended' }

    tx.insert(certificateEnds)
      .values({
        certificateId,
        kind: 'revoked',
        ...revocation,
        endedOn: civilDate(now),
        endedBy: admin.id,
        createdAt: now,
      })
      .run()
    auditEnd(tx, admin, certificateId, revocation.reason)
    const holdsAnother = heldCertificates([certificate.personId], civilDate(now)).some(
      ({ courseId, status }) => courseId === certificate.courseId && status !== 'expired',
    )
    tellHolder(tx, certificate, { kind: 'revoked', reason: revocation.reason, holdsAnother })
    return { status: 'revoked' }
  })
}

/** Enters in the log of use that a certificate has ended; `why` is a word of ours. */
export function auditEnd(tx: Tx, admin: SignedInPerson, certificateId: string, why: string): void {
  const subject = { kind: 'certificate', id: certificateId } as const
  audit(tx, { actorId: admin.id, action: 'certificate-ended', subject, detail: why })
}

type End = typeof certificateEnds.$inferSelect

/** The certificate and how it has ended, if it has; null for who may not end it. Read under the lock of the write. */
export function certificateToEnd(
  tx: Tx,
  admin: SignedInPerson,
  certificateId: string,
): { certificate: Certificate; end: End | null } | null {
  if (!can(admin, 'administer', { kind: 'centre' })) return null
  const row = tx
    .select({ certificate: certificates, end: certificateEnds })
    .from(certificates)
    .leftJoin(certificateEnds, eq(certificateEnds.certificateId, certificates.id))
    .where(eq(certificates.id, certificateId))
    .get()
  return row ?? null
}

/** A form that was sent twice, which is no second wish. */
const isSame = (end: End, admin: SignedInPerson, { reason, note }: Revocation) =>
  end.endedBy === admin.id && end.reason === reason && end.note === note

/** Writes to the holder, in the transaction of what the mail tells of; not to one who is forgotten. */
export function tellHolder(tx: Tx, certificate: Certificate, news: EndNews) {
  const { id, personId, holderForgottenOn } = certificate
  const person = tx.select({ name: people.name }).from(people).where(eq(people.id, personId)).get()
  if (!person || holderForgottenOn) return
  const mail = endMail(person.name, certificate, news, env.APP_URL)
  queueMail(tx, { personId, key: `certificate-end:${id}`, ...mail })
}
