import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { correctName } from '#app/domain/certificates/correct-name.server.ts'
import { revokeCertificate } from '#app/domain/certificates/ends.server.ts'
import { action } from '#app/routes/admin-certificate/route.tsx'
import { db } from '#db/client.server.ts'
import { people } from '#db/schema/index.ts'
import {
  addressOf,
  certificateOf,
  confirmed,
  correction,
  endOf,
  htmlFor,
  open,
  revocation,
  send,
} from '#tests/support/admin-certificate.tsx'
import { ADMIN_PASSWORD, createAdmin } from '#tests/support/admins.ts'
import { createCertificate, storedCertificates } from '#tests/support/certificates.ts'
import { call, createPerson, formOf, grant, signedIn } from '#tests/support/people.ts'

describe('who opens it', () => {
  test('nobody but an administrator at the centre, be they manager, trainer or the holder', async () => {
    const mette = createPerson()
    const { id } = createCertificate(mette)
    const staff = createPerson()
    grant(staff, 'manager')
    grant(staff, 'trainer')
    grant(staff, 'assessor')
    for (const person of [mette, staff]) {
      expect(await open(person, id)).toMatchObject({ status: 404 })
      expect(await send(person, id, confirmed(revocation()))).toMatchObject({ status: 404 })
    }
    expect(endOf(id)).toBeUndefined()
  })

  test.each(['findes-ikke', '../x', '', "' or 1=1"])('no certificate is called %j', async (id) => {
    const admin = await createAdmin()
    expect(await open(admin, id)).toMatchObject({ status: 404 })
    expect(await send(admin, id, confirmed(revocation()))).toMatchObject({ status: 404 })
  })

  test('what is posted without a known intent is no form', async () => {
    const { id } = certificateOf()
    const admin = await createAdmin()
    for (const intent of ['', 'delete', 'forget'])
      expect(await send(admin, id, { ...revocation(), intent })).toMatchObject({
        status: 400,
        reply: undefined,
      })
  })
})

describe('what it shows', () => {
  test('all that the certificate says, and never how well the test went', async () => {
    const certificate = certificateOf('Mette Holm')
    db.update(people).set({ name: 'Mette Lund' }).where(eq(people.id, certificate.personId)).run()
    const html = await htmlFor(await createAdmin(), certificate.id)
    for (const text of ['Mette Holm', 'Mette Lund', 'Gyldigt', 'Første bevis', `/bevis/${certificate.code}`])
      expect(html).toContain(text)
    expect(JSON.stringify(await open(await createAdmin(), certificate.id))).not.toContain('"correct"')
  })

  test('who has revoked it, when, why and with which note', async () => {
    const ingrid = await createAdmin('Ingrid Vestergaard')
    const { id } = certificateOf()
    const now = new Date('2026-11-22T12:00:00Z')
    revokeCertificate(signedIn(ingrid), id, { reason: 'misuse', note: 'Set i en ansøgning' }, now)
    const html = await htmlFor(await createAdmin(), id)
    expect(html).toContain('Tilbagekaldt 22. november 2026.</strong> Det gjorde Ingrid Vestergaard.')
    expect(html).toContain('Årsag: Beviset er misbrugt')
    expect(html).toContain('Note: Set i en ansøgning')
    expect(html).not.toContain('<form')
  })

  test('the way between a replaced certificate and the one in its place', async () => {
    const admin = await createAdmin()
    const old = certificateOf()
    const result = correctName(signedIn(admin), old.id, 'Mette Holm', { alsoAccount: true })
    const newer = 'certificateId' in result ? result.certificateId : ''
    expect(await htmlFor(admin, old.id)).toContain(`href="/admin/beviser/${newer}">Se det nye bevis`)
    const html = await htmlFor(admin, newer)
    expect(html).toContain(`href="/admin/beviser/${old.id}">Se det gamle bevis`)
    expect(html).toContain('Første bevis, navnet rettet én gang')
  })
})

describe('sent twice', () => {
  test('at once, by one person, a correction is one', async () => {
    const admin = await createAdmin()
    const { id, personId } = certificateOf()
    const answers = await Promise.all([1, 2, 3].map(() => send(admin, id, confirmed(correction()))))
    expect(new Set(answers.map(({ to }) => to)).size).toBe(1)
    expect(storedCertificates({ id: personId })).toHaveLength(2)
  })

  test('by two administrators, the second is told how it has ended', async () => {
    const [ingrid, other] = [await createAdmin('Ingrid Vestergaard'), await createAdmin()]
    const { id, personId } = certificateOf()
    await send(ingrid, id, confirmed(revocation()))
    for (const fields of [revocation(), correction()]) {
      for (const sent of [fields, confirmed(fields)])
        expect(await send(other, id, sent)).toMatchObject({ status: 302, to: `${addressOf(id)}?for-sent` })
    }
    const html = await htmlFor(other, id, undefined, '?for-sent')
    expect(html).toContain('Du har ikke ændret noget')
    expect(html).toContain('Det gjorde Ingrid Vestergaard')
    expect(storedCertificates({ id: personId })).toHaveLength(1)
  })

  test('as both forms at once, in two tabs, one of them is carried out', async () => {
    const admin = await createAdmin()
    const { id, personId } = certificateOf()
    const answers = await Promise.all([
      send(admin, id, confirmed(revocation())),
      send(admin, id, confirmed(correction())),
    ])
    expect(answers.filter(({ to }) => to.endsWith('?for-sent'))).toHaveLength(1)
    const isRevoked = endOf(id)?.kind === 'revoked'
    expect(storedCertificates({ id: personId })).toHaveLength(isRevoked ? 1 : 2)
  })

  test('after the session has ended carries what was typed, and not the password', async () => {
    const { id } = certificateOf()
    const request = new Request(`http://127.0.0.1:3000${addressOf(id)}`, formOf(confirmed(revocation())))
    const answer = await call(action, request, { certificate: id })
    expect(answer).toMatchObject({ init: { status: 401 } })
    expect(JSON.stringify(answer)).toContain('Set i en ansøgning')
    expect(JSON.stringify(answer)).not.toContain(ADMIN_PASSWORD)
  })
})
