import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'

const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest()
const base64url = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64url')
const FLAGS = { present: 1, verified: 4, hasCredential: 64 }

/** What an answer says; a test changes what it wants to be refused. */
type Said = {
  challenge: string
  origin?: string
  rpID?: string
  counter?: number
  isVerified?: boolean
  /** What the browser says it was asked for, in place of what it was. */
  type?: string
}

/**
 * A passkey made here: P-256, no attestation, as WebAuthn level 2 §6.1 and §6.5 want it. `make` answers a
 * registration, `use` an authentication; both as the text that the browser posts.
 */
export function createAuthenticator(id = base64url(randomBytes(16))) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })

  const clientData = (said: Said, type: string) =>
    JSON.stringify({
      type: said.type ?? type,
      challenge: said.challenge,
      origin: said.origin ?? 'http://localhost:3000',
      crossOrigin: false,
    })
  const head = ({ rpID = 'localhost', isVerified = true, counter = 0 }: Said, flags: number) => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    const all = flags | FLAGS.present | (isVerified ? FLAGS.verified : 0)
    return Buffer.concat([sha256(rpID), Buffer.from([all]), count])
  }
  const answer = (response: Record<string, unknown>) =>
    JSON.stringify({ id, rawId: id, type: 'public-key', response, clientExtensionResults: {} })

  return {
    id,
    make(said: Said): string {
      const rawId = Buffer.from(id, 'base64url')
      const length = Buffer.alloc(2)
      length.writeUInt16BE(rawId.length)
      const key = isoCBOR.encode(
        new Map<number, number | Uint8Array>([
          [1, 2], // elliptic curve
          [3, -7], // ES256
          [-1, 1], // P-256
          [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
          [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
        ]),
      )
      const authData = Buffer.concat([
        head(said, FLAGS.hasCredential),
        Buffer.alloc(16), // of no make
        length,
        rawId,
        key,
      ])
      const attestation = isoCBOR.encode(
        new Map<string, string | Map<string, string> | Uint8Array>([
          ['fmt', 'none'],
          ['attStmt', new Map<string, string>()],
          ['authData', new Uint8Array(authData)],
        ]),
      )
      return answer({
        clientDataJSON: base64url(clientData(said, 'webauthn.create')),
        attestationObject: base64url(attestation),
        transports: ['internal'],
      })
    },
    use(said: Said): string {
      const data = clientData(said, 'webauthn.get')
      const authenticatorData = head(said, 0)
      const signature = sign('sha256', Buffer.concat([authenticatorData, sha256(data)]), privateKey)
      return answer({
        clientDataJSON: base64url(data),
        authenticatorData: base64url(authenticatorData),
        signature: base64url(signature),
      })
    },
  }
}
