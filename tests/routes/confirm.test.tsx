import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { isConfirmed } from '#app/domain/auth/confirmed.ts'
import { hasConfirmed } from '#app/domain/auth/confirmed.server.ts'
import { hashPassword } from '#app/domain/auth/passwords.server.ts'
import { findPerson } from '#app/domain/auth/sessions.server.ts'
import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { loader as peopleFile } from '#app/routes/admin-people-file/route.ts'
import { loader as wrongRowsFile } from '#app/routes/admin-import/wrong-rows-file.ts'
import { ConfirmPage } from '#app/routes/confirm/confirm-page.tsx'
import { pageOfFile } from '#app/routes/confirm/page-of-file.ts'
import { action, loader } from '#app/routes/confirm/route.tsx'
import { loader as teamFile } from '#app/routes/team/team-file.ts'
import { db } from '#db/client.server.ts'
import { passkeys, sessions, signInFailures, totpSecrets } from '#db/schema/index.ts'
import { codeOf } from '#tests/support/app-code.ts'
import { createAdmin } from '#tests/support/admins.ts'
import { fileOf, handIn } from '#tests/support/imports.ts'
import { call, createPerson, createTeam, formOf, grant, requestFrom } from '#tests/support/people.ts'
import { render } from '#tests/support/render.tsx'
import { cookieOf, giveApp } from '#tests/support/second-factor.ts'

const PASSWORD = 'en blå cykel med punkteret dæk'
const MINUTE = 60_000
let passwordHash: string
beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD)
})

/** Says when whoever holds these sessions last showed who they are. */
const confirmedAt = (person: { id: string }, at: Date | null) =>
  db.update(sessions).set({ confirmedAt: at }).where(eq(sessions.userId, person.id)).run()
const longAgo = () => new Date(Date.now() - 11 * MINUTE)

/** Where an answer leads to, or the status it has. */
function leadsTo(answer: unknown): string | number | undefined {
  if (answer instanceof Response) return answer.headers.get('location') ?? answer.status
  return (answer as { init?: { status: number } }).init?.status // what `data()` makes
}

const FILE = '/team/team-nord/fil/hold.csv?status=bevis'
const askedFor = (address: string) => `/bekraeft?${new URLSearchParams({ returnTo: address })}`

test('it holds for ten minutes to the millisecond', () => {
  const now = new Date('2026-11-22T12:00:00Z')
  const before = (ms: number) => new Date(now.getTime() - ms)
  expect(isConfirmed(before(0), now)).toBe(true)
  expect(isConfirmed(before(10 * MINUTE), now)).toBe(true)
  expect(isConfirmed(before(10 * MINUTE + 1), now)).toBe(false)
  expect(isConfirmed(null, now)).toBe(false)
})

test('files about people ask for it, once it is known that one may have them', async () => {
  const [admin, manager, stranger] = [await createAdmin(), createPerson(), createPerson()]
  const team = createTeam()
  grant(manager, 'manager', { kind: 'team', id: team.id })
  const wrong = handIn(fileOf('Ida Ærø;ingen mail;;;;;;'))
  const FILES = [
    { may: manager, load: teamFile, path: `/team/${team.slug}/fil/hold.csv?side=2` },
    { may: admin, load: peopleFile, path: '/admin/personer/fil/personer.csv?q=ida' },
    { may: admin, load: wrongRowsFile, path: `/admin/personer/import/${wrong}/fil/forkerte.csv` },
  ]
  for (const { may, load, path } of FILES) {
    const params = { team: team.slug, file: 'hold.csv', import: wrong }
    const request = await requestFrom(may, path)
    expect(leadsTo(await call(load, request, params))).toBe(200)
    confirmedAt(may, longAgo())
    expect(leadsTo(await call(load, request, params))).toBe(askedFor(path))
    const asStranger = await requestFrom(stranger, path)
    confirmedAt(stranger, null)
    expect(leadsTo(await call(load, asStranger, params))).toBe(404)
  }
  const unknown = await requestFrom(admin, '/admin/personer/import/x/fil/forkerte.csv')
  expect(leadsTo(await call(wrongRowsFile, unknown, { import: 'x' }))).toBe(404)
})

test('the right password leads on to a page, or to where the file waits; the wrong one is said at the field', async () => {
  const person = createPerson({ passwordHash })
  db.delete(signInFailures).run()
  const post = async (returnTo: string, password: string) => {
    const request = await requestFrom(person, askedFor(returnTo), formOf({ [SIGN_IN.password]: password }))
    confirmedAt(person, longAgo())
    return { request, answer: await call(action, request) }
  }
  for (const [password, status] of [
    ['', 'password-missing'],
    ['en rød cykel med punkteret dæk', 'password-wrong'],
  ] as const) {
    const { answer } = await post('/kurser', password)
    const problems = { password: status }
    expect(answer).toMatchObject({ data: { status: 'wrong', problems }, init: { status: 400 } })
  }
  const { request, answer } = await post('/kurser', PASSWORD)
  expect(leadsTo(answer)).toBe(askedFor('/kurser'))
  const headers = { cookie: cookieOf(answer) }
  const onward = new Request(`http://127.0.0.1:3000${askedFor('/kurser')}`, { headers })
  expect(leadsTo(await call(loader, onward))).toBe('/kurser')
  // A second click, with the token of before, which opens nothing any more, or with the new one.
  for (const headers of [request.headers, onward.headers]) {
    const again = new Request(onward, { headers, method: 'POST', body: new URLSearchParams() })
    expect(leadsTo(await call(action, again))).toBe(askedFor('/kurser'))
  }
  expect([findPerson(request), findPerson(onward)?.id]).toEqual([null, person.id])

  const forFile = new Request(`http://127.0.0.1:3000${askedFor(FILE)}`, { headers })
  const shown = await call(loader, forFile)
  if (shown instanceof Response) throw new Error(`${shown.status}`)
  expect(shown).toMatchObject({ isDone: true, returnTo: FILE, page: '/team/team-nord?status=bevis' })
  const html = await render(<ConfirmPage {...shown} reply={undefined} />)
  expect(html).toContain(`href="${FILE}"`)
  expect(html).not.toContain('type="password"')
})

test('whoever has an app shows a code of it as well, and password or code alone is not enough', async () => {
  const person = createPerson({ passwordHash })
  const { secret } = giveApp(person.id)
  db.delete(signInFailures).run()
  const request = await requestFrom(person, askedFor('/kurser'))
  confirmedAt(person, longAgo())
  const shown = await call(loader, request)
  if (shown instanceof Response) throw new Error(`${shown.status}`)
  expect(shown.asksCode).toBe(true)
  const send = (fields: Record<string, string>) => call(action, new Request(request, formOf(fields)))
  const right = { [SIGN_IN.password]: PASSWORD, [SIGN_IN.code]: codeOf(secret) }
  for (const [change, problems] of [
    [{ [SIGN_IN.code]: '' }, { code: 'code-missing' }],
    [{ [SIGN_IN.code]: '000000' }, { code: 'code-wrong' }],
    [{ [SIGN_IN.password]: 'forkert' }, { password: 'password-wrong' }],
  ] as const) {
    const answer = await send({ ...right, ...change })
    expect(answer).toMatchObject({ data: { status: 'wrong', problems }, init: { status: 400 } })
    expect(hasConfirmed(request)).toBe(false)
    const reply = { status: 'wrong' as const, problems }
    const html = await render(<ConfirmPage {...shown} reply={reply} />)
    expect(html).toContain(`href="#${Object.keys(problems)[0]}"`)
  }
  expect(leadsTo(await send(right))).toBe(askedFor('/kurser'))
})

test('whoever has passkeys alone shows one, or a recovery code beside the password', async () => {
  const person = createPerson({ passwordHash })
  const { codes } = giveApp(person.id)
  db.delete(totpSecrets).where(eq(totpSecrets.personId, person.id)).run()
  db.insert(passkeys)
    .values({
      id: 'key',
      personId: person.id,
      publicKey: Buffer.alloc(0),
      counter: 0,
      transports: [],
      name: 'Telefon',
    })
    .run()
  db.delete(signInFailures).run()
  const request = await requestFrom(person, askedFor('/kurser'))
  confirmedAt(person, longAgo())
  const send = (fields: Record<string, string>) => call(action, new Request(request, formOf(fields)))
  const password = { [SIGN_IN.password]: PASSWORD }
  expect(await send(password)).toMatchObject({ data: { problems: { code: 'code-missing' } } })
  expect(hasConfirmed(request)).toBe(false)
  expect(leadsTo(await send({ ...password, [SIGN_IN.code]: codes[0] ?? '' }))).toBe(askedFor('/kurser'))
})

test('after many wrong ones the right one waits too, as when signing in', async () => {
  const person = createPerson({ passwordHash })
  db.delete(signInFailures).run()
  const post = async (password: string) => {
    const request = await requestFrom(person, '/bekraeft', formOf({ [SIGN_IN.password]: password }))
    confirmedAt(person, longAgo())
    return leadsTo(await call(action, request))
  }
  for (let tries = 0; tries < 5; tries += 1) expect(await post('forkert')).toBe(400)
  expect(await post(PASSWORD)).toBe(429)
})

test.each([
  '//ond.example',
  'https://ond.example/',
  '/\\ond.example',
  'javascript:alert(1)',
])('nobody is led to %s', async (returnTo) => {
  const request = await requestFrom(createPerson(), askedFor(returnTo))
  expect(leadsTo(await call(loader, request))).toBe('/')
})

test('a file knows its page', () => {
  expect(pageOfFile(FILE)).toBe('/team/team-nord?status=bevis')
  expect(pageOfFile('/admin/personer/import/1/fil/forkerte.csv')).toBe('/admin/personer/import/1')
  expect(pageOfFile('/sikkerhed?gemt=1')).toBeNull()
})
