import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { createLink } from '#app/domain/auth/links.server.ts'
import { sealPerson, sealSecret } from '#app/domain/auth/seal.server.ts'
import { findPerson } from '#app/domain/auth/sessions.server.ts'
import { sessionFor } from '#app/domain/auth/sign-in.server.ts'
import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { newSecret } from '#app/domain/auth/totp.ts'
import { action as choosePassword } from '#app/routes/choose-password/route.tsx'
import { action as giveCode, loader as codePage } from '#app/routes/sign-in-code/route.tsx'
import { action as setUp, loader as setUpPage } from '#app/routes/sign-in-set-up/route.tsx'
import { action as signOut } from '#app/routes/sign-out/route.tsx'
import { db } from '#db/client.server.ts'
import { auditLog, people, sessions, signInFailures, totpSecrets } from '#db/schema/index.ts'
import { codeOf } from '#tests/support/app-code.ts'
import { createOwner } from '#tests/support/own-password.ts'
import { call, formOf, grantAlone } from '#tests/support/people.ts'
import { beginAnew, cookieOf, giveApp } from '#tests/support/second-factor.ts'
import {
  locationOf,
  ORIGIN,
  passwordOf,
  post,
  statusOf,
  withCookie,
  auditOf,
} from '#tests/support/sign-in.ts'

/** Somebody who has an app, and has just shown their password. */
async function atTheCode() {
  const person = await createOwner()
  const app = giveApp(person.id)
  const cookie = (await beginAnew(person)).cookie
  return { person, ...app, cookie }
}
beforeEach(() => db.delete(signInFailures).run())

describe('with a factor', () => {
  test('the password leads to the code, the code to where one was going, with another token', async () => {
    const person = await createOwner({ email: 'mette@example.org' })
    const { secret } = giveApp(person.id)
    const first = await passwordOf('mette@example.org', { [SIGN_IN.returnTo]: '/kurser?q=bolig' })
    expect([statusOf(first), locationOf(first)]).toEqual([
      302,
      '/log-ind/kode?returnTo=%2Fkurser%3Fq%3Dbolig',
    ])
    const staged = cookieOf(first)
    expect(findPerson(withCookie(staged))).toBeNull()
    expect(auditOf(person.id)).toEqual([])
    expect(db.select().from(people).where(eq(people.id, person.id)).get()?.lastSeenAt).toBeNull()

    const fields = { [SIGN_IN.code]: codeOf(secret), [SIGN_IN.returnTo]: '/kurser?q=bolig' }
    const second = await post(giveCode, staged, '/log-ind/kode', fields)
    expect([statusOf(second), locationOf(second)]).toEqual([302, '/kurser?q=bolig'])
    expect(findPerson(withCookie(cookieOf(second)))?.id).toBe(person.id)
    expect(cookieOf(second)).not.toBe(staged)
    expect(findPerson(withCookie(staged))).toBeNull() // a token known from before opens nothing
    expect(await db.$count(sessions, eq(sessions.userId, person.id))).toBe(1)
    expect(auditOf(person.id)).toEqual(['signed-in'])
  })

  test.each([
    ['', 400],
    ['000000', 400],
    ['ABCD-EFGH-JKLM', 400],
  ])('the code %j is answered with %i, and the form shown again', async (code, status) => {
    const { cookie } = await atTheCode()
    const answer = await post(giveCode, cookie, '/log-ind/kode', {
      [SIGN_IN.code]: code,
      [SIGN_IN.returnTo]: '/kurser',
    })
    expect(answer).toMatchObject({ data: { error: expect.any(String), carried: { returnTo: '/kurser' } } })
    expect([statusOf(answer), cookieOf(answer)]).toEqual([status, ''])
  })

  test('after five wrong codes one waits, and a right password gives no new tries', async () => {
    const { person, secret, cookie } = await atTheCode()
    const giveTo = (own: string, code: string) =>
      post(giveCode, own, '/log-ind/kode', { [SIGN_IN.code]: code })
    for (let i = 0; i < 5; i += 1) expect(statusOf(await giveTo(cookie, '000000'))).toBe(400)
    expect(statusOf(await giveTo(cookie, codeOf(secret)))).toBe(429)
    const again = cookieOf(await passwordOf(person.email))
    expect(statusOf(await giveTo(again, codeOf(secret)))).toBe(429)
  })

  test.each(['code', 'recovery'] as const)('of two tabs with the same %s one wins', async (kind) => {
    const { person, secret, codes, cookie } = await atTheCode()
    const other = (await beginAnew(person)).cookie
    const code = kind === 'code' ? codeOf(secret) : (codes[0] ?? '')
    const answers = await Promise.all(
      [cookie, other].map((own) => post(giveCode, own, '/log-ind/kode', { [SIGN_IN.code]: code })),
    )
    expect(answers.map(statusOf).toSorted()).toEqual([302, 400])
    expect(await db.$count(sessions, and(eq(sessions.userId, person.id), eq(sessions.stage, 'full')))).toBe(1)
  })

  test('of two tabs of one session with two codes one wins; the other is sent to sign in', async () => {
    const { person, codes, cookie } = await atTheCode()
    const answers = await Promise.all(
      codes.slice(0, 2).map((code) => post(giveCode, cookie, '/log-ind/kode', { [SIGN_IN.code]: code })),
    )
    expect(answers.map(locationOf).toSorted()).toEqual(['/', '/log-ind?returnTo=%2F'])
    expect(await db.$count(sessions, eq(sessions.userId, person.id))).toBe(1)
  })

  test('a form that was posted too late comes through both steps, for its owner alone', async () => {
    const person = await createOwner({ email: 'ejer@example.org' })
    const { codes } = giveApp(person.id)
    const own = { note: 'Ti af tolv', [SIGN_IN.returnTo]: '/kurser/cti/kontakt' }
    for (const [seal, expected] of [
      [sealPerson(person.id), [307, '/kurser/cti/kontakt']],
      [sealPerson('another'), [302, '/?ikke-gemt']],
    ] as const) {
      const first = await passwordOf(person.email, { ...own, [SIGN_IN.seal]: seal })
      expect([statusOf(first), locationOf(first)]).toEqual([
        307,
        '/log-ind/kode?returnTo=%2Fkurser%2Fcti%2Fkontakt',
      ])
      // What the browser posts again.
      const fields = { ...own, [SIGN_IN.seal]: seal, [SIGN_IN.email]: person.email, [SIGN_IN.password]: 'x' }
      const asked = await post(giveCode, cookieOf(first), '/log-ind/kode', fields)
      const carried = { returnTo: '/kurser/cti/kontakt', seal, fields: [['note', 'Ti af tolv']] }
      expect(asked).toMatchObject({ data: { carried } })
      const wrong = await post(giveCode, cookieOf(first), '/log-ind/kode', {
        ...fields,
        [SIGN_IN.code]: '000000',
      })
      expect(wrong).toMatchObject({ data: { carried } })
      const code = codes.pop() ?? ''
      const done = await post(giveCode, cookieOf(first), '/log-ind/kode', { ...fields, [SIGN_IN.code]: code })
      expect([statusOf(done), locationOf(done)]).toEqual(expected)
    }
  })

  test('after ten minutes it is over, and a carried form waits behind the sign-in once more', async () => {
    const { person, secret, cookie } = await atTheCode()
    const soon = Math.floor(Date.now() / 1000) + 600
    const row = db.select().from(sessions).where(eq(sessions.userId, person.id)).get()
    expect(row?.expiresAt).toBeGreaterThan(soon - 20)
    expect(row?.absoluteExpiresAt).toBeLessThanOrEqual(soon)
    db.update(sessions).set({ expiresAt: 1 }).where(eq(sessions.userId, person.id)).run()

    const fields = { [SIGN_IN.code]: codeOf(secret), [SIGN_IN.returnTo]: '/kurser' }
    const without = await post(giveCode, cookie, '/log-ind/kode', fields)
    expect([statusOf(without), locationOf(without)]).toEqual([302, '/log-ind?returnTo=%2Fkurser'])
    const late = await post(giveCode, cookie, '/log-ind/kode', { ...fields, note: 'Ti af tolv' })
    expect(late).toMatchObject({ init: { status: 401 }, data: { carried: { returnTo: '/kurser' } } })
  })

  test('a second click, or the page of another step, leads to where one is', async () => {
    const { person, secret, cookie } = await atTheCode()
    const opened = await call(setUpPage, withCookie(cookie, '/log-ind/opsaet?returnTo=/kurser'))
    expect(locationOf(opened)).toBe('/log-ind/kode?returnTo=%2Fkurser')
    const full = (await sessionFor(person.id)).split(';')[0] ?? ''
    expect(locationOf(await call(codePage, withCookie(full, '/log-ind/kode?returnTo=//evil.example')))).toBe(
      '/',
    )
    const again = { [SIGN_IN.code]: codeOf(secret), [SIGN_IN.returnTo]: '/kurser' }
    expect(locationOf(await post(giveCode, full, '/log-ind/kode', again))).toBe('/kurser')
    expect(locationOf(await call(codePage, withCookie('', '/log-ind/kode?returnTo=/kurser')))).toBe(
      '/log-ind?returnTo=%2Fkurser',
    )
  })

  test('nobody gets past the code by setting up an app of their own, or by a new password', async () => {
    const { person, cookie } = await atTheCode()
    grantAlone(person, 'admin')
    const held = db.select().from(totpSecrets).where(eq(totpSecrets.personId, person.id)).get()
    const secret = newSecret()
    const fields = { [SIGN_IN.secret]: sealSecret(person.id, secret), [SIGN_IN.code]: codeOf(secret) }
    expect(locationOf(await post(setUp, cookie, '/log-ind/opsaet', fields))).toBe(
      '/log-ind/kode?returnTo=%2F',
    )
    expect(db.select().from(totpSecrets).where(eq(totpSecrets.personId, person.id)).get()).toEqual(held)

    const word = createLink(person.id, 'new-password').split('/').at(-1) ?? ''
    const request = new Request(`${ORIGIN}/kodeord/${word}`, formOf({ password: 'en ny kanin på skovtur' }))
    const chosen = await call(choosePassword, request, { word })
    expect(locationOf(chosen)).toBe('/log-ind/kode?returnTo=%2F')
    expect(findPerson(withCookie(cookieOf(chosen)))).toBeNull()
    expect(auditOf(person.id)).toEqual(['password-changed'])
  })
})

test('what the log of use tells of signing in', async () => {
  const person = await createOwner({ email: 'log@example.org' })
  const cookie = cookieOf(await passwordOf('log@example.org'))
  await post(signOut, cookie, '/log-ud', {})
  await post(signOut, cookie, '/log-ud', {})
  await passwordOf('log@example.org', { [SIGN_IN.password]: 'forkert' })
  expect(auditOf(person.id)).toEqual(['signed-in', 'signed-out', 'sign-in-refused'])

  const before = await db.$count(auditLog)
  await passwordOf('ukendt@example.org')
  const [last] = db.select().from(auditLog).all().slice(-1)
  expect(await db.$count(auditLog)).toBe(before + 1)
  expect(last).toMatchObject({ action: 'sign-in-refused', actorId: null, subjectId: null, detail: '' })
})

test('signing in ends the session that the browser still carried, and no other', async () => {
  const person = await createOwner({ email: 'igen@example.org' })
  const [carried = '', elsewhere = ''] = [await sessionFor(person.id), await sessionFor(person.id)].map(
    (cookie) => cookie.split(';')[0],
  )
  const refused = await passwordOf(person.email, { [SIGN_IN.password]: 'forkert' }, carried)
  expect([statusOf(refused), findPerson(withCookie(carried))?.id]).toEqual([400, person.id])
  const { secret } = giveApp(person.id)
  const staged = cookieOf(await passwordOf(person.email, {}, carried))
  expect(findPerson(withCookie(carried))).toBeNull()
  const full = cookieOf(await post(giveCode, staged, '/log-ind/kode', { [SIGN_IN.code]: codeOf(secret) }))
  expect([full, elsewhere].map((own) => findPerson(withCookie(own))?.id)).toEqual([person.id, person.id])
  expect(await db.$count(sessions, eq(sessions.userId, person.id))).toBe(2)
})
