import type { EndKind } from '#app/domain/certificates/end.ts'
import { shelf } from '#app/domain/courses/shelf.server.ts'
import { db } from '#db/client.server.ts'
import { certificateEnds, certificates } from '#db/schema/index.ts'
import { makeCourse } from '#tests/domain/progress/courses.ts'

export const CTI = { id: 'cti-1', slug: 'cti-grundkursus', title: 'CTI grundkursus' }
export const ICM = { id: 'icm-1', slug: 'icm-grundkursus', title: 'ICM grundkursus' }

/** These two are the courses there are: CTI with the usual days of grace, ICM with none. */
export function putCoursesOnTheShelf(): void {
  const validity = { months: 24, graceDays: 0, renewal: { lessons: [], test: true } }
  shelf.library = { ...shelf.library, courses: [makeCourse(CTI), makeCourse({ ...ICM, validity })] }
}

/** A certificate in CTI that lasts to a given day, written as a row: nothing was done to earn it. */
export function certify(
  person: { id: string; name: string },
  facts: Partial<typeof certificates.$inferInsert>,
) {
  return db
    .insert(certificates)
    .values({
      personId: person.id,
      courseId: CTI.id,
      cycle: 1,
      code: crypto.randomUUID(),
      holderName: person.name,
      courseTitle: CTI.title,
      courseVersion: '1.0.0',
      contentHash: 'hash',
      goals: ['Et mål'],
      hours: 4,
      issuer: 'Videnscentret',
      issuedOn: '2024-12-22',
      expiresOn: '2026-12-22',
      demo: false,
      ...facts,
    })
    .returning()
    .get()
}

/** Ends a certificate before its time: replaced by another, or else revoked. */
export function endCertificate(certificate: { id: string }, replacedBy: { id: string } | null = null) {
  const kind: EndKind = replacedBy ? 'replaced' : 'revoked'
  const reason = replacedBy ? null : 'issued-in-error'
  db.insert(certificateEnds)
    .values({
      certificateId: certificate.id,
      kind,
      reason,
      endedOn: '2026-11-01',
      replacedBy: replacedBy?.id ?? null,
    })
    .run()
}
