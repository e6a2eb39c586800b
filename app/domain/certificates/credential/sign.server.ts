import { createPrivateKey } from 'node:crypto'
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { issue } from '@digitalbazaar/vc'
import { SignJWT } from 'jose'
import { keyAddress } from '../issuer/issuer.ts'
import type { SigningKey } from '../issuer/keys.server.ts'
import { loadContext } from './contexts.ts'
import { seconds } from './moments.ts'
import type { OpenBadge } from './open-badge.ts'

/**
 * Signs with Data Integrity, `eddsa-rdfc-2022`. A term that the contexts do not know stops it.
 * @param at the proof's `created`
 */
export function withProof<T extends { validFrom: string }>(credential: T, key: SigningKey, at: Date) {
  const suite = new DataIntegrityProof({ signer: key.signer, cryptosuite, date: at })
  const now = new Date(credential.validFrom) // what is to be valid later on can be signed today
  return issue({ credential: { ...credential }, suite, documentLoader: loadContext, now })
}

/**
 * The same credential as a VC-JWT: at the top level, beside the claims that repeat it. The header says
 * alg, kid and typ and nothing else. Source: Open Badges 3.0, §8.2 (VC-JWT proof).
 */
export function asJwt(credential: OpenBadge, key: SigningKey): Promise<string> {
  return new SignJWT({ ...credential, ...claimsOf(credential) })
    .setProtectedHeader({ alg: 'RS256', kid: keyAddress(key), typ: 'JWT' })
    .sign(createPrivateKey(key.rsaPem))
}

/** What the claims of its JWT must be. */
export function claimsOf(credential: Pick<OpenBadge, 'id' | 'validFrom' | 'validUntil'> & Parties) {
  return {
    iss: credential.issuer.id,
    jti: credential.id,
    sub: credential.credentialSubject.id,
    nbf: seconds(credential.validFrom),
    exp: seconds(credential.validUntil),
  }
}

type Parties = { issuer: { id: string }; credentialSubject: { id: string } }
