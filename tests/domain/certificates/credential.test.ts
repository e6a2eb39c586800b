import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { describe, expect, test, vi } from 'vitest'
import {
  freezeEarlier,
  signedCredential,
  signedNow,
  signWaiting,
} from '#app/domain/certificates/credential/credentials.server.ts'
import { jsonText } from '#app/domain/certificates/credential/open-badge.ts'
import { verifySignature } from '#app/domain/certificates/credential/verify-signature.server.ts'
import type { Met } from '#app/domain/certificates/met.ts'
import { issuerAt } from '#app/domain/certificates/issuer/issuer.ts'
import { env } from '#app/http/env.server.ts'
import { db } from '#db/client.server.ts'
import { achievements, certificates, credentials } from '#db/schema/index.ts'
import { listenToLog } from '#tests/support/log.ts'
import { factsOf, issued, signedOf } from '#tests/support/open-badges/issued.ts'
import { createPerson } from '#tests/support/people.ts'

const rowOf = ({ id }: { id: string }) =>
  db.select().from(credentials).where(eq(credentials.certificateId, id)).get()

/** A certificate from before there were credentials. */
const withoutCredential = () =>
  db
    .insert(certificates)
    .values({ ...factsOf(createPerson().id), code: randomUUID() })
    .returning()
    .get()

const forget = ({ id }: { id: string }) =>
  db
    .update(certificates)
    .set({ holderName: '', holderForgottenOn: '2026-11-22' })
    .where(eq(certificates.id, id))
    .run()

describe('what is signed', () => {
  test('the facts of the certificate, to the end of its last day in Denmark', async () => {
    const certificate = issued({ holderName: 'Łukasz Ærø', expiresOn: '2028-07-01' })
    const { credential } = await signedOf(certificate)
    expect(credential).toMatchObject({
      name: 'Kursusbevis: CTI grundkursus',
      issuer: { id: 'did:web:127.0.0.1%3A3000', name: certificate.issuer },
      validFrom: '2026-03-01T12:00:00Z',
      validUntil: '2028-07-01T21:59:59Z',
      evidence: [{ id: `${env.APP_URL}/bevis/${certificate.code}` }],
      credentialSubject: {
        identifier: [{ identityHash: 'Łukasz Ærø', identityType: 'name', hashed: false }],
        achievement: {
          version: '1.2.0',
          inLanguage: 'da',
          description: 'Omfang: 4 timer. Kursets mål: Du kan tegne en faseplan. Du kan "slippe" <i tide>.',
          otherIdentifier: [{ identifierType: 'ext:contentHash', identifier: 'sha256:c0ffee' }],
          criteria: {
            narrative: 'Krævet og opfyldt: 7 lektioner og en bestået afsluttende prøve.',
          },
        },
      },
    })
  })

  test('no mail address, no score, no id of ours, and nothing that links two of one person', async () => {
    const person = createPerson({ email: 'mette@kommune.dk' })
    const met: Met[] = [{ kind: 'test', correct: 7_777_777, total: 8_888_888 }]
    const certificate = issued({ personId: person.id, met })
    const one = await signedOf(certificate)
    const other = await signedOf(issued({ personId: person.id, courseId: 'icm-1' }))
    for (const word of ['mette@', '777', '888', person.id, certificate.id]) {
      const said = one.json.replaceAll(/urn:uuid:[\w-]+|z\w{40,}|[0-9a-f]{16}/g, '') // random or a hash
      expect(said).not.toContain(word)
    }
    const { credentialSubject: subject } = one.credential
    expect(Object.keys(subject)).toEqual(['id', 'type', 'identifier', 'achievement'])
    expect(subject.id).not.toBe(other.credential.credentialSubject.id)
  })

  test('another content, or another way to it, is another achievement; the same is the same', async () => {
    const achievementOf = async (facts: Parameters<typeof issued>[0]) =>
      (await signedOf(issued(facts))).credential.credentialSubject.achievement.id
    const first = await achievementOf({ courseId: 'x' })
    expect(first).toMatch(/^http:\/\/127\.0\.0\.1:3000\/achievements\/x\/1\.2\.0\/[0-9a-f]{16}$/)
    expect(await achievementOf({ courseId: 'x' })).toBe(first)
    expect(await achievementOf({ courseId: 'x', contentHash: 'beef' })).not.toBe(first)
    expect(await achievementOf({ courseId: 'x', met: [{ kind: 'supervision' }] })).not.toBe(first)
    expect(() => db.update(achievements).set({ document: '{}' }).run()).toThrow('never changed')
  })

  test('a certificate that took nothing is not issued', () => {
    expect(() => issued({ met: [] })).toThrow('a certificate says what it took')
  })

  test('the text can stand in a CDATA section and is the same JSON', async () => {
    const { json, credential } = await signedOf(issued({ holderName: 'Åse ]]> Bo', courseTitle: 'A]]>B' }))
    expect(json).not.toContain(']]>')
    expect(credential.credentialSubject.identifier[0]?.identityHash).toBe('Åse ]]> Bo')
    expect(await verifySignature(JSON.parse(json))).toBe(true)
    expect(JSON.parse(jsonText({ name: ']]>]]>' }))).toEqual({ name: ']]>]]>' })
  })

  test('demo people are vouched for by the demo issuer', async () => {
    const { credential } = await signedOf(issued({ demo: true }))
    expect(credential.issuer.id).toBe('did:web:demo.fodfaeste.invalid')
    expect(credential.credentialStatus.statusListCredential).toBe('https://demo.fodfaeste.invalid/status/1')
    expect(await verifySignature(credential)).toBe(true)
  })
})

describe('signing once', () => {
  test('however often it is asked for, also at once, the bytes stay', async () => {
    const all = Array.from({ length: 5 }, () => issued())
    expect(all.map(({ id }) => signedCredential(id))).toEqual([null, null, null, null, null])
    await Promise.all(Array.from({ length: 50 }, signWaiting))
    const signed = all.map(({ id }) => signedCredential(id))
    expect(signed).not.toContain(null)
    await signWaiting()
    expect(all.map(({ id }) => signedCredential(id))).toEqual(signed)
    const resign = () => db.update(credentials).set({ jsonDigest: 'x', jwtDigest: 'y' }).run()
    expect(resign).toThrow('never signed again')
  })

  test('who stops it waits for one alone, and the rest are signed at the next turn', async () => {
    const all = Array.from({ length: 3 }, () => issued())
    const signed = () => all.filter(({ id }) => signedCredential(id)).length
    const stopping = new AbortController()
    const signing = signWaiting(stopping.signal)
    await new Promise((resolve) => setTimeout(resolve)) // now it has begun
    stopping.abort()
    await signing
    expect(signed()).toBe(1)
    await signWaiting()
    expect(signed()).toBe(3)
  })

  test('while twenty are signed, others get their turn', async () => {
    for (let n = 0; n < 20; n++) issued()
    let turns = 0
    const other = setInterval(() => turns++)
    await signWaiting()
    clearInterval(other)
    expect(turns).toBeGreaterThanOrEqual(19)
  })

  test('one that cannot be signed does not keep the others waiting', async () => {
    const broken = withoutCredential()
    const settled = {
      credentialId: 'no address',
      subjectId: 'urn:uuid:1',
      issuerDid: issuerAt(env.APP_URL).did,
    }
    const [achievement] = db.select().from(achievements).all()
    const place = { statusList: 1, statusIndex: 1, proofAt: new Date(), origin: env.APP_URL }
    db.insert(credentials)
      .values({ certificateId: broken.id, achievementId: achievement?.id ?? '', ...settled, ...place })
      .run()
    const [other, wanted] = [issued(), issued()]
    const told = listenToLog()
    expect(await signedNow(wanted.id)).toMatchObject({ json: expect.stringContaining('proofValue') })
    expect(told).toEqual([]) // of the one before it in the line
    expect(await signedNow(broken.id)).toBeNull()
    expect(told).toHaveLength(1)
    vi.restoreAllMocks()
    await expect(signWaiting()).rejects.toThrow('Credentials not signed')
    expect(signedCredential(broken.id)).toBeNull()
    expect(signedCredential(other.id)).not.toBeNull()
    forget(broken) // or it would wait in the tests below
  })

  test('the signature says when the certificate was settled, not when it was signed', async () => {
    const certificate = issued()
    const settled = rowOf(certificate)?.proofAt.toISOString().slice(0, 19)
    await new Promise((resolve) => setTimeout(resolve, 1_100))
    expect((await signedOf(certificate)).credential.proof.created).toBe(`${settled}Z`)
  })

  test('a certificate from before there were credentials is settled and signed', async () => {
    const certificate = withoutCredential()
    freezeEarlier()
    const settled = rowOf(certificate)
    freezeEarlier()
    expect(rowOf(certificate)).toEqual(settled)
    expect((await signedOf(certificate)).credential.validFrom).toBe('2026-03-01T12:00:00Z')
  })

  test('nothing is signed for a holder who has been forgotten meanwhile', async () => {
    const [before, during] = [issued(), issued()]
    forget(before)
    const signing = signWaiting()
    await new Promise((resolve) => setTimeout(resolve)) // now it has begun
    forget(during)
    await signing
    expect([rowOf(before), rowOf(during)]).toMatchObject([{ jsonDigest: null }, { jsonDigest: null }])
  })
})
