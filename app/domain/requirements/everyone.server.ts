import { asc, eq, inArray, isNull } from 'drizzle-orm'
import { civilDate } from '#app/domain/dates.ts'
import { db } from '#db/client.server.ts'
import { certificateEnds, certificates, people } from '#db/schema/index.ts'
import type { Proof } from './demand.ts'

/** The ids of all whose account is open, in Danish order. */
export function openAccounts(): string[] {
  return db
    .select({ id: people.id })
    .from(people)
    .where(isNull(people.deactivatedAt))
    .orderBy(asc(people.sortKey))
    .all()
    .map(({ id }) => id)
}

const NONE: Proof = { expiresOn: null, revokedOn: null }

/** What these people have to show for each course, or everybody: one query. */
export function proofsOf(personIds?: string[]): (personId: string, courseId: string) => Proof {
  const rows = db
    .select({
      personId: certificates.personId,
      courseId: certificates.courseId,
      expiresOn: certificates.expiresOn,
      end: certificateEnds.kind,
      endedAt: certificateEnds.createdAt,
    })
    .from(certificates)
    .leftJoin(certificateEnds, eq(certificateEnds.certificateId, certificates.id))
    .where(personIds && inArray(certificates.personId, personIds))
    .orderBy(asc(certificates.cycle), asc(certificates.edition)) // so that the newest comes last
    .all()
  const proofs = new Map<string, Proof>()
  const keyOf = (personId: string, courseId: string) => `${personId} ${courseId}`
  for (const { personId, courseId, expiresOn, end, endedAt } of rows) {
    const key = keyOf(personId, courseId)
    proofs.set(key, {
      expiresOn: end === null ? expiresOn : (proofs.get(key)?.expiresOn ?? null),
      revokedOn: end === 'revoked' && endedAt ? civilDate(endedAt) : null,
    })
  }
  return (personId, courseId) => proofs.get(keyOf(personId, courseId)) ?? NONE
}
