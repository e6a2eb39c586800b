import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { verifyCredential } from '@digitalbazaar/vc'
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list'
import { eq, sql } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { DEMO_ISSUER, issuerAt } from '#app/domain/certificates/issuer/issuer.ts'
import { findByCode } from '#app/domain/certificates/verify/register.server.ts'
import { LIST_LENGTH, signedStatusList } from '#app/domain/certificates/issuer/status-list.server.ts'
import { env } from '#app/http/env.server.ts'
import { db } from '#db/client.server.ts'
import { credentials, statusLists } from '#db/schema/index.ts'
import { decodedBit, end } from '#tests/support/open-badges/ends.ts'
import { issued, signedOf, type Signed } from '#tests/support/open-badges/issued.ts'
import { loadWithStatusLists } from '#tests/support/open-badges/with-status-lists.ts'

const here = issuerAt(env.APP_URL)
const placeOf = ({ id }: { id: string }) =>
  db
    .select({ list: credentials.statusList, index: credentials.statusIndex })
    .from(credentials)
    .where(eq(credentials.certificateId, id))
    .get()

const verify = (credential: Signed) =>
  verifyCredential({
    credential,
    suite: new DataIntegrityProof({ cryptosuite }),
    documentLoader: loadWithStatusLists,
    checkStatus,
    now: new Date('2027-01-01T12:00:00Z'),
  })

test.each([
  ['revoked', (certificate: { id: string }) => end(certificate)],
  ['replaced', (certificate: { id: string }) => end(certificate, issued())],
])('a %s certificate is still verified: only its bit tells, and nobody else has it', async (_kind, ended) => {
  const [certificate, other] = [issued(), issued()]
  const [{ credential }, { credential: neighbour }] = [await signedOf(certificate), await signedOf(other)]
  expect((await verify(credential)).statusResult?.results?.[0]?.status).toBe(false)

  ended(certificate)
  const result = await verify(credential)
  expect(result.verified).toBe(true)
  expect(result.statusResult?.results?.[0]?.status).toBe(true)
  expect((await verify(neighbour)).statusResult?.results?.[0]?.status).toBe(false)
})

test('a list is signed anew only when another certificate has ended', async () => {
  const certificate = issued()
  await signedStatusList(here.did, 1)
  db.update(statusLists).set({ document: 'as it was signed' }).run()
  expect(await signedStatusList(here.did, 1)).toBe('as it was signed')

  end(certificate)
  const { credential } = await signedOf(certificate)
  const both = await Promise.all([signedStatusList(here.did, 1), signedStatusList(here.did, 1)])
  for (const list of both) expect(await decodedBit(JSON.parse(list ?? ''), credential)).toBe(true)
  expect(both).toContain(await signedStatusList(here.did, 1))
})

test('the demo issuer has lists of its own, and one that nobody uses is not there', async () => {
  expect(await signedStatusList(DEMO_ISSUER.did, 1)).toBeNull()
  const demo = issued({ demo: true })
  end(demo)
  const { credential } = await signedOf(demo)
  const list = JSON.parse((await signedStatusList(DEMO_ISSUER.did, 1)) ?? '')
  expect(list).toMatchObject({ issuer: DEMO_ISSUER.did, id: 'https://demo.fodfaeste.invalid/status/1' })
  expect(await decodedBit(list, credential)).toBe(true)
  expect(await signedStatusList(here.did, 2)).toBeNull()
})

test('places are by chance, each is given once, and a list that is three quarters full is followed by the next', async () => {
  const places = Array.from({ length: 40 }, () => placeOf(issued({ demo: true })))
  expect(new Set(places.map((place) => place?.index)).size).toBe(40)
  expect(places.every((place) => place?.list === 1)).toBe(true)
  const sorted = places.toSorted((a, b) => (a?.index ?? 0) - (b?.index ?? 0))
  expect(sorted).not.toEqual(places)

  fillUpTo(LIST_LENGTH * 0.74) // most places drawn are taken already
  for (let n = 0; n < 10; n++) expect(placeOf(issued({ demo: true }))?.list).toBe(1)
  fillUpTo(LIST_LENGTH * 0.75)
  const next = issued({ demo: true })
  expect(placeOf(next)?.list).toBe(2)
  const { credential } = await signedOf(next)
  expect(credential.credentialStatus.statusListCredential).toBe('https://demo.fodfaeste.invalid/status/2')
})

test('the register and the list tell the same of every certificate', async () => {
  const [revoked, old, stands] = [issued(), issued(), issued()]
  end(revoked)
  end(old, stands)
  for (const certificate of [revoked, old, stands]) {
    const { credential } = await signedOf(certificate)
    const inRegister = findByCode(certificate.code, '2026-11-22')?.certificate.standing.status
    const bit = (await verify(credential)).statusResult?.results?.[0]?.status
    expect(bit).toBe(inRegister !== 'valid')
  }
})

test('when the same host comes under https, the next list begins, and each keeps the address in its credentials', async () => {
  env.APP_URL = 'http://kurser.example'
  const before = issued()
  env.APP_URL = 'https://kurser.example'
  const after = [issued(), issued()]
  end(before)
  const [old, ...rest] = await Promise.all([before, ...after].map(signedOf))
  const listOf = (signed: typeof old) => signed?.credential.credentialStatus.statusListCredential
  expect([old, ...rest].map(listOf)).toEqual([
    'http://kurser.example/status/1',
    'https://kurser.example/status/2',
    'https://kurser.example/status/2',
  ])
  for (const [signed, isEnded] of [[old, true], ...rest.map((one) => [one, false] as const)] as const) {
    const { verified, statusResult } = await verify(signed!.credential)
    expect([verified, statusResult?.verified, statusResult?.results?.[0]?.status]).toEqual([
      true,
      true,
      isEnded,
    ])
  }
  expect(JSON.parse((await signedStatusList('did:web:kurser.example', 1)) ?? '')).toMatchObject({
    id: 'http://kurser.example/status/1',
  })
  env.APP_URL = here.origin
})

/** Rows of the demo issuer's first list, of certificates that there are not. */
function fillUpTo(number: number) {
  db.$client.pragma('foreign_keys = OFF')
  db.run(sql`
    with recursive place(n) as (select 0 union all select n + 1 from place where n < ${number - 1})
    insert or ignore into credentials (certificate_id, credential_id, subject_id, issuer_did, origin,
      achievement_id, status_list, status_index, proof_at, json_digest, jwt_digest)
    select 'fill' || n, 'fill' || n, '', ${DEMO_ISSUER.did}, '', '', 1, n, 0, 'fill' || n, 'fill' || n from place`)
}
afterAll(() => db.$client.pragma('foreign_keys = ON'))
