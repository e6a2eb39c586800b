import { expect, test } from 'vitest'
import { loadDocument } from '#app/domain/certificates/credential/document-loader.server.ts'
import { readJwt } from '#app/domain/certificates/credential/read-jwt.server.ts'
import { asJwt, withProof } from '#app/domain/certificates/credential/sign.server.ts'
import { verifySignature } from '#app/domain/certificates/credential/verify-signature.server.ts'
import { DEMO_ISSUER, issuerAt } from '#app/domain/certificates/issuer/issuer.ts'
import { signingKey } from '#app/domain/certificates/issuer/keys.server.ts'
import { env } from '#app/http/env.server.ts'
import { issued, signedOf } from '#tests/support/open-badges/issued.ts'

test.each([
  ['an unsigned word', (c: Tampered) => (c.hobby = 'fodbold')],
  ['an unsigned word inside', (c: Tampered) => (c.credentialSubject.rank = 'direktør')],
  ['a context of their own', (c: Tampered) => c['@context'].push({ hobby: 'https://example.org/hobby' })],
  ['the contexts in another order', (c: Tampered) => (c['@context'] = c['@context'].toReversed())],
  ['a second proof', (c: Tampered) => (c.proof = [c.proof, { ...c.proof, proofValue: 'zzz' }])],
  ['no proof', (c: Tampered) => delete c.proof],
  ['another issuer', (c: Tampered) => (c.issuer.id = 'did:web:example.org')],
  ['a key of nobody', (c: Tampered) => (c.proof.verificationMethod += 'x')],
  ['a day that there is not', (c: Tampered) => (c.validFrom = '2026-13-41T12:00:00Z')],
  ['a context twice', (c: Tampered) => c['@context'].push(c['@context'][2])],
  ['a proof with a word more', (c: Tampered) => (c.proof.nonce = 'x')],
  // Under most of these the library alone finds the signature in order.
  ['a proof with a word that is null', (c: Tampered) => (c.proof.nonce = null)],
  ['null among the names', (c: Tampered) => c.credentialSubject.identifier.unshift(null)],
  ['a word that is null', (c: Tampered) => (c.hobby = null)],
  ['@id beside the id', (c: Tampered) => (c['@id'] = c.id)],
  ['@graph around something', (c: Tampered) => (c['@graph'] = [])],
  ['@included beside it', (c: Tampered) => (c['@included'] = [])],
  ['@index beside it', (c: Tampered) => (c['@index'] = 'Bo Bech')],
  ['@index below', (c: Tampered) => (c.credentialSubject.achievement['@index'] = 'Bo Bech')],
  ['a prototype', (c: Tampered) => Object.defineProperty(c, '__proto__', { value: 1, enumerable: true })],
  ['great depth', (c: Tampered) => (c.more = nested(20))],
  ['great width', (c: Tampered) => (c.more = Array.from({ length: 2_000 }, () => 1))],
  // The type is a set, so this would be the same to the signature.
  ['a hundred kilobytes', (c: Tampered) => c.type.push(...Array(5_000).fill('OpenBadgeCredential'))],
])('%s is refused', async (_what, change) => {
  const { json } = await signedOf(issued())
  const copy = JSON.parse(json)
  change(copy)
  expect(await verifySignature(copy)).toBe(false)
})

test.each([[null], [1], ['x'], [[]], [{}], [{ proof: {} }]])('%j is refused', async (thing) => {
  expect(await verifySignature(thing)).toBe(false)
})

test.each([
  'https://example.org/context.json',
  'https://www.w3.org/ns/did/v1',
  'did:web:example.org',
  'http://127.0.0.1:3000/status/99',
  'https://example.org/status/1',
  'file:///etc/passwd',
  '',
])('"%s" is not looked up anywhere', async (address) => {
  await expect(loadDocument(address)).rejects.toThrow('Not a document of ours')
})

test('what the demo issuer signed in the name of the real one is refused', async () => {
  const { credential } = await signedOf(issued())
  const { proof: _, ...unsigned } = credential
  const forged = await withProof(unsigned, await signingKey(DEMO_ISSUER), new Date())
  expect(await verifySignature(forged)).toBe(false)
  const own = await withProof(unsigned, await signingKey(issuerAt(env.APP_URL)), new Date())
  expect(await verifySignature(own)).toBe(true)
})

test('a JWT of the demo issuer in the name of the real one is refused', async () => {
  const { jwt } = await signedOf(issued())
  const read = await readJwt(jwt)
  // It was read from the JWT of such a credential.
  const badge = read?.credential as Parameters<typeof asJwt>[0]
  expect(await readJwt(await asJwt(badge, await signingKey(DEMO_ISSUER)))).toBeNull()
  expect(await readJwt(await asJwt(badge, await signingKey(issuerAt(env.APP_URL))))).toEqual(read)
})

const nested = (depth: number): unknown => (depth === 0 ? 'x' : { below: nested(depth - 1) })

/** JSON that somebody else has had in their hands: it may be anything by now. */
type Tampered = ReturnType<typeof JSON.parse>
