import { eq } from 'drizzle-orm'
import { today } from '#app/domain/dates.ts'
import { db } from '#db/client.server.ts'
import { certificateEnds, certificates } from '#db/schema/index.ts'
import { ON_PAPER } from '../certificates.server.ts'
import { normaliseCode } from '../code.ts'
import { statusOn } from '../validity.ts'

/**
 * What a certificate says, and whether it is valid, for anyone who has its code. There is no other
 * way in: nothing here lists certificates or finds them by name.
 * @param typed the code as somebody typed it
 */
export function verifyByCode(typed: string, day = today()) {
  const row = db
    .select({ certificate: ON_PAPER, end: certificateEnds.kind })
    .from(certificates)
    .leftJoin(certificateEnds, eq(certificateEnds.certificateId, certificates.id))
    .where(eq(certificates.code, normaliseCode(typed)))
    .get()
  if (!row) return null
  const { certificate, end } = row
  return { ...certificate, status: statusOn(day, { ...certificate, end }) }
}
