import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { hashOf } from '#app/domain/auth/lucia.server.ts'
import { hashPassword } from '#app/domain/auth/passwords.server.ts'
import { endAllSessions, findPerson, requirePerson } from '#app/domain/auth/sessions.server.ts'
import { sealPerson } from '#app/domain/auth/seal.server.ts'
import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { sessionFor } from '#app/domain/auth/sign-in.server.ts'
import { action } from '#app/routes/sign-in/route.tsx'
import { action as signOut } from '#app/routes/sign-out/route.tsx'
import { db, write } from '#db/client.server.ts'
import { people, sessions, signInFailures } from '#db/schema/index.ts'
import { call, createPerson, formOf, grant, requestFrom } from '#tests/support/people.ts'

const PASSWORD = 'en blå cykel med punkteret dæk'
let passwordHash: string
beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD)
})

const signInAs = (email: string, password: string, carried: Partial<Carried> = {}) => {
  const { returnTo = '/', seal = '', ...fields } = carried
  const own = {
    [SIGN_IN.email]: email,
    [SIGN_IN.password]: password,
    [SIGN_IN.returnTo]: returnTo,
    [SIGN_IN.seal]: seal,
  }
  return call(action, new Request('http://127.0.0.1:3000/log-ind', formOf({ ...fields, ...own })))
}
type Carried = { returnTo: string; seal: string; intent: string }

const cookieOf = (response: unknown) =>
  response instanceof Response ? (response.headers.get('set-cookie')?.split(';')[0] ?? '') : ''
const withCookie = (cookie: string) => new Request('http://127.0.0.1:3000/', { headers: { cookie } })
const statusOf = (answer: unknown) => (answer as { init?: { status: number } }).init?.status

test('the right password opens a session, in any case of the address; only its hash is stored', async () => {
  const person = createPerson({ email: 'mette@example.org', passwordHash })
  const response = await signInAs('Mette@Example.org', PASSWORD)
  const cookie = cookieOf(response)
  expect(findPerson(withCookie(cookie))?.id).toBe(person.id)

  const token = cookie.split('=')[1] ?? ''
  const row = db.select().from(sessions).where(eq(sessions.userId, person.id)).get()
  expect(row?.id).toBe(hashOf(token))
  expect(JSON.stringify(row)).not.toContain(token)
})

test.each([
  ['a wrong password', 'bo@example.org', 'en rød cykel med punkteret dæk'],
  ['an unknown address', 'ukendt@example.org', PASSWORD],
  ['a closed account', 'lukket@example.org', PASSWORD],
  ['an account that has no password yet', 'ny@example.org', PASSWORD],
])('%s is refused with the same answer', async (_what, email, password) => {
  if (email === 'bo@example.org') createPerson({ email, passwordHash })
  if (email === 'lukket@example.org') createPerson({ email, passwordHash, deactivatedAt: new Date() })
  if (email === 'ny@example.org') createPerson({ email })
  const answer = await signInAs(email, password)
  expect(answer).toMatchObject({
    data: { problem: 'E-mail og kodeord passer ikke sammen. Tjek begge dele, og prøv igen.' },
  })
  expect(statusOf(answer)).toBe(400)
})

test('after five failures the account waits, also for the right password; others do not', async () => {
  createPerson({ email: 'freja@example.org', passwordHash })
  createPerson({ email: 'gorm@example.org', passwordHash })
  db.delete(signInFailures).run()
  for (let i = 0; i < 5; i += 1) await signInAs('freja@example.org', 'forkert')
  expect(statusOf(await signInAs('freja@example.org', PASSWORD))).toBe(429)
  expect(cookieOf(await signInAs('gorm@example.org', PASSWORD))).not.toBe('')
})

test('what was typed stays when something is missing', async () => {
  const answer = await signInAs('mette', '')
  expect(answer).toMatchObject({
    data: { email: 'mette', errors: { email: expect.any(String), password: expect.any(String) } },
  })
})

test('signing out ends the session; a token of before is worth nothing', async () => {
  const person = createPerson()
  const cookie = (await sessionFor(person.id)).split(';')[0] ?? ''
  await call(signOut, new Request('http://127.0.0.1:3000/log-ud', { method: 'POST', headers: { cookie } }))
  expect(findPerson(withCookie(cookie))).toBeNull()
})

test('a session that idled too long, is too old, or whose account is closed, is none', async () => {
  const ended =
    (facts: Partial<typeof sessions.$inferInsert>, personFacts: Partial<typeof people.$inferInsert> = {}) =>
    async () => {
      const person = createPerson()
      const cookie = (await sessionFor(person.id)).split(';')[0] ?? ''
      expect(findPerson(withCookie(cookie))?.id).toBe(person.id)
      if (Object.keys(facts).length)
        db.update(sessions).set(facts).where(eq(sessions.userId, person.id)).run()
      if (Object.keys(personFacts).length)
        db.update(people).set(personFacts).where(eq(people.id, person.id)).run()
      expect(findPerson(withCookie(cookie))).toBeNull()
    }
  const justNow = Math.floor(Date.now() / 1000) - 1
  await ended({ expiresAt: justNow })()
  await ended({ absoluteExpiresAt: justNow })()
  await ended({}, { deactivatedAt: new Date() })()
})

test('being seen moves the idle end, at most to the absolute end, and at most once a minute', async () => {
  const person = createPerson()
  grant(person, 'trainer')
  const cookie = (await sessionFor(person.id)).split(';')[0] ?? ''
  const row = () => db.select().from(sessions).where(eq(sessions.userId, person.id)).get()
  const now = Math.floor(Date.now() / 1000)

  db.update(sessions)
    .set({ expiresAt: now + 10 })
    .where(eq(sessions.userId, person.id))
    .run()
  findPerson(withCookie(cookie))
  expect(row()?.expiresAt).toBe(now + 10) // seen less than a minute ago

  db.update(sessions)
    .set({ lastSeenAt: new Date(Date.now() - 61_000) })
    .where(eq(sessions.userId, person.id))
    .run()
  findPerson(withCookie(cookie))
  expect(row()?.expiresAt).toBeGreaterThanOrEqual(now + 3600)

  db.update(sessions)
    .set({ lastSeenAt: new Date(Date.now() - 61_000), absoluteExpiresAt: now + 20 })
    .where(eq(sessions.userId, person.id))
    .run()
  findPerson(withCookie(cookie))
  expect(row()?.expiresAt).toBe(now + 20)
})

test('a role that comes while a session runs makes it shorter, from the next request on', async () => {
  const person = createPerson()
  const request = await requestFrom(person, '/')
  grant(person, 'trainer')
  findPerson(request)
  const row = db.select().from(sessions).where(eq(sessions.userId, person.id)).get()
  const inHours = (end = 0) => (end - Date.now() / 1000) / 3600
  expect(inHours(row?.expiresAt)).toBeCloseTo(1, 2)
  expect(inHours(row?.absoluteExpiresAt)).toBeCloseTo(12, 2)
})

test('all sessions of a person end at once', async () => {
  const person = createPerson()
  const requests = [await requestFrom(person, '/'), await requestFrom(person, '/')]
  write((tx) => endAllSessions(tx, person.id))
  expect(requests.map(findPerson)).toEqual([null, null])
})

test('a role given or ended counts from the next request', async () => {
  const person = createPerson()
  const request = await requestFrom(person, '/')
  expect(findPerson(request)?.grants).toEqual([])
  grant(person, 'admin')
  expect(findPerson(request)?.grants).toEqual([{ role: 'admin', scopeKind: 'centre', scopeId: null }])
})

test('a form posted after the session ended waits behind the sign-in, and is posted again for its owner alone', async () => {
  const owner = createPerson({ email: 'ejer@example.org', passwordHash })
  createPerson({ email: 'anden@example.org', passwordHash })
  const address = '/kurser/cti-grundkursus/kontaktskabelse'
  const posted = await requestFrom(owner, address, formOf({ intent: 'answer', chosen: ['0', '2'] }))
  db.update(sessions).set({ expiresAt: 1 }).where(eq(sessions.userId, owner.id)).run()

  const refusal = (await requirePerson(posted).catch((thrown) => thrown)) as {
    data: unknown
    init: { status: number }
  }
  expect(refusal.init.status).toBe(401)
  const fields = [
    ['intent', 'answer'],
    ['chosen', '0'],
    ['chosen', '2'],
  ]
  expect(refusal.data).toEqual({ carried: { returnTo: address, fields, seal: sealPerson(owner.id) } })

  const carried = { returnTo: address, seal: sealPerson(owner.id), intent: 'answer' }
  const again = (await signInAs('ejer@example.org', PASSWORD, carried)) as Response
  expect([again.status, again.headers.get('location')]).toEqual([307, address])
  const other = (await signInAs('anden@example.org', PASSWORD, carried)) as Response
  expect([other.status, other.headers.get('location')]).toEqual([302, '/?ikke-gemt'])
})

test('of sixty tries at once no more are looked at than of sixty one after another', async () => {
  createPerson({ email: 'otto@example.org', passwordHash })
  db.delete(signInFailures).run()
  const answers = await Promise.all(Array.from({ length: 60 }, () => signInAs('otto@example.org', 'forkert')))
  expect(answers.filter((answer) => statusOf(answer) === 400)).toHaveLength(5)
  expect(answers.filter((answer) => statusOf(answer) === 429)).toHaveLength(55)
})

test('a right password leaves no failure behind, neither of the account nor of the address', async () => {
  createPerson({ email: 'pia@example.org', passwordHash })
  db.delete(signInFailures).run()
  await signInAs('pia@example.org', 'forkert')
  expect(cookieOf(await signInAs('pia@example.org', PASSWORD))).not.toBe('')
  expect(db.select().from(signInFailures).all()).toHaveLength(1) // what the address failed before
})
