import { describe, expect, test, vi } from 'vitest'
import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { findByCode } from '#app/domain/certificates/verify/register.server.ts'
import { db } from '#db/client.server.ts'
import { signInFailures } from '#db/schema/index.ts'
import {
  addressOf,
  certificateOf,
  confirmed,
  correction,
  endOf,
  type Fields,
  htmlFor,
  revocation,
  send,
} from '#tests/support/admin-certificate.tsx'
import { createAdmin } from '#tests/support/admins.ts'
import { createPerson, grant } from '#tests/support/people.ts'

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
