import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { beforeAll, expect, test } from 'vitest'
import { issuerAt } from '#app/domain/certificates/issuer/issuer.ts'
import { addKey, keysOf } from '#app/domain/certificates/issuer/keys.server.ts'
import { issuerDocumentOf } from '#app/domain/certificates/issuer/published.server.ts'
import { readText } from '#app/domain/certificates/verify/read-file.server.ts'
import { verifyFile } from '#app/domain/certificates/verify/verify-file.server.ts'
import { env } from '#app/http/env.server.ts'
import { db } from '#db/client.server.ts'
import { prepare } from '#server/prepare.ts'
import { issued, signedOf } from '#tests/support/open-badges/issued.ts'

/** A backup, then a new key and a certificate that it signs, then the database as it was at the backup. */
const backup = path.join(env.DATA_DIR, 'backup.sqlite')
const here = issuerAt(env.APP_URL)
type SignedFile = Awaited<ReturnType<typeof signedOf>>

let before: SignedFile
let after: SignedFile
beforeAll(async () => {
  env.COURSES_DIR = env.DATA_DIR // without courses, which would take longer to compile than all else here
  before = await signedOf(issued())
  db.$client.exec(`vacuum into '${backup}'`)
  await addKey(here)
  after = await signedOf(issued())
})

/** Puts the backup in the place of the database and starts the server again. */
async function restore() {
  const copy = new Database(backup, { readonly: true })
  await copy.backup(path.join(env.DATA_DIR, 'fodfaeste.sqlite'))
  copy.close()
  expect(keysOf(here.did)).toHaveLength(1)
  await prepare(() => {})
}

/** What is said of the very bytes, of the same written in another way, so that the signature is looked at, and of the JWT. */
function verdictsOn({ json, jwt }: SignedFile) {
  const texts = [json, JSON.stringify(JSON.parse(json), null, 2), jwt]
  return Promise.all(
    texts.map(async (text) => {
      const sent = readText(text)
      return typeof sent === 'string' ? sent : (await verifyFile(sent, '2026-11-22')).verdict
    }),
  )
}
const three = (verdict: object) => [verdict, verdict, verdict]

test('with the keys in their folder the later key is published again, and what it signed is ours', async () => {
  await restore()
  expect(issuerDocumentOf(here).assertionMethod).toEqual(
    [after, before].map(({ credential }) => credential.proof.verificationMethod),
  )
  expect(await verdictsOn(before)).toEqual(three({ status: 'valid' }))
  expect(await verdictsOn(after)).toEqual(three({ status: 'unknown', why: 'not-in-register' }))
  const { credential } = await signedOf(issued())
  expect(credential.proof.verificationMethod).toBe(after.credential.proof.verificationMethod)
})

test('without them the old certificates are verified all the same, and nobody can tell who signed the later one', async () => {
  rmSync(path.join(env.DATA_DIR, 'keys'), { recursive: true })
  await restore()
  expect(readdirSync(path.join(env.DATA_DIR, 'keys', 'certificates'))).toHaveLength(1) // made at start
  expect(await verdictsOn(before)).toEqual(three({ status: 'valid' }))
  expect(await verdictsOn(after)).toEqual(three({ status: 'changed' }))
})

test('a key file that says too little, or was not written to its end, is left alone and stops nobody', async () => {
  const file = (name: string) => path.join(env.DATA_DIR, 'keys', 'certificates', name)
  writeFileSync(file('older.json'), '{"secretKeyMultibase":"z","rsaPem":"x"}')
  writeFileSync(file('half.json'), '{"secretKeyMultibase":"z","rsa')
  const keys = keysOf(here.did)
  await signedOf(issued())
  expect(keysOf(here.did)).toEqual(keys)
})
