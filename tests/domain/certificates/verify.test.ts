import { beforeAll, describe, expect, test } from 'vitest'
import { groupedCode } from '#app/domain/certificates/code.ts'
import { signedCredential } from '#app/domain/certificates/credential/credentials.server.ts'
import { REVOCATION_REASONS } from '#app/domain/certificates/end.ts'
import { forgetHolder } from '#app/domain/certificates/forget-holder.server.ts'
import { issuerAt } from '#app/domain/certificates/issuer/issuer.ts'
import { readFile } from '#app/domain/certificates/verify/read-file.server.ts'
import { findByCode } from '#app/domain/certificates/verify/register.server.ts'
import { verifyFile } from '#app/domain/certificates/verify/verify-file.server.ts'
import { env } from '#app/http/env.server.ts'
import { write } from '#db/client.server.ts'
import { createCertificate, endCertificate } from '#tests/support/certificates.ts'
import { createPerson } from '#tests/support/people.ts'
import { MARCH, nobodyIsAsked } from '#tests/support/verify-pages.ts'
import { inCdata, pdf, png, svg } from './baked.ts'
import { altered, DAY, make, type Signed, verify } from './verifying.ts'

const AFTER = '2028-03-02'

nobodyIsAsked()

let mette: Signed
beforeAll(async () => {
  mette = await make('Mette Sørensen')
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
      credentialOf: { ...issuerAt(env.APP_URL), hasFile: true },
    })
  })

  test('it answers before it is signed', () => {
    const waiting = createCertificate(createPerson(), { at: MARCH })
    expect(signedCredential(waiting.id)).toBeNull()
    expect(findByCode(waiting.code, DAY)?.certificate).toMatchObject({
      standing: { status: 'valid' },
      credentialOf: { hasFile: false },
    })
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

  test('what is shown of a file is what the register says, and in what way it is genuine', async () => {
    const { certificate } = findByCode(mette.certificate.code, DAY) ?? {}
    const { json, jwt } = mette
    for (const [text, genuineness] of [
      [json, 'unchanged'],
      [jwt, 'unchanged'],
      [`${jwt.slice(0, 70)}\r\n ${jwt.slice(70)}\n`, 'unchanged'], // broken into lines by a mail
      [JSON.stringify(JSON.parse(json), null, 2), 'signed'],
      [svg(inCdata(json)).toString(), 'enclosed'],
    ] as const) {
      expect(await verify(text)).toEqual({ verdict: { status: 'valid' }, certificate, genuineness })
    }
  })

  test('the paper around it is not signed: what it says of another is not what is shown', async () => {
    // A page in the name of Bo, with the genuine certificate of Mette in it.
    const sent = readFile(pdf(mette.json, { shown: 'Bo Bech har gennemført kurset' }))
    const answer = typeof sent === 'string' ? sent : await verifyFile(sent, DAY)
    expect(answer).toMatchObject({
      certificate: { holder: { name: 'Mette Sørensen' } },
      genuineness: 'enclosed',
    })
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
      credentialOf: { hasFile: false },
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
