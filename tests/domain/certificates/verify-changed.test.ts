import { beforeAll, describe, expect, test } from 'vitest'
import { withProof } from '#app/domain/certificates/credential/sign.server.ts'
import { forgetHolder } from '#app/domain/certificates/forget-holder.server.ts'
import { issuerAt } from '#app/domain/certificates/issuer/issuer.ts'
import { signingKey } from '#app/domain/certificates/issuer/keys.server.ts'
import { findByCode } from '#app/domain/certificates/verify/register.server.ts'
import { env } from '#app/http/env.server.ts'
import { write } from '#db/client.server.ts'
import { pick, seeded } from '#tests/support/random.ts'
import { MARCH, nobodyIsAsked } from '#tests/support/verify-pages.ts'
import { altered, DAY, make, type Signed, verify } from './verifying.ts'

nobodyIsAsked()

let mette: Signed
let bo: Signed
beforeAll(async () => {
  mette = await make('Mette Sørensen')
  bo = await make('Bo Bech')
})

describe('a file that is not as it was signed', () => {
  const parts = (jwt: string) => jwt.split('.')
  const jwtOf = (head: object, body: object, signature: string) =>
    [head, body]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .concat(signature)
      .join('.')
  const payload = (jwt: string) => JSON.parse(Buffer.from(parts(jwt)[1] ?? '', 'base64url').toString())
  const header = (jwt: string) => JSON.parse(Buffer.from(parts(jwt)[0] ?? '', 'base64url').toString())

  test.each<[string, () => string]>([
    ['another name', () => mette.json.replace('Mette Sørensen', 'Bo Bech')],
    [
      'a later end',
      () =>
        altered(mette, (it) => {
          it.validUntil = '2099-01-01T00:00:00Z'
        }),
    ],
    [
      'another course',
      () =>
        altered(mette, (it) => {
          it.credentialSubject.achievement.name = 'Kirurgi'
        }),
    ],
    [
      'a property more',
      () =>
        altered(mette, (it) => {
          it.grade = 'A'
        }),
    ],
    [
      'a property more, of the holder',
      () =>
        altered(mette, (it) => {
          it.credentialSubject.titel = 'Overlæge'
        }),
    ],
    [
      'a property less',
      () =>
        altered(mette, (it) => {
          delete it.evidence
        }),
    ],
    [
      'no status',
      () =>
        altered(mette, (it) => {
          delete it.credentialStatus
        }),
    ],
    [
      'another context',
      () =>
        altered(mette, (it) => {
          it['@context'][1] = 'https://example.org/context'
        }),
    ],
    [
      'a context more',
      () =>
        altered(mette, (it) => {
          it['@context'].push({ titel: 'https://schema.org/title' })
        }),
    ],
    [
      'a context of its own below',
      () =>
        altered(mette, (it) => {
          it.credentialSubject['@context'] = { titel: null }
        }),
    ],
    [
      'another issuer',
      () =>
        altered(mette, (it) => {
          it.issuer.id = 'did:web:example.org'
        }),
    ],
    [
      'no proof',
      () =>
        altered(mette, (it) => {
          delete it.proof
        }),
    ],
    [
      'the proof of another',
      () =>
        altered(mette, (it) => {
          it.proof = JSON.parse(bo.json).proof
        }),
    ],
    [
      'a word more in the proof, of which the signature does not know',
      () =>
        altered(mette, (it) => {
          it.proof.nonce = null
        }),
    ],
    [
      'an id of JSON-LD beside our own',
      () =>
        altered(mette, (it) => {
          it['@id'] = it.id
        }),
    ],
    [
      'two proofs',
      () =>
        altered(mette, (it) => {
          it.proof = [it.proof, it.proof]
        }),
    ],
    [
      'the id of another',
      () =>
        altered(bo, (it) => {
          it.id = mette.credentialId
        }),
    ],
    ['a prototype', () => mette.json.replace('{', '{"__proto__":{"name":"Bo"},')],
    ['great depth', () => mette.json.replace('{', `{"more":${'['.repeat(5_000)}${']'.repeat(5_000)},`)],
    [
      'another payload in its JWT',
      () => [parts(mette.jwt)[0], parts(bo.jwt)[1], parts(mette.jwt)[2]].join('.'),
    ],
    [
      'the id of another in its JWT',
      () =>
        jwtOf(
          header(bo.jwt),
          { ...payload(bo.jwt), id: mette.credentialId, jti: mette.credentialId },
          parts(bo.jwt)[2] ?? '',
        ),
    ],
    ['a JWT without a signature', () => jwtOf({ alg: 'none', typ: 'JWT' }, payload(mette.jwt), 'AAAA')],
    [
      'a JWT with a header more',
      () => jwtOf({ ...header(mette.jwt), cty: 'vc' }, payload(mette.jwt), parts(mette.jwt)[2] ?? ''),
    ],
  ])('%s: changed, and nothing of it is shown', async (_what, text) => {
    expect(await verify(text())).toEqual({ verdict: { status: 'changed' }, certificate: null })
  })

  test('the same name twice in one object is read as the signature reads it', async () => {
    const twice = mette.json.replace('"identityHash"', '"identityHash":"Bo Bech","identityHash"')
    expect(await verify(twice)).toMatchObject({ certificate: { holder: { name: 'Mette Sørensen' } } })
  })
})

describe('a file that is not in the register', () => {
  const credentialId = 'urn:uuid:00000000-0000-4000-8000-000000000000'

  test('of another issuer is unknown', async () => {
    const other = altered(mette, (it) => {
      Object.assign(it, { id: credentialId, issuer: 'did:web:example.org' })
    })
    expect(await verify(other)).toEqual({
      verdict: { status: 'unknown', why: 'other-issuer' },
      certificate: null,
    })
  })

  test('that says it is ours and is not signed by us is changed', async () => {
    expect(
      await verify(
        altered(mette, (it) => {
          it.id = credentialId
        }),
      ),
    ).toMatchObject({
      verdict: { status: 'changed' },
    })
  })

  test('that we signed is unknown all the same', async () => {
    const { proof: _, ...unsigned } = JSON.parse(mette.json)
    const key = await signingKey(issuerAt(env.APP_URL))
    const signed = await withProof({ ...unsigned, id: credentialId }, key, MARCH)
    expect(await verify(JSON.stringify(signed))).toEqual({
      verdict: { status: 'unknown', why: 'not-in-register' },
      certificate: null,
    })
  })
})

const COUNT = process.env.LONG ? 10_000 : 300
const SEED = 20_261_122

test(`${COUNT} changes of one character: none is shown as valid with other facts (seed ${SEED})`, async () => {
  const gone = await make('Åge Øst')
  write((tx) => forgetHolder(tx, gone.certificate.personId, DAY))
  const random = seeded(SEED)
  const letters = 'abcXYZ059 -_.,:{}[]"\\/æ'
  const seen: Record<string, number> = {}
  for (let count = 0; count < COUNT; count++) {
    const signed = pick(random, [mette, gone])
    const text = pick(random, [signed.json, signed.json, signed.jwt])
    const place = Math.floor(random() * text.length)
    const length = pick(random, [0, 1]) // one letter more, or another in its place
    const mutant = text.slice(0, place) + pick(random, letters.split('')) + text.slice(place + length)
    const answer = await verify(mutant)
    const status = 'problem' in answer ? answer.problem : answer.verdict.status
    seen[status] = (seen[status] ?? 0) + 1
    if ('problem' in answer || !answer.certificate) continue
    const facts = findByCode(signed.certificate.code, DAY)?.certificate
    const name = signed === gone ? 'Åge Øst' : 'Mette Sørensen'
    expect(answer.certificate).toEqual({ ...facts, holder: { ...answer.certificate.holder, name } })
  }
  console.log(`${COUNT} changes of one character, by what was said: ${JSON.stringify(seen)}`)
  expect(seen.changed).toBeGreaterThan(COUNT / 10)
}, 1_200_000)
