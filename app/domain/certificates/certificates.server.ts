import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import { daysBetween, today } from '#app/domain/dates.ts'
import { db } from '#db/client.server.ts'
import { certificateEnds, certificates } from '#db/schema/index.ts'
import { heldStatusOn, type HolderStatus } from './validity.ts'

/** What stands on a certificate, for those who may see all of it. */
export const ON_PAPER = {
  holderName: certificates.holderName,
  courseTitle: certificates.courseTitle,
  courseVersion: certificates.courseVersion,
  goals: certificates.goals,
  hours: certificates.hours,
  met: certificates.met,
  issuer: certificates.issuer,
  issuedOn: certificates.issuedOn,
  expiresOn: certificates.expiresOn,
  demo: certificates.demo,
}

/**
 * The person's own certificates, also those that have ended, newest first. `successor`: the id of the one
 * that counts in its place, because the name was put right or the certificate renewed; null where that one
 * has ended too.
 */
export function certificatesOf(personId: string, day = today()) {
  const rows = db
    .select({
      id: certificates.id,
      courseId: certificates.courseId,
      courseTitle: certificates.courseTitle,
      courseVersion: certificates.courseVersion,
      cycle: certificates.cycle,
      edition: certificates.edition,
      issuedOn: certificates.issuedOn,
      expiresOn: certificates.expiresOn,
      code: certificates.code,
      issuer: certificates.issuer,
      demo: certificates.demo,
      end: certificateEnds.kind,
      endedOn: certificateEnds.endedOn,
      reason: certificateEnds.reason,
    })
    .from(certificates)
    .leftJoin(certificateEnds, eq(certificateEnds.certificateId, certificates.id))
    .where(eq(certificates.personId, personId))
    .orderBy(desc(certificates.issuedOn), desc(certificates.cycle), desc(certificates.edition))
    .all()
  return rows.map((certificate) => {
    const { courseId, cycle, edition, expiresOn, end } = certificate
    const isLater = (row: (typeof rows)[number]) =>
      row.courseId === courseId && (row.cycle > cycle || (row.cycle === cycle && row.edition > edition))
    return {
      ...certificate,
      successor: rows.find((row) => isLater(row) && !row.end)?.id ?? null,
      daysLeft: daysBetween(day, expiresOn),
      status: (end ?? heldStatusOn(day, expiresOn)) satisfies HolderStatus,
    }
  })
}

export type CertificateOnPaper = NonNullable<ReturnType<typeof findOwnCertificate>>

/** All that a person's own certificate says, its code included, and whether it has ended; null when they have no such. */
export function findOwnCertificate(personId: string, id: string) {
  const own = and(eq(certificates.id, id), eq(certificates.personId, personId))
  return (
    db
      .select({
        ...ON_PAPER,
        id: certificates.id,
        courseId: certificates.courseId,
        code: certificates.code,
        end: certificateEnds.kind,
        endedOn: certificateEnds.endedOn,
      })
      .from(certificates)
      .leftJoin(certificateEnds, eq(certificateEnds.certificateId, certificates.id))
      .where(own)
      .get() ?? null
  )
}

/**
 * What these people hold: of each course the newest certificate that nobody has ended, by the titles they
 * bear. Managers may know so much of their team: that they have one, and until when.
 */
export function heldCertificates(personIds: string[], day = today()) {
  const rows = db
    .select({
      id: certificates.id,
      personId: certificates.personId,
      courseId: certificates.courseId,
      courseTitle: certificates.courseTitle,
      expiresOn: certificates.expiresOn,
    })
    .from(certificates)
    .leftJoin(certificateEnds, eq(certificateEnds.certificateId, certificates.id))
    .where(and(inArray(certificates.personId, personIds), isNull(certificateEnds.kind)))
    .orderBy(asc(certificates.cycle), asc(certificates.edition))
    .all()
  // The newest comes last, so it is the one that stays.
  const newest = new Map(rows.map((row) => [`${row.personId} ${row.courseId}`, row]))
  return [...newest.values()]
    .toSorted((a, b) => a.courseTitle.localeCompare(b.courseTitle, 'da'))
    .map((certificate) => ({ ...certificate, status: heldStatusOn(day, certificate.expiresOn) }))
}
