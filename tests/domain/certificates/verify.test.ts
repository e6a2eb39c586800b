import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { groupedCode } from '#app/domain/certificates/code.ts'
import { signedCredential } from '#app/domain/certificates/credential/credentials.server.ts'
import { issuerAt } from '#app/domain/certificates/issuer/issuer.ts'
import { signingKey } from '#app/domain/certificates/issuer/keys.server.ts'
import { withProof } from '#app/domain/certificates/credential/sign.server.ts'
import { REVOCATION_REASONS } from '#app/domain/certificates/end.ts'
import { forgetHolder } from '#app/domain/certificates/forget-holder.server.ts'
import { readFile, readText } from '#app/domain/certificates/verify/read-file.server.ts'
import { findByCode } from '#app/domain/certificates/verify/register.server.ts'
import { verifyFile } from '#app/domain/certificates/verify/verify-file.server.ts'
import { env } from '#app/http/env.server.ts'
import { write } from '#db/client.server.ts'
import { createCertificate, createSigned, endCertificate } from '#tests/support/certificates.ts'
import { createPerson } from '#tests/support/people.ts'
import { pick, seeded } from '#tests/support/random.ts'
import { inCdata, pdf, png, svg } from './baked.ts'

const MARCH = new Date('2026-03-01T12:00:00Z')
const DAY = '2026-11-22'
const AFTER = '2028-03-02'

const fetched = vi.spyOn(globalThis, 'fetch').mockImplementation(() => {
  throw new Error('To verify a certificate nobody is asked')
})
afterAll(() => expect(fetched).not.toHaveBeenCalled())

const make = (name: string) => createSigned(createPerson({ name }), { at: MARCH })
type Signed = Awaited<ReturnType<typeof make>>

/** What the page says to a text; `problem` when it is no certificate. */
async function verify(text: string, day = DAY) {
  const sent = readText(text)
  return typeof sent === 'string' ? { problem: sent } : verifyFile(sent, day)
}

/** A signed document with some of it set anew. */
const altered = ({ json }: Signed, change: (document: ReturnType<typeof JSON.parse>) => void) => {
  const document = JSON.parse(json)
  change(document)
  return JSON.stringify(document)
}

let mette: Signed
let bo: Signed
beforeAll(async () => {
  mette = await make('Mette Sørensen')
  bo = await make('Bo Bech')
})

describe('by its code', () => {
  test('a certificate tells what stands on paper and what it was for, and nothing of the person or the test', () => {
    const found = findByCode(groupedCode(mette.certificate.code).toLowerCase(), '2028-03-01')
    expect(found?.certificate).toEqual({
      standing: { status: 'valid' },
      holder: { knownFrom: 'register', name: 'Mette Sørensen' },
      courseTitle: mette.certificate.courseTitle,
      courseVersion: mette.certificate.courseVersion,
      fingerprint: mette.certificate.contentHash.slice(0, 16),
      goals: mette.certificate.goals,
      hours: mette.certificate.hours,
      met: [{ kind: 'lessons', count: 2 }, { kind: 'test' }],
      issuer: mette.certificate.issuer,
      issuedOn: '2026-03-01',
      expiresOn: '2028-03-01',
      demo: false,
      credentialOf: issuerAt(env.APP_URL),
    })
  })

  test('it answers before it is signed', () => {
    const waiting = createCertificate(createPerson(), { at: MARCH })
    expect(signedCredential(waiting.id)).toBeNull()
    expect(findByCode(waiting.code, DAY)?.certificate.standing).toEqual({ status: 'valid' })
  })

  test('one letter off, a name, an id and a wildcard are unknown', () => {
    const { id, personId, code } = mette.certificate
    const last = code.at(-1) === 'A' ? 'B' : 'A'
    for (const typed of [
      code.slice(0, -1) + last,
      'Mette Sørensen',
      id,
      personId,
      mette.credentialId,
      '%',
      '',
    ]) {
      expect(findByCode(typed)).toBeNull()
    }
  })
})

describe('by code and by every kind of file', () => {
  async function answers({ certificate, json, jwt }: Signed, day: string) {
    const files = [json, jwt, png(json), svg(inCdata(json)), pdf(json)].map((file) =>
      readFile(Buffer.from(file)),
    )
    const byFile = files.map(async (sent) =>
      typeof sent === 'string' ? sent : (await verifyFile(sent, day)).verdict,
    )
    return [findByCode(certificate.code, day)?.certificate.standing, ...(await Promise.all(byFile))]
  }
  const six = (verdict: object) => Array.from({ length: 6 }, () => verdict)

  test('valid to the end of the last day, and then expired', async () => {
    expect(await answers(mette, '2028-03-01')).toEqual(six({ status: 'valid' }))
    expect(await answers(mette, AFTER)).toEqual(six({ status: 'expired' }))
  })

  test.each(REVOCATION_REASONS)('revoked for the reason %s, also after the last day', async (reason) => {
    const signed = await make('Ida Juhl')
    endCertificate(signed.certificate, { kind: 'revoked', reason }, '2026-05-01')
    const revoked = { status: 'revoked', on: '2026-05-01', reason }
    expect(await answers(signed, DAY)).toEqual(six(revoked))
    expect(await answers(signed, AFTER)).toEqual(six(revoked))
  })

  test('replaced, with the code of the one in its place', async () => {
    const [old, next] = [await make('Ida Jul'), await make('Ida Juhl')]
    endCertificate(old.certificate, { kind: 'replaced', replacedBy: next.certificate.id }, '2026-05-01')
    const newerCode = next.certificate.code
    expect(await answers(old, DAY)).toEqual(six({ status: 'replaced', on: '2026-05-01', newerCode }))
    expect(await answers(next, DAY)).toEqual(six({ status: 'valid' }))
  })

  test('what is shown of a file is what the register says', async () => {
    const { certificate } = findByCode(mette.certificate.code, DAY) ?? {}
    for (const text of [mette.json, mette.jwt, JSON.stringify(JSON.parse(mette.json), null, 2)]) {
      expect(await verify(text, DAY)).toEqual({ verdict: { status: 'valid' }, certificate })
    }
  })
})

describe('when the holder is forgotten', () => {
  let gone: Signed
  beforeAll(async () => {
    gone = await make('Aase Łoś')
    write((tx) => forgetHolder(tx, gone.certificate.personId, DAY))
  })

  test('the code tells all but the name', () => {
    const known = findByCode(gone.certificate.code, DAY)
    expect(known?.certificate).toMatchObject({
      standing: { status: 'valid' },
      holder: { knownFrom: 'nothing' },
    })
  })

  test('the file tells the name, which was signed; also when it is written otherwise', async () => {
    for (const text of [gone.json, gone.jwt, JSON.stringify(JSON.parse(gone.json), null, 2)]) {
      const { certificate } = { certificate: null, ...(await verify(text)) }
      expect(certificate).toMatchObject({ holder: { knownFrom: 'file', name: 'Aase Łoś' } })
    }
  })

  test('a file with another name tells nothing', async () => {
    for (const text of [
      gone.json.replace('Aase Łoś', 'Bo Bech'),
      altered(gone, ({ credentialSubject }) =>
        credentialSubject.identifier.unshift({ ...credentialSubject.identifier[0], identityHash: 'Bo Bech' }),
      ),
      altered(gone, ({ credentialSubject }) => {
        credentialSubject.identifier = []
      }),
    ]) {
      expect(await verify(text)).toEqual({ verdict: { status: 'changed' }, certificate: null })
    }
  })
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
