import { eq, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { today } from '#app/domain/dates.ts'
import { db } from '#db/client.server.ts'
import { certificateEnds, certificates, credentials } from '#db/schema/index.ts'
import { ON_PAPER } from '../certificates.server.ts'
import { normaliseCode } from '../code.ts'
import { type PublicMet, withoutResults } from '../met.ts'
import { type End, type Standing, standingOn } from './verdict.ts'

/** Whose it is: as our register says, as the file says when we have forgotten it, or nobody knows any more. */
export type Holder =
  | { knownFrom: 'register'; name: string }
  | { knownFrom: 'file'; name: string }
  | { knownFrom: 'nothing' }

/** What anyone may know who has a certificate's code or its file. */
export type PublicCertificate = {
  standing: Standing
  holder: Holder
  courseTitle: string
  courseVersion: string
  fingerprint: string
  goals: string[]
  hours: number
  met: PublicMet[]
  issuer: string
  issuedOn: string
  expiresOn: string
  demo: boolean
  credentialOf: { did: string; origin: string; hasFile: boolean } | null
}

/** A certificate as the register has it. `id` and the digests of what was signed are not for the public. */
export type Registered = {
  id: string
  certificate: PublicCertificate
  digests: { json: string | null; jwt: string | null }
}

const newer = alias(certificates, 'newer')

const ENTRY = {
  ...ON_PAPER,
  id: certificates.id,
  contentHash: certificates.contentHash,
  holderForgottenOn: certificates.holderForgottenOn,
  end: { kind: certificateEnds.kind, on: certificateEnds.endedOn, reason: certificateEnds.reason },
  newerCode: newer.code,
  issuerDid: credentials.issuerDid,
  origin: credentials.origin,
  digests: { json: credentials.jsonDigest, jwt: credentials.jwtDigest },
}

/** @param typed the code as somebody typed it */
export function findByCode(typed: string, day = today()): Registered | null {
  return findWhere(eq(certificates.code, normaliseCode(typed)), day)
}

/** @param credentialId `urn:uuid:…`, as it stands in the file */
export function findByCredential(credentialId: string, day = today()): Registered | null {
  return findWhere(eq(credentials.credentialId, credentialId), day)
}

/** There is no other way in: nothing here lists certificates or finds them by name. */
function findWhere(condition: SQL, day: string): Registered | null {
  const entry = db
    .select(ENTRY)
    .from(certificates)
    .leftJoin(credentials, eq(credentials.certificateId, certificates.id))
    .leftJoin(certificateEnds, eq(certificateEnds.certificateId, certificates.id))
    .leftJoin(newer, eq(newer.id, certificateEnds.replacedBy))
    .where(condition)
    .get()
  if (!entry) return null
  const { id, digests, end, newerCode, issuerDid, origin, holderName, holderForgottenOn, ...rest } = entry
  const { contentHash, met, ...onPaper } = rest
  return {
    id,
    digests: digests ?? { json: null, jwt: null },
    certificate: {
      ...onPaper,
      standing: standingOn(day, onPaper.expiresOn, endOf(id, end, newerCode)),
      holder: holderForgottenOn ? { knownFrom: 'nothing' } : { knownFrom: 'register', name: holderName },
      fingerprint: contentHash.slice(0, 16),
      met: withoutResults(met),
      // The signed bytes are not there yet, or deleted with the holder's name.
      credentialOf:
        issuerDid && origin
          ? { did: issuerDid, origin, hasFile: !holderForgottenOn && !!digests?.json }
          : null,
    },
  }
}

type Ended = Pick<typeof certificateEnds.$inferSelect, 'kind' | 'reason'> & { on: string }

/** @throws Error for an end that says too little, which must not pass for a certificate that holds */
function endOf(id: string, end: Ended | null, newerCode: string | null): End | null {
  if (!end) return null
  const { kind, on, reason } = end
  if (kind === 'revoked' && reason) return { status: kind, on, reason }
  if (kind === 'replaced' && newerCode) return { status: kind, on, newerCode }
  throw new Error(`Certificate ${id} ended, and the register does not say how`)
}
