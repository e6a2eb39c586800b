import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { certificates, credentials } from '#db/schema/index.ts'

/**
 * Forgets whose these certificates are: the name and the signed bytes go, the facts and the digests of the
 * bytes stay, so that a file which the holder has kept can still be verified. Asking again changes nothing.
 *
 * While one of them is not signed yet nothing is forgotten: the signature is over the name, so it could
 * never be made afterwards, and one that is being made at this moment would bring the name back. Whoever
 * is answered `unsigned` signs what waits and asks again.
 * @param day the civil date on which the holder is forgotten
 */
export function forgetHolder(tx: Tx, personId: string, day: string): { status: 'forgotten' | 'unsigned' } {
  const remembered = tx
    .select({ id: certificates.id, digest: credentials.jsonDigest })
    .from(certificates)
    .leftJoin(credentials, eq(credentials.certificateId, certificates.id))
    .where(and(eq(certificates.personId, personId), isNull(certificates.holderForgottenOn)))
    .all()
  if (remembered.some(({ digest }) => digest === null)) return { status: 'unsigned' }

  forgetHolderOf(
    tx,
    remembered.map(({ id }) => id),
    day,
  )
  return { status: 'forgotten' }
}

/** The same for certificates by their ids: all of them signed, and none of them forgotten. */
export function forgetHolderOf(tx: Tx, ids: string[], day: string): void {
  tx.update(certificates)
    .set({ holderName: '', holderForgottenOn: day })
    .where(inArray(certificates.id, ids))
    .run()
  tx.update(credentials)
    .set({ json: null, jwt: null })
    .where(and(inArray(credentials.certificateId, ids), isNotNull(credentials.json)))
    .run()
}
