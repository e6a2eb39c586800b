import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { heldCertificates } from '#app/domain/certificates/certificates.server.ts'
import { RevocationForm, problemsOf } from '#app/domain/certificates/end-form.ts'
import { REVOCATION_REASONS } from '#app/domain/certificates/end.ts'
import { revokeCertificate } from '#app/domain/certificates/ends.server.ts'
import { findByCode } from '#app/domain/certificates/verify/register.server.ts'
import { db, write } from '#db/client.server.ts'
import { certificateEnds, mails } from '#db/schema/index.ts'
import { forgetHolder } from '#app/domain/certificates/forget-holder.server.ts'
import { signWaiting } from '#app/domain/certificates/credential/credentials.server.ts'
import { decodedBit } from '#tests/support/open-badges/ends.ts'
import { issued, signedOf } from '#tests/support/open-badges/issued.ts'
import { correctName } from '#app/domain/certificates/correct-name.server.ts'
import { issuerAt } from '#app/domain/certificates/issuer/issuer.ts'
import { signedStatusList } from '#app/domain/certificates/issuer/status-list.server.ts'
import { env } from '#app/http/env.server.ts'
import { createCertificate } from '#tests/support/certificates.ts'
import { certify } from '#tests/support/expiring.ts'
import { createPerson, grant, signedIn } from '#tests/support/people.ts'

const standingOf = (code: string) => findByCode(code)?.certificate.standing.status

const MISUSE = { reason: 'misuse', note: 'Set i en ansøgning' } as const
const AT_NIGHT = new Date('2026-11-22T23:30:00Z') // the 23rd in Denmark

function administrator(name?: string) {
  const admin = createPerson(name ? { name } : {})
  grant(admin, 'admin')
  return signedIn(admin)
}

const endOf = (id: string) =>
  db.select().from(certificateEnds).where(eq(certificateEnds.certificateId, id)).get()
const mailsTo = ({ id }: { id: string }) => db.select().from(mails).where(eq(mails.personId, id)).all()

describe('revoking', () => {
  test('is seen at once, with who, when and why; the holder is told, and not what the note says', () => {
    const [ingrid, mette] = [administrator('Ingrid Vestergaard'), createPerson({ name: 'Mette Holm' })]
    const { id, code, courseTitle } = createCertificate(mette)
    expect(standingOf(code)).toBe('valid')

    expect(revokeCertificate(ingrid, id, MISUSE, AT_NIGHT)).toEqual({ status: 'revoked' })
    expect(endOf(id)).toMatchObject({
      kind: 'revoked',
      ...MISUSE,
      endedOn: '2026-11-23',
      endedBy: ingrid.id,
      replacedBy: null,
    })
    expect(standingOf(code)).toBe('revoked')
    expect(heldCertificates([mette.id])).toEqual([])

    const [mail, ...others] = mailsTo(mette)
    expect(others).toEqual([])
    expect(mail?.subject).toBe(`Dit kursusbevis er tilbagekaldt: ${courseTitle}`)
    expect(mail?.text).toContain('Hej Mette Holm')
    expect(mail?.text).toContain('Årsag: Beviset er misbrugt.')
    expect(mail?.text).not.toContain(MISUSE.note)
  })

  test('is written of with course and day, and that it can be taken again', () => {
    const mette = createPerson()
    const { id } = createCertificate(mette, { title: 'Prøvekursus', at: new Date('2026-03-01T12:00:00Z') })
    revokeCertificate(administrator(), id, MISUSE, AT_NIGHT)
    const [mail] = mailsTo(mette)
    expect(mail?.text).toContain('det kursusbevis for Prøvekursus, som du fik 1. marts 2026. Det gælder ikke')
    expect(mail?.text).toContain('Du kan tage kurset igen')
  })

  test.each([
    ['while another one of the course holds, says nothing of taking it again', {}, false],
    ['beside one that has expired, says that it can be taken again', { expiresOn: '2026-11-22' }, true],
    ['beside one of another course, says so too', { courseId: 'icm-1' }, true],
  ])('%s', (_, facts, says) => {
    const mette = createPerson()
    certify(mette, { cycle: 2, expiresOn: '2028-12-22', ...facts })
    const { id } = certify(mette, { cycle: 1, expiresOn: '2026-12-22' })
    revokeCertificate(administrator(), id, MISUSE, AT_NIGHT)
    expect(mailsTo(mette)[0]?.text.includes('Du kan tage kurset igen')).toBe(says)
  })

  test('is seen in the status list that machines read, as a correction of the name is', async () => {
    const ingrid = administrator()
    const [kept, revoked, replaced] = [issued(), issued(), issued()]
    const bits = async () => {
      const list = await signedStatusList(issuerAt(env.APP_URL).did, 1)
      const signed = await Promise.all([kept, revoked, replaced].map(signedOf))
      return Promise.all(signed.map(({ credential }) => decodedBit(JSON.parse(list ?? ''), credential)))
    }
    expect(await bits()).toEqual([false, false, false])
    revokeCertificate(ingrid, revoked.id, MISUSE)
    expect(await bits()).toEqual([false, true, false])
    correctName(ingrid, replaced.id, 'Mette Holm', { alsoAccount: false })
    expect(await bits()).toEqual([false, true, true])
  })

  test('asked for twice by the same person is one, and the second gets the same answer', () => {
    const [ingrid, mette] = [administrator(), createPerson()]
    const { id } = createCertificate(mette)
    const answers = [1, 2, 3].map(() => revokeCertificate(ingrid, id, MISUSE))
    expect(answers).toEqual(Array.from({ length: 3 }, () => ({ status: 'revoked' })))
    expect(mailsTo(mette)).toHaveLength(1)
  })

  test.each([
    ['another reason', { ...MISUSE, reason: 'holder-asked' }, true],
    ['another note', { ...MISUSE, note: null }, true],
    ['another person', MISUSE, false],
  ] as const)('with %s comes too late, and changes nothing', (_, revocation, isSamePerson) => {
    const [ingrid, other] = [administrator(), administrator()]
    const { id } = createCertificate(createPerson())
    revokeCertificate(ingrid, id, MISUSE)
    const before = endOf(id)
    expect(revokeCertificate(isSamePerson ? ingrid : other, id, revocation)).toEqual({ status: 'ended' })
    expect(endOf(id)).toEqual(before)
  })

  test('is for administrators at the centre, also where they are the holder', () => {
    const manager = createPerson()
    grant(manager, 'manager')
    grant(manager, 'trainer')
    const { id } = createCertificate(createPerson())
    expect(revokeCertificate(signedIn(manager), id, MISUSE)).toEqual({ status: 'refused' })
    expect(endOf(id)).toBeUndefined()

    const ingrid = administrator()
    expect(revokeCertificate(ingrid, createCertificate(ingrid).id, MISUSE)).toEqual({ status: 'revoked' })
    expect(revokeCertificate(ingrid, 'findes-ikke', MISUSE)).toEqual({ status: 'refused' })
  })

  test('one that has expired, or whose holder is forgotten, is possible; a forgotten one gets no mail', async () => {
    const [ingrid, mette] = [administrator(), createPerson()]
    const { id, code } = createCertificate(mette, { at: new Date('2020-01-01T12:00:00Z') })
    await signWaiting()
    write((tx) => forgetHolder(tx, mette.id, '2026-11-22'))
    expect(standingOf(code)).toBe('expired')
    expect(revokeCertificate(ingrid, id, MISUSE)).toEqual({ status: 'revoked' })
    expect(standingOf(code)).toBe('revoked')
    expect(mailsTo(mette)).toEqual([])
  })
})

describe('what is written of it', () => {
  test.each([
    [{ reason: '', note: '' }, { reason: 'choose-reason' }],
    [{ reason: 'replaced', note: '' }, { reason: 'choose-reason' }],
    [{ reason: 'misuse', note: 'ø'.repeat(501) }, { note: 'too-long' }],
    [{ reason: 'misuse', note: 'Set hos 110180-1234' }, { note: 'cpr' }],
  ])('%j is wrong', (typed, problems) => {
    const given = RevocationForm.safeParse(typed)
    expect(given.error && problemsOf(given.error)).toEqual(problems)
  })

  test.each(REVOCATION_REASONS)('%s is a reason, and a note may be left out or fill its field', (reason) => {
    expect(RevocationForm.parse({ reason, note: ' \r\n' })).toEqual({ reason, note: null })
    expect(RevocationForm.parse({ reason, note: 'ø'.repeat(500) }).note).toHaveLength(500)
  })
})
