import { verifyCredential } from '@digitalbazaar/vc'
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list'
import { beforeAll, expect, test, vi } from 'vitest'
import { signWaiting } from '#app/domain/certificates/credential/credentials.server.ts'
import { readJwt } from '#app/domain/certificates/credential/read-jwt.server.ts'
import { verifySignature } from '#app/domain/certificates/credential/verify-signature.server.ts'
import { issuerAt, issuerDocument } from '#app/domain/certificates/issuer/issuer.ts'
import { keysOf } from '#app/domain/certificates/issuer/keys.server.ts'
import { env } from '#app/http/env.server.ts'
import { issued, signedOf } from '#tests/support/open-badges/issued.ts'
import { nodeReadsJwt } from '#tests/support/open-badges/node-jwt.ts'
import { otherVerifier } from '#tests/support/open-badges/other-verifier.ts'
import { schemaProblems } from '#tests/support/open-badges/schema.ts'
import { TAMPERINGS, tampered } from '#tests/support/open-badges/tamperings.ts'
import { loadWithStatusLists } from '#tests/support/open-badges/with-status-lists.ts'

const COUNT = process.env.LONG ? 1_000 : 50
const A_WHILE = COUNT * 1_000

const NAMES = ['Łukasz Ærø', 'Şükrü Ŵyn', 'O’Brien "Bo" <b>', 'Åse ]]> Ödegård', 'X'.repeat(70), '田中 花子']
const MET = [
  [{ kind: 'lessons', count: 1 } as const],
  [{ kind: 'practice-task' } as const, { kind: 'days', count: 2 } as const],
  [{ kind: 'supervision' } as const, { kind: 'test', correct: 15, total: 15 } as const],
]
const pick = <T>(from: T[], place: number) => from[place % from.length] as T

let signed: Awaited<ReturnType<typeof signedOf>>[]
let issuer: ReturnType<typeof issuerDocument>

beforeAll(async () => {
  vi.stubGlobal('fetch', () => {
    throw new Error('Verifying asks nobody')
  })
  const certificates = Array.from({ length: COUNT }, (_, place) =>
    issued({
      holderName: `${pick(NAMES, place)} ${place}`.trim().slice(0, 70),
      courseId: `kursus-${place % 7}`,
      courseVersion: `1.${place % 9}.0`,
      met: pick(MET, place),
      hours: 1 + (place % 40),
    }),
  )
  const start = performance.now()
  await signWaiting()
  const each = (performance.now() - start) / COUNT
  console.info(`${COUNT} certificates signed, as JSON and JWT: ${each.toFixed(1)} ms each`)

  signed = await Promise.all(certificates.map(signedOf))
  const { did } = issuerAt(env.APP_URL)
  issuer = issuerDocument(
    did,
    keysOf(did).map(({ publicKeyMultibase }) => publicKeyMultibase),
  )
}, A_WHILE)

test(`${COUNT} certificates pass the published schema`, () => {
  expect(signed.flatMap(({ credential }) => schemaProblems(credential))).toEqual([])
})

test(
  'each is accepted by the library, with its place in a signed status list, and by ours',
  async () => {
    const suite = new DataIntegrityProof({ cryptosuite })
    for (const { credential } of signed) {
      const now = new Date('2027-01-01T12:00:00Z')
      const result = await verifyCredential({
        credential,
        suite,
        documentLoader: loadWithStatusLists,
        checkStatus,
        now,
      })
      expect(result.error).toBeUndefined()
      expect(result.verified && result.statusResult?.results?.[0]?.status).toBe(false)
      expect(await verifySignature(credential)).toBe(true)
    }
  },
  A_WHILE,
)

test(
  'each is accepted by a verifier of another lineage',
  async () => {
    for (const { credential } of signed) expect(await otherVerifier(credential, issuer)).toBe(true)
  },
  A_WHILE,
)

test(
  'each JWT is read, also by Node alone',
  async () => {
    for (const { jwt, credential } of signed) {
      const { proof: _, ...unsigned } = credential
      expect(await readJwt(jwt)).toEqual({ credentialId: credential.id, credential: unsigned })
      expect(nodeReadsJwt(jwt)).toMatchObject({ ...unsigned, jti: credential.id, exp: expect.any(Number) })
    }
  },
  A_WHILE,
)

test.each(TAMPERINGS)(
  `$what: none of ${COUNT} is accepted`,
  async ({ tamper }) => {
    for (const { credential } of signed) {
      const forged = tampered(credential, tamper)
      expect(await verifySignature(forged)).toBe(false)
      expect(await otherVerifier(forged, issuer)).toBe(false)
    }
  },
  A_WHILE,
)
