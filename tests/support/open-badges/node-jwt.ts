import { createPublicKey, verify } from 'node:crypto'
import { findKey } from '#app/domain/certificates/issuer/keys.server.ts'

/** The payload of a JWT whose signature Node's own RSA accepts with the key that it names; else null. */
export function nodeReadsJwt(jwt: string): object | null {
  const [header = '', payload = '', signature = ''] = jwt.split('.')
  const { kid } = decoded(header) as { kid: string }
  const key = findKey(new URL(kid).pathname.split('/').at(-1) ?? '')
  if (!key) return null
  const publicKey = createPublicKey({ key: JSON.parse(key.publicJwk), format: 'jwk' })
  const text = Buffer.from(`${header}.${payload}`)
  return verify('sha256', text, publicKey, Buffer.from(signature, 'base64url')) ? decoded(payload) : null
}

const decoded = (part: string): object => JSON.parse(Buffer.from(part, 'base64url').toString())
