import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { createLink } from '#app/domain/auth/links.server.ts'
import { sealPerson, sealSecret } from '#app/domain/auth/seal.server.ts'
import { findPerson, requirePerson } from '#app/domain/auth/sessions.server.ts'
import { setUpFirstApp } from '#app/domain/auth/set-up-app.server.ts'
import { beginSession, sessionFor } from '#app/domain/auth/sign-in.server.ts'
import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { requireStaged } from '#app/domain/auth/staged-session.server.ts'
import { newSecret } from '#app/domain/auth/totp.ts'
import { DEMO_DOMAIN } from '#app/domain/people/demo.ts'
import { action as choosePassword } from '#app/routes/choose-password/route.tsx'
import { action as signIn } from '#app/routes/sign-in/route.tsx'
import { action as giveCode, loader as codePage } from '#app/routes/sign-in-code/route.tsx'
import { action as setUp, loader as setUpPage } from '#app/routes/sign-in-set-up/route.tsx'
import { action as signOut } from '#app/routes/sign-out/route.tsx'
import { db } from '#db/client.server.ts'
import { auditLog, mails, people, sessions, signInFailures, totpSecrets } from '#db/schema/index.ts'
import { codeOf } from '#tests/support/app-code.ts'
import { answerOf } from '#tests/support/forms/app-form.ts'
import { createOwner, OWN_PASSWORD } from '#tests/support/own-password.ts'
import { call, createPerson, formOf, giveFactor, grantAlone } from '#tests/support/people.ts'
import { giveApp } from '#tests/support/second-factor.ts'

const ORIGIN = 'http://127.0.0.1:3000'
type Fields = Record<string, string>
type Handler = Parameters<typeof call>[0]

const cookieOf = (answer: unknown) => {
  const headers =
    answer instanceof Response ? answer.headers : (answer as { init?: ResponseInit }).init?.headers
  return new Headers(headers).get('set-cookie')?.split(';')[0] ?? ''
}
const locationOf = (answer: unknown) => (answer as Response).headers.get('location')
const statusOf = (answer: unknown) => answerOf(answer).status
const withCookie = (cookie: string, path = '/', init: RequestInit = {}) =>
  new Request(ORIGIN + path, { ...init, headers: { cookie } })
const post = (action: Handler, cookie: string, path: string, fields: Fields) =>
  call(action, withCookie(cookie, path, formOf(fields)))
const passwordOf = (email: string, more: Fields = {}) =>
  post(signIn, '', '/log-ind', { [SIGN_IN.email]: email, [SIGN_IN.password]: OWN_PASSWORD, ...more })
const auditOf = (personId: string) =>
  db
    .select({ action: auditLog.action, subjectId: auditLog.subjectId, actorId: auditLog.actorId })
    .from(auditLog)
    .all()
    .filter(({ subjectId, actorId }) => subjectId === personId || actorId === personId)
    .map(({ action }) => action)

/** Somebody who has an app, and has just shown their password. */
async function atTheCode() {
  const person = await createOwner()
  const app = giveApp(person.id)
  const cookie = (await beginSession(person.id)).cookie.split(';')[0] ?? ''
  return { person, ...app, cookie }
}
/** A trainer who has none, and what the page offers them. */
async function atTheSetUp() {
  const person = await createOwner()
  grantAlone(person, 'trainer')
  const cookie = (await beginSession(person.id)).cookie.split(';')[0] ?? ''
  const secret = newSecret()
  const fields = { [SIGN_IN.secret]: sealSecret(person.id, secret), [SIGN_IN.code]: codeOf(secret) }
  return { person, cookie, fields }
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
    const other = (await beginSession(person.id)).cookie.split(';')[0] ?? ''
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

describe('without one', () => {
  test('whoever holds a role sets one up before anything opens; then all other sessions have ended', async () => {
    const { person, cookie, fields } = await atTheSetUp()
    const elsewhere = (await beginSession(person.id)).cookie.split(';')[0] ?? ''
    expect(locationOf(await call(codePage, withCookie(cookie, '/log-ind/kode')))).toBe(
      '/log-ind/opsaet?returnTo=%2F',
    )
    expect(await call(setUpPage, withCookie(cookie, '/log-ind/opsaet'))).toMatchObject({
      offer: { typed: expect.stringMatching(/^([A-Z2-7]{4} ?){8}$/), picture: { path: expect.any(String) } },
    })
    const answer = await post(setUp, cookie, '/log-ind/opsaet', { ...fields, [SIGN_IN.returnTo]: '/kurser' })
    expect(answer).toMatchObject({
      data: { codes: { length: 10 }, goOn: { returnTo: '/kurser', fields: [] } },
    })
    expect(findPerson(withCookie(cookieOf(answer)))?.id).toBe(person.id)
    expect([cookie, elsewhere].map((old) => findPerson(withCookie(old)))).toEqual([null, null])
    expect(await db.$count(sessions, eq(sessions.userId, person.id))).toBe(1)
    expect(auditOf(person.id)).toEqual(['second-factor-changed', 'signed-in'])
    const [mail] = db.select().from(mails).where(eq(mails.personId, person.id)).all()
    expect(mail?.subject).toBe('Der er sat en ny kode-app på din konto')

    // A second click, and the code that was used for setting up.
    expect(locationOf(await post(setUp, cookie, '/log-ind/opsaet', fields))).toBe('/log-ind?returnTo=%2F')
    expect(await call(setUpPage, withCookie(cookie, '/log-ind/opsaet'))).toMatchObject({ offer: null })
    const next = (await beginSession(person.id)).cookie.split(';')[0] ?? ''
    const code = { [SIGN_IN.code]: fields[SIGN_IN.code] ?? '' }
    expect(statusOf(await post(giveCode, next, '/log-ind/kode', code))).toBe(400)
  })

  test('a wrong first code shows the same secret again, and sets nothing up', async () => {
    const { person, cookie, fields } = await atTheSetUp()
    for (const code of ['000000', '', 'ABCD-EFGH-JKLM']) {
      const answer = await post(setUp, cookie, '/log-ind/opsaet', { ...fields, [SIGN_IN.code]: code })
      expect(answer).toMatchObject({
        data: { offer: { sealed: fields[SIGN_IN.secret] }, error: expect.any(String) },
      })
      expect(statusOf(answer)).toBe(400)
    }
    // Another's secret, or one of one's own making, is not taken.
    for (const sealed of [sealSecret('another', newSecret()), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567']) {
      const answer = await post(setUp, cookie, '/log-ind/opsaet', { ...fields, [SIGN_IN.secret]: sealed })
      expect(statusOf(answer)).toBe(400)
    }
    expect(await db.$count(totpSecrets, eq(totpSecrets.personId, person.id))).toBe(0)
  })

  test('of two that set an app up at once, as another tab or whoever has the password, one wins', async () => {
    const { person, cookie, fields } = await atTheSetUp()
    const elsewhere = (await beginSession(person.id)).cookie.split(';')[0] ?? ''
    const [staged, other] = [cookie, elsewhere].map((own) => requireStaged(withCookie(own), 'set-up'))
    const given = { sealed: fields[SIGN_IN.secret] ?? '', code: fields[SIGN_IN.code] ?? '' }
    const secret = newSecret()
    expect(await setUpFirstApp(staged!, given)).toMatchObject({ status: 'in' })
    const late = { sealed: sealSecret(person.id, secret), code: codeOf(secret) }
    expect(await setUpFirstApp(other!, late)).toEqual({ status: 'gone' })
    expect(await setUpFirstApp(staged!, late)).toEqual({ status: 'gone' })
    const held = db.select().from(totpSecrets).where(eq(totpSecrets.personId, person.id)).get()
    expect(held?.sealed).toBe(given.sealed)
  })

  test('a form that was posted too late waits until the app is set up', async () => {
    const { person, cookie, fields } = await atTheSetUp()
    const carried = {
      note: 'Ti af tolv',
      [SIGN_IN.returnTo]: '/kurser',
      [SIGN_IN.seal]: sealPerson(person.id),
    }
    expect(await post(setUp, cookie, '/log-ind/opsaet', carried)).toMatchObject({
      data: { carried: { fields: [['note', 'Ti af tolv']] }, offer: expect.any(Object) },
    })
    expect(await post(setUp, cookie, '/log-ind/opsaet', { ...fields, ...carried })).toMatchObject({
      data: { goOn: { returnTo: '/kurser', fields: [['note', 'Ti af tolv']] } },
    })
    const other = await atTheSetUp()
    const stolen = { ...other.fields, ...carried }
    expect(await post(setUp, other.cookie, '/log-ind/opsaet', stolen)).toMatchObject({
      data: { goOn: { returnTo: '/?ikke-gemt', fields: [] } },
    })
  })

  test('who is given a role while signed in is held up at the next request, until they have one', async () => {
    const person = createPerson()
    const cookie = (await sessionFor(person.id)).split(';')[0] ?? ''
    expect(findPerson(withCookie(cookie))?.id).toBe(person.id)
    grantAlone(person, 'manager', { kind: 'team', id: 'a-team' })
    const stopped = await requirePerson(withCookie(cookie, '/kurser')).catch((thrown) => thrown)
    expect(locationOf(stopped)).toBe('/log-ind/opsaet?returnTo=%2Fkurser')
    const posted = withCookie(cookie, '/kurser', formOf({ note: 'Ti af tolv' }))
    expect(await requirePerson(posted).catch((thrown) => thrown)).toMatchObject({ init: { status: 401 } })
    const opened = await call(setUpPage, withCookie(cookie, '/log-ind/opsaet'))
    expect(opened).toMatchObject({ offer: expect.any(Object) })
    giveFactor(person)
    expect(findPerson(withCookie(cookie))?.id).toBe(person.id)
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

// Last, as the first demo person makes it a demo.
describe.each([false, true])('the password alone, in the demo: %s', (isDemo) => {
  test.each([
    { role: null, has: false, real: 'in', demo: 'in' },
    { role: null, has: true, real: 'code', demo: 'code' },
    ...(['trainer', 'manager', 'assessor', 'admin'] as const).flatMap((role) => [
      { role, has: false, real: 'set-up', demo: 'in' },
      { role, has: true, real: 'code', demo: 'code' },
    ]),
  ])('role $role, factor $has', async ({ role, has, real, demo }) => {
    if (isDemo) createPerson({ email: `${crypto.randomUUID()}@${DEMO_DOMAIN}` })
    const person = createPerson()
    if (role) grantAlone(person, role)
    if (has) giveFactor(person)
    const { step, cookie } = await beginSession(person.id)
    expect(step).toBe(isDemo ? demo : real)
    expect(findPerson(withCookie(cookie.split(';')[0] ?? '')) !== null).toBe(step === 'in')
  })
})
