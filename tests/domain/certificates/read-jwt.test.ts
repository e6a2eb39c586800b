import { type CompactJWSHeaderParameters, CompactSign, importPKCS8 } from 'jose'
import { beforeAll, expect, test } from 'vitest'
import { readJwt } from '#app/domain/certificates/credential/read-jwt.server.ts'
import { issuerAt } from '#app/domain/certificates/issuer/issuer.ts'
import { signingKey } from '#app/domain/certificates/issuer/keys.server.ts'
import { env } from '#app/http/env.server.ts'
import { issued, signedOf } from '#tests/support/open-badges/issued.ts'
import { nodeReadsJwt } from '#tests/support/open-badges/node-jwt.ts'

let jwt: string
let header: CompactJWSHeaderParameters
let payload: Record<string, unknown>
beforeAll(async () => {
  jwt = (await signedOf(issued())).jwt
  const [first = '', second = ''] = jwt.split('.')
  header = JSON.parse(Buffer.from(first, 'base64url').toString())
  payload = JSON.parse(Buffer.from(second, 'base64url').toString())
})

/** Signed with the very key of ours: only the form can be wrong. */
async function signedByUs(body: object, head: CompactJWSHeaderParameters) {
  const { rsaPem } = await signingKey(issuerAt(env.APP_URL))
  const key = await importPKCS8(rsaPem, head.alg)
  return new CompactSign(new TextEncoder().encode(JSON.stringify(body))).setProtectedHeader(head).sign(key)
}

test('the header says algorithm, key and type, and the claims repeat the credential', async () => {
  expect(Object.keys(header).toSorted()).toEqual(['alg', 'kid', 'typ'])
  expect(header).toMatchObject({ alg: 'RS256', typ: 'JWT' })
  expect(header.kid).toMatch(/^http:\/\/127\.0\.0\.1:3000\/keys\/[0-9a-f]{16}$/)
  expect(payload).toMatchObject({
    iss: 'did:web:127.0.0.1%3A3000',
    jti: payload.id,
    nbf: Date.parse('2026-03-01T12:00:00Z') / 1000,
    exp: Date.parse('2028-03-01T22:59:59Z') / 1000,
  })
  expect(payload).not.toHaveProperty('vc')
  expect(payload).not.toHaveProperty('proof')
  expect(await readJwt(await signedByUs(payload, header))).not.toBeNull()
})

test.each([
  ['another algorithm', () => signedByUs(payload, { ...header, alg: 'RS512' })],
  ['one header more', () => signedByUs(payload, { ...header, cty: 'x' })],
  ['another type', () => signedByUs(payload, { ...header, typ: 'vc+jwt' })],
  ['a key elsewhere', () => signedByUs(payload, { ...header, kid: `https://example.org/${KEY()}` })],
  ['an unknown key', () => signedByUs(payload, { ...header, kid: `${header.kid}0` })],
  ...['iss', 'jti', 'sub', 'nbf', 'exp'].flatMap((claim): [string, () => Promise<string>][] => [
    [`no ${claim}`, () => signedByUs({ ...payload, [claim]: undefined }, header)],
    [`another ${claim}`, () => signedByUs({ ...payload, [claim]: changed(payload[claim]) }, header)],
  ]),
  ['another name', () => Promise.resolve(withName(jwt))],
  ['no signature', () => Promise.resolve(jwt.replace(/[^.]+$/, ''))],
  ['the algorithm "none"', () => Promise.resolve(withoutSignature())],
  ['two parts', () => Promise.resolve(jwt.split('.').slice(0, 2).join('.'))],
  ['nothing', () => Promise.resolve('')],
  ['words', () => Promise.resolve('a.b.c')],
] satisfies [string, () => Promise<string>][])('%s is refused', async (_what, make) => {
  expect(await readJwt(await make())).toBeNull()
})

test('Node alone refuses another name as well', () => {
  expect(nodeReadsJwt(jwt)).toEqual(payload)
  expect(nodeReadsJwt(withName(jwt))).toBeNull()
})

const KEY = () => String(header.kid).split('/').slice(3).join('/')
const changed = (claim: unknown) => (typeof claim === 'number' ? claim + 1 : `${claim}x`)
const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')

const withName = (text: string) => text.replace(/\.[^.]+\./, `.${encoded({ ...payload, name: 'M-ACT' })}.`)
const withoutSignature = () => `${encoded({ ...header, alg: 'none' })}.${encoded(payload)}.`
