import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { sealPerson, sealSecret } from '#app/domain/auth/seal.server.ts'
import { findPerson, requirePerson } from '#app/domain/auth/sessions.server.ts'
import { setUpFirstApp } from '#app/domain/auth/set-up-app.server.ts'
import { sessionFor } from '#app/domain/auth/sign-in.server.ts'
import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { requireStaged } from '#app/domain/auth/staged-session.server.ts'
import { newSecret } from '#app/domain/auth/totp.ts'
import { DEMO_DOMAIN } from '#app/domain/people/demo.ts'
import { action as giveCode, loader as codePage } from '#app/routes/sign-in-code/route.tsx'
import { action as setUp, loader as setUpPage } from '#app/routes/sign-in-set-up/route.tsx'
import { db } from '#db/client.server.ts'
import { mails, sessions, signInFailures, totpSecrets } from '#db/schema/index.ts'
import { codeOf } from '#tests/support/app-code.ts'
import { createOwner } from '#tests/support/own-password.ts'
import { call, createPerson, formOf, giveFactor, grantAlone } from '#tests/support/people.ts'
import { beginAnew, cookieOf } from '#tests/support/second-factor.ts'
import { locationOf, passwordOf, post, statusOf, withCookie, auditOf } from '#tests/support/sign-in.ts'

/** A trainer who has none, and what the page offers them. */
async function atTheSetUp() {
  const person = await createOwner()
  grantAlone(person, 'trainer')
  const cookie = (await beginAnew(person)).cookie
  const secret = newSecret()
  const fields = { [SIGN_IN.secret]: sealSecret(person.id, secret), [SIGN_IN.code]: codeOf(secret) }
  return { person, cookie, fields }
}

beforeEach(() => db.delete(signInFailures).run())

describe('without one', () => {
  test('whoever holds a role sets one up before anything opens; then all other sessions have ended', async () => {
    const { person, cookie, fields } = await atTheSetUp()
    const elsewhere = (await beginAnew(person)).cookie
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
    const next = (await beginAnew(person)).cookie
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
    const elsewhere = (await beginAnew(person)).cookie
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

test.each([
  ['shown just now', 0, '/log-ind/opsaet'],
  ['shown nearly ten minutes ago', 9.9 * 60_000, '/log-ind/opsaet'],
  ['shown more than ten minutes ago', 10.1 * 60_000, '/log-ind'],
  ['shown six days ago', 6 * 24 * 3_600_000, '/log-ind'],
  ['from before the upgrade, when it was not noted', null, '/log-ind'],
])('a full session does not lead to a first factor without the password: %s', async (_when, ago, place) => {
  const { person, fields } = await atTheSetUp()
  const cookie = (await sessionFor(person.id)).split(';')[0] ?? ''
  const confirmedAt = ago === null ? null : new Date(Date.now() - ago)
  db.update(sessions).set({ confirmedAt }).where(eq(sessions.userId, person.id)).run()
  const stopped = await requirePerson(withCookie(cookie, '/kurser')).catch((thrown) => thrown)
  expect(locationOf(stopped)).toBe(`${place}?returnTo=%2Fkurser`)
  const answer = await post(setUp, cookie, '/log-ind/opsaet', fields)
  const isLetIn = place === '/log-ind/opsaet'
  expect(cookieOf(answer) !== '').toBe(isLetIn)
  expect(await db.$count(totpSecrets, eq(totpSecrets.personId, person.id))).toBe(isLetIn ? 1 : 0)
  if (isLetIn) return
  const again = cookieOf(await passwordOf(person.email, {}, cookie))
  expect(statusOf(await post(setUp, again, '/log-ind/opsaet', fields))).toBe(200)
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
    const { step, cookie } = await beginAnew(person)
    expect(step).toBe(isDemo ? demo : real)
    expect(findPerson(withCookie(cookie)) !== null).toBe(step === 'in')
  })
})
