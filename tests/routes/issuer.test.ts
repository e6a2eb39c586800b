import { expect, test } from 'vitest'
import { signWaiting } from '#app/domain/certificates/credential/credentials.server.ts'
import { issuerAt } from '#app/domain/certificates/issuer/issuer.ts'
import { signingKey } from '#app/domain/certificates/issuer/keys.server.ts'
import { loader as achievement } from '#app/routes/achievement/route.ts'
import { loader as document } from '#app/routes/issuer-document/route.ts'
import { loader as key } from '#app/routes/issuer-key/route.ts'
import { loader as status } from '#app/routes/status-list/route.ts'
import { contentSecurityPolicy, withHeaders } from '#server/headers.ts'
import { decodedBit, end } from '#tests/support/open-badges/ends.ts'
import { issued, signedOf } from '#tests/support/open-badges/issued.ts'
import { call } from '#tests/support/people.ts'

const HERE = 'http://127.0.0.1:3000'
const DEMO = 'https://demo.fodfaeste.invalid'

const get = (address: string, headers: Record<string, string> = {}) => new Request(address, { headers })
const json = async (response: Response | Promise<Response>) => JSON.parse(await (await response).text())

test('while there is no key nobody keeps the document', async () => {
  const ask = () => call(document, get(`${HERE}/issuer`))
  expect((await ask()).headers.get('Cache-Control')).toBe('no-store')
  await signingKey(issuerAt(HERE))
  const response = await ask()
  expect(response.headers.get('Cache-Control')).toBe('public, max-age=300')
  expect((await json(response)).assertionMethod).toHaveLength(1)
})

test('the same DID document stands at both addresses, with the key that signed', async () => {
  const { credential } = await signedOf(issued())
  const atWellKnown = await json(call(document, get(`${HERE}/.well-known/did.json`)))
  expect(atWellKnown).toEqual(await json(call(document, get(`${HERE}/issuer`))))
  expect(atWellKnown).toMatchObject({
    id: 'did:web:127.0.0.1%3A3000',
    assertionMethod: [credential.proof.verificationMethod],
    verificationMethod: [{ id: credential.proof.verificationMethod, controller: 'did:web:127.0.0.1%3A3000' }],
  })
  expect(JSON.stringify(atWellKnown)).not.toContain('secret')
})

test('the demo issuer is published at its own host, which nobody has, and any other host is the present one', async () => {
  await signedOf(issued({ demo: true }))
  const idAt = async (host: string) => (await json(call(document, get(`${host}/issuer`)))).id
  expect(await idAt(DEMO)).toBe('did:web:demo.fodfaeste.invalid')
  expect(await idAt('https://et-andet-sted.example')).toBe('did:web:127.0.0.1%3A3000')
})

test('a key is one public JWK, without a private part', async () => {
  const { jwt } = await signedOf(issued())
  const { kid } = JSON.parse(Buffer.from(jwt.split('.')[0] ?? '', 'base64url').toString())
  const response = await call(key, get(kid), { key: kid.split('/').at(-1) })
  expect(await json(response)).toEqual({
    kty: 'RSA',
    alg: 'RS256',
    use: 'sig',
    e: 'AQAB',
    n: expect.any(String),
  })
  expect((await call(key, get(`${HERE}/keys/x`), { key: 'x' })).status).toBe(404)
})

test('an achievement is found at the address in the credential, word for word', async () => {
  const { credential } = await signedOf(issued())
  const { achievement: embedded } = credential.credentialSubject
  const response = await call(achievement, get(embedded.id))
  expect(response.headers.get('Content-Type')).toBe('application/ld+json')
  const { '@context': contexts, ...published } = await json(response)
  expect(published).toEqual(embedded)
  expect(contexts[0]).toBe('https://www.w3.org/ns/credentials/v2')
  expect((await call(achievement, get(`${HERE}/achievements/cti-1/1.2.0/0000000000000000`))).status).toBe(404)
})

test('a revocation stands in the status list on the next request, and only then is the list another', async () => {
  const certificate = issued()
  const { credential } = await signedOf(certificate)
  const ask = (headers = {}) => call(status, get(`${HERE}/status/1`, headers), { list: '1' })

  const before = await ask()
  const etag = before.headers.get('ETag') ?? ''
  expect(before.headers.get('Cache-Control')).toBe('public, no-cache')
  expect(await decodedBit(await json(before), credential)).toBe(false)
  expect((await ask({ 'If-None-Match': etag })).status).toBe(304)

  end(certificate)
  const after = await ask({ 'If-None-Match': etag })
  expect(after.status).toBe(200)
  expect(await decodedBit(await json(after), credential)).toBe(true)
})

test.each(['0', '2', '01', '-1', '1e3', 'x', ''])('no status list is called "%s"', async (list) => {
  await signWaiting()
  expect((await call(status, get(`${HERE}/status/${list}`), { list })).status).toBe(404)
})

test('programs on any site may read what is published, and pages stay ours', async () => {
  const published = withHeaders(await call(document, get(`${HERE}/issuer`)), contentSecurityPolicy('n'))
  expect(published.headers.get('Access-Control-Allow-Origin')).toBe('*')
  expect(published.headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin')
  expect(published.headers.get('X-Content-Type-Options')).toBe('nosniff')
  const page = withHeaders(new Response('side'), contentSecurityPolicy('n'))
  expect(page.headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin')
  expect(page.headers.get('Access-Control-Allow-Origin')).toBeNull()
})
