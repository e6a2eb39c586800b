import { readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { readJwt } from '#app/domain/certificates/credential/read-jwt.server.ts'
import { verifySignature } from '#app/domain/certificates/credential/verify-signature.server.ts'
import { issuerAt } from '#app/domain/certificates/issuer/issuer.ts'
import { addKey, keysOf } from '#app/domain/certificates/issuer/keys.server.ts'
import { issuerDocumentOf, issuerOfHost } from '#app/domain/certificates/issuer/published.server.ts'
import { env } from '#app/http/env.server.ts'
import { issued, signedOf } from '#tests/support/open-badges/issued.ts'

const APP_URL = env.APP_URL
afterEach(() => void (env.APP_URL = APP_URL))

const folder = () => path.join(env.DATA_DIR, 'keys', 'certificates')
const keyOf = ({ credential }: Awaited<ReturnType<typeof signedOf>>) => credential.proof.verificationMethod

async function allVerify(signed: Awaited<ReturnType<typeof signedOf>>[]) {
  for (const { json, jwt, credentialId } of signed) {
    expect(await verifySignature(JSON.parse(json))).toBe(true)
    expect(await readJwt(jwt)).toMatchObject({ credentialId })
  }
}

test('what was signed before three rotations is still verified, and each signs with the newest', async () => {
  const signed = [await signedOf(issued())]
  for (let turn = 0; turn < 3; turn++) {
    await addKey(issuerAt(APP_URL))
    signed.push(await signedOf(issued()))
  }
  expect(new Set(signed.map(keyOf)).size).toBe(4)
  expect(issuerDocumentOf(issuerAt(APP_URL)).assertionMethod).toEqual(signed.map(keyOf).toReversed())
  await allVerify(signed)
})

test('the private halves are for the server alone, in files and not in the database', async () => {
  await signedOf(issued())
  const files = readdirSync(folder())
  expect(files.length).toBeGreaterThan(0)
  expect(statSync(folder()).mode & 0o777).toBe(0o700)
  for (const file of files) expect(statSync(path.join(folder(), file)).mode & 0o777).toBe(0o600)
  const [key] = keysOf(issuerAt(APP_URL).did)
  expect(Object.keys(JSON.parse(key?.publicJwk ?? '')).toSorted()).toEqual(['alg', 'e', 'kty', 'n', 'use'])
  expect(key?.publicKeyMultibase).toMatch(/^z6Mk/)
})

test('a database restored without its keys verifies the old certificates, and a new key signs', async () => {
  const before = await signedOf(issued())
  rmSync(path.join(env.DATA_DIR, 'keys'), { recursive: true })
  const waiting = issued()
  const after = await signedOf(waiting)
  expect(keyOf(after)).not.toBe(keyOf(before))
  await allVerify([before, after])
})

test('another address is another issuer; both are published, and what was settled before keeps the old one', async () => {
  const before = await signedOf(issued())
  const waiting = issued()
  env.APP_URL = 'https://kurser.ny.example'
  const after = await signedOf(issued())
  const late = await signedOf(waiting)

  expect(after.credential.issuer.id).toBe('did:web:kurser.ny.example')
  expect(late.credential.issuer.id).toBe(before.credential.issuer.id)
  expect(keyOf(late)).toBe(keyOf(before))
  await allVerify([before, after, late])
  for (const [host, signed] of [
    ['127.0.0.1:3000', before],
    ['kurser.ny.example', after],
  ] as const) {
    const { id, assertionMethod } = issuerDocumentOf(issuerOfHost(host))
    expect(id).toBe(signed.credential.issuer.id)
    expect(assertionMethod).toContain(keyOf(signed))
  }
  expect(issuerOfHost('ukendt.example').did).toBe('did:web:kurser.ny.example')
})

test('the same host by https instead of http is the same issuer, with a key at the new address', async () => {
  env.APP_URL = 'http://kurser.example'
  const before = await signedOf(issued())
  env.APP_URL = 'https://kurser.example'
  const after = await signedOf(issued())
  expect(after.credential.issuer.id).toBe(before.credential.issuer.id)
  expect(keyOf(after)).not.toBe(keyOf(before))
  await allVerify([before, after])
})
