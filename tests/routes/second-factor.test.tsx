import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { and, eq, isNull } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findPerson } from '#app/domain/auth/sessions.server.ts'
import { sessionFor } from '#app/domain/auth/sign-in.server.ts'
import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { sealSecret } from '#app/domain/auth/seal.server.ts'
import { newSecret } from '#app/domain/auth/totp.ts'
import { PRESENT } from '#app/routes/account-app/reply.ts'
import { action as setUp, loader as setUpPage } from '#app/routes/account-app/route.tsx'
import { AccountSecurityPage } from '#app/routes/account-security/account-security-page.tsx'
import { action as secure, loader as securityPage } from '#app/routes/account-security/route.tsx'
import { action as administer } from '#app/routes/admin-person/route.tsx'
import { env } from '#app/http/env.server.ts'
import { db } from '#db/client.server.ts'
import {
  auditLog,
  mails,
  passkeys,
  recoveryCodes,
  sessions,
  signInFailures,
  totpSecrets,
} from '#db/schema/index.ts'
import { codeOf } from '#tests/support/app-code.ts'
import { ADMIN_PASSWORD, createAdmin } from '#tests/support/admins.ts'
import { answerOf } from '#tests/support/forms/app-form.ts'
import { createOwner, OWN_PASSWORD } from '#tests/support/own-password.ts'
import { call, createPerson, formOf, grantAlone, requestFrom } from '#tests/support/people.ts'
import { render } from '#tests/support/render.tsx'
import { giveApp, stagedRequest } from '#tests/support/second-factor.ts'

const OWN = { [SIGN_IN.password]: OWN_PASSWORD }
type Fields = Record<string, string>
type Handler = Parameters<typeof call>[0]

/** Somebody signed in at two places, with an app. */
async function holder() {
  const person = await createOwner()
  const app = giveApp(person.id)
  const cookies = [await sessionFor(person.id), await sessionFor(person.id)]
  const [here, there] = cookies.map((cookie) => cookie.split(';')[0] ?? '')
  return { person, ...app, here: here ?? '', there: there ?? '' }
}
const at = (cookie: string, path: string, init: RequestInit = {}) =>
  new Request(`http://127.0.0.1:3000${path}`, { ...init, headers: { cookie } })
const post = (cookie: string, fields: Fields, action: Handler = secure, path = '/sikkerhed') =>
  call<unknown>(action, at(cookie, path, formOf(fields)))
const locationOf = (answer: unknown) => (answer as Response).headers.get('location')
const lastMailTo = (personId: string) =>
  db.select().from(mails).where(eq(mails.personId, personId)).all().at(-1)?.subject
const codesLeft = (personId: string) =>
  db.$count(recoveryCodes, and(eq(recoveryCodes.personId, personId), isNull(recoveryCodes.usedAt)))
const hasApp = async (personId: string) =>
  (await db.$count(totpSecrets, eq(totpSecrets.personId, personId))) > 0
const changesOf = (personId: string) =>
  db
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.subjectId, personId), eq(auditLog.action, 'second-factor-changed')))
    .all()
    .map(({ actorId, detail }) => ({ actorId, detail }))

beforeEach(() => db.delete(signInFailures).run())
beforeAll(() => {
  env.COURSES_DIR = mkdtempSync(path.join(tmpdir(), 'no-courses-')) // none of this is about courses
})

test('a session that waits for the second factor opens no more than none does, on any page', async () => {
  const person = createPerson()
  giveApp(person.id)
  const staged = await stagedRequest(person, '/')
  const routes = import.meta.glob<{ loader?: Parameters<typeof call>[0] }>('../../app/routes/*/route.ts*')
  const told = async (load: Parameters<typeof call>[0], request: Request) => {
    const answer: unknown = await call(load, request)
    if (!(answer instanceof Response)) return answer
    return `${answer.status} ${answer.headers.get('location')?.split('?')[0]}`
  }
  let walls = 0
  for (const [file, open] of Object.entries(routes)) {
    const { loader } = await open()
    if (!loader || /sign-in-(code|set-up)/.test(file)) continue
    const [nobody, waiting] = [await told(loader, at('', '/')), await told(loader, staged)]
    if (nobody === '302 /log-ind') walls += 1
    expect(waiting, file).toEqual(nobody === '302 /log-ind' ? '302 /log-ind/kode' : nobody)
  }
  expect(walls).toBeGreaterThan(40)
}, 60_000) // every route is loaded for it

describe('setting up an app while signed in', () => {
  const newApp = (personId: string, secret = newSecret()) => ({
    [SIGN_IN.secret]: sealSecret(personId, secret),
    [SIGN_IN.code]: codeOf(secret),
  })
  const send = (cookie: string, fields: Fields) => post(cookie, fields, setUp, '/sikkerhed/kode-app')

  test('the first: by password; nothing else ends but the other sessions; a second click says it is done', async () => {
    const person = await createOwner()
    const [here = '', there = ''] = [await sessionFor(person.id), await sessionFor(person.id)].map(
      (cookie) => cookie.split(';')[0],
    )
    const opened = await call(setUpPage, at(here, '/sikkerhed/kode-app'))
    expect(opened).toMatchObject({ hasApp: false, offer: { sealed: expect.any(String) } })
    const fields = { ...newApp(person.id), ...OWN }
    expect(await send(here, fields)).toMatchObject({ data: { status: 'codes', codes: { length: 10 } } })
    expect(findPerson(at(here, '/'))?.id).toBe(person.id)
    expect(findPerson(at(there, '/'))).toBeNull()
    expect(lastMailTo(person.id)).toBe('Der er sat en ny kode-app på din konto')
    expect(changesOf(person.id)).toEqual([{ actorId: person.id, detail: 'app-added' }])
    // The one that was set up is not asked for once more.
    expect(locationOf(await send(here, { ...fields, [PRESENT]: 'x' }))).toBe('/sikkerhed?gemt=app-there')
    expect(changesOf(person.id)).toHaveLength(1)
  })

  test.each<[string, (app: { secret: string }) => Fields, Fields]>([
    ['without the password', () => ({ [SIGN_IN.password]: '' }), { password: 'password-missing' }],
    ['with a wrong password', () => ({ [SIGN_IN.password]: 'forkert' }), { password: 'password-wrong' }],
    ['without a code of the app so far', () => ({ [PRESENT]: ' ' }), { present: 'code-missing' }],
    ['with a wrong code of the app so far', () => ({ [PRESENT]: '000000' }), { present: 'code-wrong' }],
    ['without a first code', () => ({ [SIGN_IN.code]: '' }), { code: 'code-missing' }],
    ['with a wrong first code', () => ({ [SIGN_IN.code]: '000000' }), { code: 'first-code-wrong' }],
    [
      'with a code of the old app for the new one',
      ({ secret }) => ({ [SIGN_IN.code]: codeOf(secret) }),
      { code: 'first-code-wrong' },
    ],
  ])('another is not taken %s, the secret stays the same, and the present code can be used again', async (_how, change, problems) => {
    const own = await holder()
    const fields = { ...newApp(own.person.id), ...OWN, [PRESENT]: codeOf(own.secret) }
    const answer = await send(own.here, { ...fields, ...change(own) })
    expect(answer).toMatchObject({ data: { problems, offer: { sealed: fields[SIGN_IN.secret] } } })
    expect(answerOf(answer).status).toBe(400)
    expect(JSON.stringify(answer)).not.toContain(OWN_PASSWORD)
    expect(await send(own.here, fields)).toMatchObject({ data: { status: 'codes' } })
    expect(changesOf(own.person.id)).toHaveLength(1)
  })
})

describe('on one’s own page', () => {
  test('new recovery codes replace the old', async () => {
    const own = await holder()
    const fields = { intent: 'renew-codes', ...OWN, [SIGN_IN.code]: own.codes[0] ?? '' }
    const { reply } = answerOf(await post(own.here, fields))
    expect(reply).toMatchObject({ status: 'codes', codes: { length: 10 } })
    expect((reply as { codes: string[] }).codes).not.toContain(own.codes[1])
    expect(await codesLeft(own.person.id)).toBe(10)
    const old = { intent: 'renew-codes', ...OWN, [SIGN_IN.code]: own.codes[1] ?? '' }
    expect(await post(own.here, old)).toMatchObject({ data: { problems: { code: 'code-wrong' } } })
    expect(changesOf(own.person.id)).toEqual([{ actorId: own.person.id, detail: 'codes-renewed' }])
    expect(findPerson(at(own.there, '/'))).toBeNull()
  })

  test('the app is removed by password and code, with its recovery codes, once', async () => {
    const own = await holder()
    const fields = { intent: 'remove-app', ...OWN, [SIGN_IN.code]: codeOf(own.secret) }
    for (const [change, problems] of [
      [{ [SIGN_IN.password]: 'forkert' }, { password: 'password-wrong' }],
      [{ [SIGN_IN.code]: '' }, { code: 'code-missing' }],
      [{ [SIGN_IN.code]: '000000' }, { code: 'code-wrong' }],
    ] as const) {
      const answer = await post(own.here, { ...fields, ...change })
      expect(answer).toMatchObject({ data: { move: 'remove-app', problems }, init: { status: 400 } })
    }
    expect(await hasApp(own.person.id)).toBe(true)
    expect(locationOf(await post(own.here, fields))).toBe('/sikkerhed?gemt=remove-app')
    expect(locationOf(await post(own.here, fields))).toBe('/sikkerhed?gemt=none')
    expect([await hasApp(own.person.id), await codesLeft(own.person.id)]).toEqual([false, 0])
    expect(findPerson(at(own.here, '/'))?.id).toBe(own.person.id)
    expect(findPerson(at(own.there, '/'))).toBeNull()
    expect(lastMailTo(own.person.id)).toBe('Kode-appen er fjernet fra din konto')
  })

  test('whoever must have a factor keeps the last one, and the page does not offer to remove it', async () => {
    const own = await holder()
    grantAlone(own.person, 'assessor')
    const fields = { intent: 'remove-app', ...OWN, [SIGN_IN.code]: codeOf(own.secret) }
    const html = async () => {
      const facts = await call(securityPage, at(own.here, '/sikkerhed'))
      if (facts instanceof Response) throw new Error(`${facts.status}`)
      return render(<AccountSecurityPage {...facts} reply={undefined} />)
    }
    expect(await post(own.here, fields)).toMatchObject({ data: { problems: { code: 'must-have' } } })
    expect(await hasApp(own.person.id)).toBe(true)
    expect(await html()).not.toContain('Fjern kode-appen')
    const key = {
      personId: own.person.id,
      publicKey: Buffer.from('x'),
      counter: 0,
      transports: [],
      name: 'Min',
    }
    db.insert(passkeys)
      .values({ id: 'a-key', ...key })
      .run()
    expect(await html()).toContain('Fjern kode-appen')
    expect(locationOf(await post(own.here, fields))).toBe('/sikkerhed?gemt=remove-app')
    expect(await codesLeft(own.person.id)).toBe(10) // they stand in for the passkey too
  })
})

describe('an administrator takes the factors of somebody away who has lost their phone', () => {
  const take = async (admin: { id: string }, personId: string, password = ADMIN_PASSWORD) => {
    const fields = { intent: 'take-factors', [SIGN_IN.password]: password }
    const path = `/admin/personer/${personId}`
    return call<unknown>(administer, await requestFrom(admin, path, formOf(fields)), { person: personId })
  }

  test('by their own password, never their own, and all sessions of the person end', async () => {
    const [admin, own] = [await createAdmin(), await holder()]
    expect(await take(admin, own.person.id, 'forkert')).toMatchObject({ init: { status: 400 } })
    expect(await take(admin, admin.id)).toMatchObject({ status: 403 })
    expect(await hasApp(own.person.id)).toBe(true)
    expect(locationOf(await take(admin, own.person.id))).toBe(
      `/admin/personer/${own.person.id}?gemt=take-factors`,
    )
    expect([await hasApp(own.person.id), await codesLeft(own.person.id)]).toEqual([false, 0])
    expect(await db.$count(sessions, eq(sessions.userId, own.person.id))).toBe(0)
    expect(lastMailTo(own.person.id)).toBe('Din kode-app og dine adgangsnøgler er fjernet')
    await take(admin, own.person.id) // a second click
    expect(changesOf(own.person.id)).toEqual([{ actorId: admin.id, detail: 'taken-away' }])
  })

  test('to others there is no such page', async () => {
    const own = await holder()
    const trainer = await createOwner()
    grantAlone(trainer, 'trainer')
    giveApp(trainer.id)
    expect(await take(trainer, own.person.id)).toMatchObject({ status: 404 })
    expect(await hasApp(own.person.id)).toBe(true)
  })
})
