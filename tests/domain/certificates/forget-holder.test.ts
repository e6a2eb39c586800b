import { readFileSync } from 'node:fs'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { signedCredential, signWaiting } from '#app/domain/certificates/credential/credentials.server.ts'
import { forgetHolder } from '#app/domain/certificates/forget-holder.server.ts'
import { findByCode } from '#app/domain/certificates/verify/register.server.ts'
import { readText } from '#app/domain/certificates/verify/read-file.server.ts'
import { verifyFile } from '#app/domain/certificates/verify/verify-file.server.ts'
import { db, write } from '#db/client.server.ts'
import { certificates, credentials, people } from '#db/schema/index.ts'
import { storedCertificates } from '#tests/support/certificates.ts'
import { issued, signedOf } from '#tests/support/open-badges/issued.ts'
import { createPerson } from '#tests/support/people.ts'

const standingOf = (code: string) => findByCode(code)?.certificate.standing.status

/** A certificate of theirs, in a course or another. */
const certificateOf = ({ id, name }: { id: string; name: string }, facts: { courseId?: string } = {}) =>
  issued({ personId: id, holderName: name, ...facts })

const forget = ({ id }: { id: string }, day = '2026-11-22') => write((tx) => forgetHolder(tx, id, day))

const credentialsOf = ({ id }: { id: string }) =>
  db
    .select({ credential: credentials })
    .from(credentials)
    .innerJoin(certificates, eq(certificates.id, credentials.certificateId))
    .where(eq(certificates.personId, id))
    .all()
    .map(({ credential }) => credential)

test('the name and the signed bytes go, the facts and the digests stay', async () => {
  const mette = createPerson({ name: 'Mette Glemmesen' })
  const other = issued({ holderName: 'Ida Huskesen' })
  const before = ['cti-1', 'icm-1'].map((courseId) => certificateOf(mette, { courseId }))
  await signWaiting()
  const digests = credentialsOf(mette).map(({ jsonDigest, jwtDigest }) => [jsonDigest, jwtDigest])

  expect(forget(mette)).toEqual({ status: 'forgotten' })
  expect(storedCertificates(mette)).toEqual(
    before.map((one) => ({ ...one, holderName: '', holderForgottenOn: '2026-11-22' })),
  )
  expect(credentialsOf(mette)).toMatchObject(
    digests.map(([jsonDigest, jwtDigest]) => ({ json: null, jwt: null, jsonDigest, jwtDigest })),
  )
  const [first] = before
  expect(standingOf(first?.code ?? '')).toBe('valid')
  expect(storedValues()).not.toContain('Glemmesen')

  expect(storedCertificates({ id: other.personId })).toEqual([other])
  expect(signedCredential(other.id)?.json).toContain('Ida Huskesen')
})

test('asked for again it changes nothing, and of somebody without certificates there is nothing to forget', async () => {
  const mette = createPerson()
  certificateOf(mette)
  await signWaiting()
  forget(mette)
  const before = storedCertificates(mette)
  expect(forget(mette, '2027-01-01')).toEqual({ status: 'forgotten' })
  expect(storedCertificates(mette)).toEqual(before)
  expect(forget(createPerson())).toEqual({ status: 'forgotten' })
})

test('nothing is forgotten while one of the certificates is not signed', async () => {
  const mette = createPerson({ name: 'Mette Holm' })
  certificateOf(mette)
  await signWaiting()
  certificateOf(mette, { courseId: 'icm-1' })
  expect(forget(mette)).toEqual({ status: 'unsigned' })
  expect(storedCertificates(mette).map(({ holderName }) => holderName)).toEqual(['Mette Holm', 'Mette Holm'])
  await signWaiting()
  expect(forget(mette)).toEqual({ status: 'forgotten' })
})

test('one that is being signed when its holder is to be forgotten does not bring the name back', async () => {
  const mette = createPerson({ name: 'Mette Samtidig' })
  certificateOf(mette)
  const signing = signWaiting()
  expect(forget(mette)).toEqual({ status: 'unsigned' })
  await signing
  forget(mette)
  await signWaiting()
  expect(storedValues()).not.toContain('Samtidig')
})

test('whoever has the file can still verify it, and the name is then that in the file', async () => {
  const mette = createPerson({ name: 'Mette Filejer' })
  const certificate = certificateOf(mette)
  const { json, jwt } = await signedOf(certificate)
  const changed = json.replace('Filejer', 'Andensen')
  forget(mette)

  expect(findByCode(certificate.code)?.certificate.holder).toEqual({ knownFrom: 'nothing' })
  for (const file of [json, jwt]) {
    expect(await verified(file)).toMatchObject({
      verdict: { status: 'valid' },
      certificate: { holder: { knownFrom: 'file', name: 'Mette Filejer' } },
    })
  }
  expect(await verified(changed)).toEqual({ verdict: { status: 'changed' }, certificate: null })
})

/** What is said of a file to whoever sends it. */
function verified(file: string) {
  const sent = readText(file)
  if (typeof sent === 'string') throw new Error(`No certificate: ${sent}`)
  return verifyFile(sent, '2026-11-22')
}

// What the anonymising of a person has to do besides: see docs/decisions/055.
test('with secure_delete and an emptied log the database file does not hold the name either', async () => {
  db.$client.pragma('secure_delete = ON')
  const mette = createPerson({ name: 'Mette Sletdinavn' })
  certificateOf(mette)
  await signWaiting()
  db.update(people).set({ name: '', sortKey: '' }).where(eq(people.id, mette.id)).run()
  expect(bytesOnDisk()).toContain('Sletdinavn')
  forget(mette)
  db.$client.pragma('wal_checkpoint(TRUNCATE)')
  expect(bytesOnDisk()).not.toContain('Sletdinavn')
})

/** All that the two tables hold, as one text. */
const storedValues = () =>
  JSON.stringify([db.select().from(certificates).all(), db.select().from(credentials).all()])

/** The database file and the log beside it, as one text. */
function bytesOnDisk(): string {
  const file = path.join(process.env.DATA_DIR ?? '', 'fodfaeste.sqlite')
  return [file, `${file}-wal`].map((one) => readFileSync(one, 'latin1')).join('')
}
