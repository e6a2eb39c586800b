import { compactVerify, decodeProtectedHeader, errors, importJWK } from 'jose'
import { z } from 'zod'
import { keyAddress } from '../issuer/issuer.ts'
import { findKey } from '../issuer/keys.server.ts'
import { claimsOf } from './sign.server.ts'

/** Open Badges 3.0 allows no other header. */
const Header = z.strictObject({ alg: z.literal('RS256'), kid: z.url(), typ: z.literal('JWT') })

const Payload = z.looseObject({
  id: z.string(),
  issuer: z.looseObject({ id: z.string() }),
  credentialSubject: z.looseObject({ id: z.string() }),
  validFrom: z.iso.datetime(),
  validUntil: z.iso.datetime(),
})

const Claims = z.object({
  iss: z.string(),
  jti: z.string(),
  sub: z.string(),
  nbf: z.number(),
  exp: z.number(),
})

/**
 * The credential in a VC-JWT that an issuer of ours signed, or null. As with {@link verifySignature},
 * expiry and revocation are left to whoever asks.
 */
export async function readJwt(text: string): Promise<{ credentialId: string; credential: object } | null> {
  const header = Header.safeParse(headerOf(text))
  if (!header.success) return null
  const { kid } = header.data
  const key = findKey(kid.slice(kid.lastIndexOf('/') + 1))
  if (!key || keyAddress(key) !== kid) return null

  const bytes = await signedBytes(text, JSON.parse(key.publicJwk))
  if (!bytes) return null
  const { iss, jti, sub, nbf, exp, ...rest } = JSON.parse(new TextDecoder().decode(bytes))
  const credential = Payload.safeParse(rest)
  const claims = Claims.safeParse({ iss, jti, sub, nbf, exp })
  if (!credential.success || !claims.success) return null
  const expected = claimsOf(credential.data)
  const agree = Claims.keyof().options.every((name) => claims.data[name] === expected[name])
  return agree && iss === key.did ? { credentialId: jti, credential: rest } : null
}

function headerOf(text: string): unknown {
  try {
    return decodeProtectedHeader(text)
  } catch {
    return null // not a JWT at all
  }
}

/** What was signed, or null when it was not signed with this key. */
async function signedBytes(text: string, jwk: object): Promise<Uint8Array | null> {
  try {
    const { payload } = await compactVerify(text, await importJWK(jwk, 'RS256'), { algorithms: ['RS256'] })
    return payload
  } catch (error) {
    if (error instanceof errors.JOSEError) return null
    throw error
  }
}
