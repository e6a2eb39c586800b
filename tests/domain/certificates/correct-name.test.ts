import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { certificatesOf } from '#app/domain/certificates/certificates.server.ts'
import { correctName } from '#app/domain/certificates/correct-name.server.ts'
import { signedCredential, signWaiting } from '#app/domain/certificates/credential/credentials.server.ts'
import { verifySignature } from '#app/domain/certificates/credential/verify-signature.server.ts'
import { nameForm, problemsOf } from '#app/domain/certificates/end-form.ts'
import { revokeCertificate } from '#app/domain/certificates/ends.server.ts'
import { forgetHolder } from '#app/domain/certificates/forget-holder.server.ts'
import { findByCode } from '#app/domain/certificates/verify/register.server.ts'
import { db, write } from '#db/client.server.ts'
import { certificateEnds, mails, people } from '#db/schema/index.ts'
import { createCertificate, storedCertificates } from '#tests/support/certificates.ts'
import { createPerson, grant, signedIn } from '#tests/support/people.ts'

const standingOf = (code: string) => findByCode(code)?.certificate.standing.status

const ALSO = { alsoAccount: true }
const ONLY_HERE = { alsoAccount: false }
const MISUSE = { reason: 'misuse', note: null } as const

function administrator() {
  const admin = createPerson()
  grant(admin, 'admin')
  return signedIn(admin)
}

const nameOf = ({ id }: { id: string }) =>
  db.select({ name: people.name, sortKey: people.sortKey }).from(people).where(eq(people.id, id)).get()
const endOf = (id: string) =>
  db.select().from(certificateEnds).where(eq(certificateEnds.certificateId, id)).get()

/** The id of the certificate that a correction has made; anything else fails the test. */
function made(result: ReturnType<typeof correctName>): string {
  if (result.status !== 'corrected') throw new Error(`Not corrected: ${result.status}`)
  return result.certificateId
}

describe('a right name', () => {
  test('stands on a certificate of its own, all else as it was, and the old one says so', async () => {
    const [ingrid, mette] = [administrator(), createPerson({ name: 'Mete Holm' })]
    const old = createCertificate(mette, { at: new Date('2026-03-01T12:00:00Z') })
    const now = new Date('2026-11-22T12:00:00Z')
    const id = made(correctName(ingrid, old.id, 'Mette Ærø', ALSO, now))

    const corrected = storedCertificates(mette).find((one) => one.id === id)
    expect(corrected).toEqual({
      ...old,
      id,
      code: corrected?.code,
      edition: 2,
      holderName: 'Mette Ærø',
    })
    expect(corrected?.code).not.toBe(old.code)
    expect(endOf(old.id)).toMatchObject({
      kind: 'replaced',
      replacedBy: id,
      endedOn: '2026-11-22',
      endedBy: ingrid.id,
    })
    expect(storedCertificates(mette).find((one) => one.id === old.id)).toEqual(old)
    expect([old.code, corrected?.code ?? ''].map((code) => standingOf(code))).toEqual(['replaced', 'valid'])

    await signWaiting()
    expect(signedCredential(id)?.json).toContain('Mette Ærø')
    expect(signedCredential(old.id)?.json).toContain('Mete Holm')
  })

  test('is written to the holder under the name the account has then', () => {
    const mette = createPerson({ name: 'Mete Holm' })
    const { id, courseTitle } = createCertificate(mette)
    correctName(administrator(), id, 'Mette Holm', ALSO)
    const [mail, ...others] = db.select().from(mails).where(eq(mails.personId, mette.id)).all()
    expect(others).toEqual([])
    expect(mail?.subject).toBe(`Navnet på dit kursusbevis er rettet: ${courseTitle}`)
    expect(mail?.text).toContain('Hej Mette Holm')
  })

  test('is given to the account only when asked for', () => {
    const [ingrid, person] = [administrator(), createPerson({ name: 'Åge Ås' })]
    const { id } = createCertificate(person)
    const second = made(correctName(ingrid, id, 'Aage Aas', ONLY_HERE))
    expect(nameOf(person)?.name).toBe('Åge Ås')
    correctName(ingrid, second, 'Øjvind Ås', ALSO)
    expect(nameOf(person)).toEqual({ name: 'Øjvind Ås', sortKey: '|jvind }s' })
  })

  test('can be corrected again, and each leads to the next', () => {
    const [ingrid, mette] = [administrator(), createPerson({ name: 'A Holm' })]
    const first = createCertificate(mette).id
    const second = made(correctName(ingrid, first, 'B Holm', ALSO))
    const third = made(correctName(ingrid, second, 'C Holm', ALSO))
    expect([endOf(first)?.replacedBy, endOf(second)?.replacedBy, endOf(third)]).toEqual([
      second,
      third,
      undefined,
    ])
    const found = certificatesOf(mette.id).map(({ id, status }) => [id, status])
    expect(found).toEqual([
      [third, 'valid'],
      [second, 'replaced'],
      [first, 'replaced'],
    ])
  })

  test('of one that has expired leaves it expired, and is signed all the same', async () => {
    const mette = createPerson()
    const { id } = createCertificate(mette, { at: new Date('2020-01-01T12:00:00Z') })
    const corrected = made(correctName(administrator(), id, 'Mette Holm', ALSO))
    expect(certificatesOf(mette.id).map(({ status }) => status)).toEqual(['expired', 'replaced'])
    await signWaiting()
    const { json = '{}' } = signedCredential(corrected) ?? {}
    expect(JSON.parse(json)).toMatchObject({ validFrom: '2020-01-01T12:00:00Z' })
    expect(await verifySignature(JSON.parse(json))).toBe(true)
  })
})

describe('one certificate and no more', () => {
  test('comes of a form that is sent three times', () => {
    const [ingrid, mette] = [administrator(), createPerson()]
    const { id } = createCertificate(mette)
    const ids = [1, 2, 3].map(() => made(correctName(ingrid, id, 'Mette Holm', ALSO)))
    expect(new Set(ids).size).toBe(1)
    expect(storedCertificates(mette)).toHaveLength(2)
    expect(db.select().from(mails).where(eq(mails.personId, mette.id)).all()).toHaveLength(1)
  })

  test('comes of two administrators, or of two names', () => {
    const [ingrid, other, mette] = [administrator(), administrator(), createPerson()]
    const { id } = createCertificate(mette)
    correctName(ingrid, id, 'Mette Holm', ALSO)
    expect(correctName(other, id, 'Mette Holm', ALSO)).toEqual({ status: 'ended' })
    expect(correctName(ingrid, id, 'Mette Lund', ALSO)).toEqual({ status: 'ended' })
    expect(storedCertificates(mette)).toHaveLength(2)
    expect(nameOf(mette)?.name).toBe('Mette Holm')
  })

  test('is either revoked or corrected', () => {
    const [ingrid, mette] = [administrator(), createPerson()]
    const revoked = createCertificate(mette).id
    revokeCertificate(ingrid, revoked, MISUSE)
    expect(correctName(ingrid, revoked, 'Mette Holm', ALSO)).toEqual({ status: 'ended' })
    expect(storedCertificates(mette)).toHaveLength(1)

    const old = createCertificate(createPerson()).id
    const corrected = made(correctName(ingrid, old, 'Mette Holm', ALSO))
    expect(revokeCertificate(ingrid, old, MISUSE)).toEqual({ status: 'ended' })
    expect(revokeCertificate(ingrid, corrected, MISUSE)).toEqual({ status: 'revoked' })
  })

  test('is not made for a holder who is forgotten, nor by somebody else than an administrator', async () => {
    const [ingrid, mette] = [administrator(), createPerson({ name: 'Mette Holm' })]
    const { id } = createCertificate(mette)
    expect(correctName(signedIn(mette), id, 'Mette Lund', ALSO)).toEqual({ status: 'refused' })
    await signWaiting()
    write((tx) => forgetHolder(tx, mette.id, '2026-11-22'))
    expect(correctName(ingrid, id, 'Mette Lund', ALSO)).toEqual({ status: 'refused' })
    expect([endOf(id), storedCertificates(mette).length]).toEqual([undefined, 1])
  })
})

describe('a name as it is typed', () => {
  test.each([
    ['Bo', 'Bo'],
    ['å'.repeat(70), 'å'.repeat(70)],
    ['  Mette \t  Holm\u00a0', 'Mette Holm'],
    ['Mette\r\nHolm', 'Mette Holm'],
    ['\u202eMette\u200b Ho\u00adlm\u200f', 'Mette Holm'],
    ['A\u030age', 'Åge'],
    ["Siân O'Hara-Łŵ, Jens P. d’Aulnay", "Siân O'Hara-Łŵ, Jens P. d’Aulnay"],
    ['محمد علي', 'محمد علي'],
  ])('%j is printed as %j', (typed, name) => {
    expect(nameForm('Anden').parse({ name: typed })).toEqual({ name, alsoAccount: false })
  })

  test.each([
    ['', 'name-too-short'],
    [' \u200b\u200b ', 'name-too-short'],
    ['M', 'name-too-short'],
    ['å'.repeat(71), 'name-too-long'],
    ['Mette 🎓', 'name-letters'],
    ['--', 'name-letters'],
    ['<b>Mette</b>', 'name-letters'],
    ['Mette 2', 'name-letters'],
    ['Mette\u0000Holm', 'name-letters'],
    ['Mette 110180-1234', 'cpr'],
    ['Mette 110180\u200b1234', 'cpr'],
    ['Mette Holm', 'name-same'],
    [' Mette\nHolm ', 'name-same'],
  ])('%j is refused: %s', (typed, problem) => {
    const given = nameForm('Mette Holm').safeParse({ name: typed })
    expect(given.error && problemsOf(given.error)).toEqual({ name: problem })
  })

  test('goes to the account when the box is ticked', () => {
    const form = nameForm('Anden')
    expect(form.parse({ name: 'Mette', alsoAccount: 'yes' }).alsoAccount).toBe(true)
    expect(form.parse({ name: 'Mette', alsoAccount: '' }).alsoAccount).toBe(false)
  })
})
