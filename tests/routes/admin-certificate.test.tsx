import { eq } from 'drizzle-orm'
import { describe, expect, test, vi } from 'vitest'
import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { correctName } from '#app/domain/certificates/correct-name.server.ts'
import { revokeCertificate } from '#app/domain/certificates/ends.server.ts'
import { findByCode } from '#app/domain/certificates/verify/register.server.ts'
import { AdminCertificatePage } from '#app/routes/admin-certificate/admin-certificate-page.tsx'
import type { Reply } from '#app/routes/admin-certificate/reply.ts'
import { action, loader } from '#app/routes/admin-certificate/route.tsx'
import { db } from '#db/client.server.ts'
import { certificateEnds, people, signInFailures } from '#db/schema/index.ts'
import { ADMIN_PASSWORD, createAdmin } from '#tests/support/admins.ts'
import { createCertificate, storedCertificates } from '#tests/support/certificates.ts'
import { call, createPerson, formOf, grant, requestFrom, signedIn } from '#tests/support/people.ts'
import { render } from '#tests/support/render.tsx'

type Person = { id: string }
type Fields = Record<string, string>

const addressOf = (id: string, search = '') => `/admin/beviser/${encodeURIComponent(id)}${search}`

const open = async (person: Person, id: string, search = '') =>
  call(loader, await requestFrom(person, addressOf(id, search)), { certificate: id })

async function htmlFor(person: Person, id: string, reply?: Reply, search = '') {
  const answer = await open(person, id, search)
  if (answer instanceof Response) throw new Error(`Answered ${answer.status}`)
  return render(<AdminCertificatePage {...answer} reply={reply} />)
}

async function send(person: Person, id: string, fields: Fields) {
  const answer = await call(action, await requestFrom(person, addressOf(id), formOf(fields)), {
    certificate: id,
  })
  return 'data' in answer
    ? { status: answer.init?.status ?? 200, to: '', reply: answer.data }
    : { status: answer.status, to: answer.headers.get('location') ?? '', reply: undefined }
}

const PASSWORD = { [SIGN_IN.password]: ADMIN_PASSWORD }
const revocation = (fields: Fields = {}): Fields => ({
  intent: 'revoke',
  reason: 'misuse',
  note: 'Set i en ansøgning',
  ...fields,
})
const correction = (fields: Fields = {}): Fields => ({
  intent: 'correct-name',
  name: 'Mette Ærø',
  alsoAccount: 'yes',
  ...fields,
})
/** The same, as the second step sends it. */
const confirmed = (fields: Fields): Fields => ({
  ...fields,
  confirmed: (fields.intent === 'revoke' ? fields.note : fields.name) ?? '',
  ...PASSWORD,
})

const endOf = (id: string) =>
  db.select().from(certificateEnds).where(eq(certificateEnds.certificateId, id)).get()
const certificateOf = (name = 'Mete Holm') => createCertificate(createPerson({ name }))

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
    expect(html).toContain('Tilbagekaldt 22. november 2026.</strong> Af Ingrid Vestergaard.')
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

describe('revoking', () => {
  test('says first what happens, then asks for the password, and is seen by whoever verifies', async () => {
    const admin = await createAdmin()
    const { id, code } = certificateOf()
    const first = await send(admin, id, revocation())
    expect(first).toMatchObject({ status: 200, reply: { status: 'confirm', pointers: [] } })
    expect(endOf(id)).toBeUndefined()
    const html = await htmlFor(admin, id, first.reply)
    expect(html).toContain('Alle, der bekræfter beviset, ser det med det samme. Det kan ikke fortrydes.')
    // Its name is one of those that a form which comes too late does not carry along.
    expect(html).toMatch(
      new RegExp(
        `type="password"[^>]*name="${SIGN_IN.password}"|name="${SIGN_IN.password}"[^>]*type="password"`,
      ),
    )
    expect(html).toContain('Set i en ansøgning</textarea>')
    expect(html).toMatch(/value="misuse"[^>]*checked|checked[^>]*value="misuse"/)

    const second = await send(admin, id, confirmed(revocation()))
    expect(second).toMatchObject({ status: 302, to: addressOf(id) })
    expect(endOf(id)).toMatchObject({ kind: 'revoked', reason: 'misuse', endedBy: admin.id })
    expect(findByCode(code)?.certificate.standing.status).toBe('revoked')
  })

  test.each<[string, Fields, string]>([
    ['no reason', { reason: '' }, 'reason'],
    ['a reason that is none', { reason: 'replaced' }, 'reason'],
    ['a note of 501 characters', { note: 'ø'.repeat(501) }, 'note'],
    ['a CPR number', { note: 'Hos 110180-1234' }, 'note'],
  ])('with %s is refused at the field in both steps, and what was typed stays', async (_, fields, at) => {
    const admin = await createAdmin()
    const { id } = certificateOf()
    for (const sent of [revocation(fields), confirmed(revocation(fields))]) {
      const { status, reply } = await send(admin, id, sent)
      expect(status).toBe(400)
      const html = await htmlFor(admin, id, reply)
      expect(html).toContain(`href="#revoke-${at}"`)
      expect(html).toContain(`${fields.note ?? 'Set i en ansøgning'}</textarea>`)
      expect(html).not.toContain('type="password"')
    }
    expect(endOf(id)).toBeUndefined()
  })

  test('a note that names somebody is pointed at, and one that is changed afterwards is shown again', async () => {
    const admin = await createAdmin()
    const { id } = certificateOf()
    const { reply } = await send(admin, id, revocation({ note: 'Brugt af Hanne Juul' }))
    expect(await htmlFor(admin, id, reply)).toContain('&quot;Hanne Juul&quot; (navn)')
    const changed = { ...confirmed(revocation({ note: 'Kort' })), note: 'Brugt af Hanne Juul' }
    expect(await send(admin, id, changed)).toMatchObject({
      status: 200,
      reply: { status: 'confirm', pointers: [{ kind: 'name', found: 'Hanne Juul' }] },
    })
    expect(endOf(id)).toBeUndefined()
    expect(await send(admin, id, confirmed(revocation({ note: 'Brugt af Hanne Juul' })))).toMatchObject({
      status: 302,
    })
  })
})

describe('the password', () => {
  test.each([
    ['', 'password-missing'],
    ['forkert kodeord her', 'password-wrong'],
  ])('%j ends nothing, and is never shown again', async (password, problem) => {
    const admin = await createAdmin()
    const { id } = certificateOf()
    for (const fields of [revocation(), correction()]) {
      const { status, reply } = await send(admin, id, { ...confirmed(fields), [SIGN_IN.password]: password })
      expect([status, reply]).toMatchObject([400, { problems: { password: problem } }])
      const html = await htmlFor(admin, id, reply)
      expect(html).toContain(`href="#${fields.intent}-password"`)
      expect(html).toContain('kan ikke fortrydes') // the step stays where it was
      expect(JSON.stringify(reply)).not.toContain('forkert kodeord')
    }
    expect(endOf(id)).toBeUndefined()
  })

  test('somebody else’s does not do', async () => {
    const admin = createPerson() // invited, with no password yet
    grant(admin, 'admin')
    const { id } = certificateOf()
    expect(await send(admin, id, confirmed(revocation()))).toMatchObject({ status: 400 })
    expect(endOf(id)).toBeUndefined()
  })

  test('guessed at five times has to wait, also when it is right then, and is not asked for in step one', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    try {
      const admin = await createAdmin()
      const { id } = certificateOf()
      const wrong = { ...confirmed(revocation()), [SIGN_IN.password]: 'forkert kodeord her' }
      for (let guess = 0; guess < 5; guess++) expect((await send(admin, id, wrong)).status).toBe(400)

      const { status, reply } = await send(admin, id, confirmed(revocation()))
      expect([status, reply]).toMatchObject([429, { status: 'wait', minutes: 1 }])
      const html = await htmlFor(admin, id, reply)
      expect(html).toContain('Der har været for mange forsøg. Vent 1 minut')
      expect(html).toContain('Set i en ansøgning</textarea>')
      expect(endOf(id)).toBeUndefined()

      expect(await send(admin, id, revocation())).toMatchObject({ status: 200 })
      vi.setSystemTime(Date.now() + 60_001)
      expect(await send(admin, id, confirmed(revocation()))).toMatchObject({ status: 302 })
    } finally {
      vi.useRealTimers()
    }
  })

  test('that is right leaves no failure behind', async () => {
    const before = db.select().from(signInFailures).all().length
    await send(await createAdmin(), certificateOf().id, confirmed(revocation()))
    expect(db.select().from(signInFailures).all()).toHaveLength(before)
  })
})

describe('a right name', () => {
  test('is shown as it will be printed, and the new certificate is opened', async () => {
    const admin = await createAdmin()
    const old = certificateOf('Mete Holm')
    const first = await send(admin, old.id, correction({ name: ' Mette\u200b   Ærø ' }))
    expect(first.reply).toMatchObject({ status: 'confirm', typed: { name: 'Mette Ærø' } })
    const html = await htmlFor(admin, old.id, first.reply)
    expect(html).toContain('Du er ved at erstatte beviset til Mete Holm med et til Mette Ærø.')
    expect(storedCertificates({ id: old.personId })).toHaveLength(1)

    const { status, to } = await send(admin, old.id, confirmed(correction()))
    const newer = endOf(old.id)?.replacedBy ?? ''
    expect([status, to]).toEqual([302, addressOf(newer)])
    expect(await htmlFor(admin, newer)).toContain('<h1 class="ds-heading" data-size="lg">Mette Ærø</h1>')
  })

  test.each<[string, string]>([
    ['one letter', 'M'],
    ['71 letters', 'å'.repeat(71)],
    ['a CPR number', 'Mette 110180-1234'],
    ['the name it has', 'Mete Holm'],
    ['a picture', 'Mette 🎓'],
  ])('of %s is refused at the field, and stays', async (_, name) => {
    const admin = await createAdmin()
    const { id } = certificateOf('Mete Holm')
    for (const sent of [correction({ name }), confirmed(correction({ name }))]) {
      const { status, reply } = await send(admin, id, sent)
      expect(status).toBe(400)
      const html = await htmlFor(admin, id, reply)
      expect(html).toContain('href="#correct-name-name"')
      expect(html).toContain(`value="${name}"`)
    }
    expect(endOf(id)).toBeUndefined()
  })

  test('goes to the account unless the box is cleared', async () => {
    const admin = await createAdmin()
    const nameAfter = async (alsoAccount: Fields) => {
      const { id, personId } = certificateOf('Mete Holm')
      const { alsoAccount: _, ...fields } = confirmed(correction())
      await send(admin, id, { ...fields, ...alsoAccount })
      return db.select().from(people).where(eq(people.id, personId)).get()?.name
    }
    expect(await nameAfter({ alsoAccount: 'yes' })).toBe('Mette Ærø')
    expect(await nameAfter({})).toBe('Mete Holm')
    expect(await htmlFor(admin, certificateOf().id)).toMatch(/name="alsoAccount"[^>]*checked/)
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
    expect(html).toContain('Af Ingrid Vestergaard')
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
