import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { changePassword } from '#app/domain/auth/change-password.server.ts'
import { sessionIdOf } from '#app/domain/auth/lucia.server.ts'
import { passwordFits } from '#app/domain/auth/passwords.server.ts'
import { endAllSessions, findPerson } from '#app/domain/auth/sessions.server.ts'
import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { AccountSecurityPage } from '#app/routes/account-security/account-security-page.tsx'
import type { Reply } from '#app/routes/account-security/reply.ts'
import { action, loader } from '#app/routes/account-security/route.tsx'
import { db, write } from '#db/client.server.ts'
import { mails, people, sessions, signInFailures } from '#db/schema/index.ts'
import { createOwner, OWN_PASSWORD } from '#tests/support/own-password.ts'
import { call, formOf, requestFrom } from '#tests/support/people.ts'
import { render } from '#tests/support/render.tsx'
import { giveApp } from '#tests/support/second-factor.ts'
import { auditOf, locationOf } from '#tests/support/sign-in.ts'

const CHOSEN = 'en helt ny kanin på tur'
const RIGHT = {
  intent: 'change-password',
  [SIGN_IN.password]: OWN_PASSWORD,
  [SIGN_IN.newPassword]: CHOSEN,
}
const hashOf = (id: string) => db.select().from(people).where(eq(people.id, id)).get()?.passwordHash ?? null
const post = (request: Request, fields: Record<string, string>) =>
  call(action, new Request(request, formOf(fields)))

beforeEach(() => db.delete(signInFailures).run())

test('by the present password and a new one: all other sessions end, and it is told by mail', async () => {
  const person = await createOwner()
  const [here, elsewhere] = [await requestFrom(person, '/sikkerhed'), await requestFrom(person, '/')]
  expect(locationOf(await post(here, RIGHT))).toBe('/sikkerhed?gemt=change-password')
  expect([findPerson(here)?.id, findPerson(elsewhere)]).toEqual([person.id, null])
  expect(await passwordFits(hashOf(person.id), CHOSEN)).toBe(true)
  expect(auditOf(person.id).at(-1)).toBe('password-changed')
  const sent = db.select().from(mails).where(eq(mails.personId, person.id)).all()
  expect(sent.map(({ subject }) => subject)).toEqual(['Dit kodeord er ændret'])
})

test.each<[Record<string, string>, Record<string, string>]>([
  [{ [SIGN_IN.password]: '' }, { password: 'password-missing' }],
  [{ [SIGN_IN.password]: 'forkert' }, { password: 'password-wrong' }],
  [{ [SIGN_IN.newPassword]: '' }, { chosen: 'too-short' }],
  [{ [SIGN_IN.newPassword]: 'qwertyqwertyqwerty' }, { chosen: 'too-common' }],
])('%j changes nothing, and is said at the field', async (change, problems) => {
  const person = await createOwner()
  const request = await requestFrom(person, '/sikkerhed')
  const answer = await post(request, { ...RIGHT, ...change })
  expect(answer).toMatchObject({ data: { problems }, init: { status: 400 } })
  expect(JSON.stringify(answer)).not.toContain(OWN_PASSWORD)
  expect(hashOf(person.id)).toBe(person.passwordHash)
  const facts = await call(loader, request)
  if (facts instanceof Response || !('data' in answer)) throw new Error('no page')
  const html = await render(<AccountSecurityPage {...facts} reply={answer.data as Reply} />)
  expect(html).toContain(`href="#change-${Object.keys(problems)[0]}"`)
  expect(html).toContain(`id="change-${Object.keys(problems)[0]}"`)
})

test('whoever has a second factor shows it once more before', async () => {
  const person = await createOwner()
  giveApp(person.id)
  const request = await requestFrom(person, '/sikkerhed')
  db.update(sessions).set({ confirmedAt: null }).where(eq(sessions.userId, person.id)).run()
  expect(locationOf(await post(request, RIGHT))).toBe('/bekraeft?returnTo=%2Fsikkerhed')
  expect(hashOf(person.id)).toBe(person.passwordHash)
  const htmlOf = async () => {
    const facts = await call(loader, request)
    if (facts instanceof Response) throw new Error('no page')
    return render(<AccountSecurityPage {...facts} reply={undefined} />)
  }
  const field = 'id="change-chosen"'
  expect(await htmlOf()).not.toContain(field)
  expect(await htmlOf()).toContain('href="/bekraeft?returnTo=%2Fsikkerhed"')
  db.update(sessions).set({ confirmedAt: new Date() }).where(eq(sessions.userId, person.id)).run()
  expect(await htmlOf()).toContain(field)
  expect(locationOf(await post(request, RIGHT))).toBe('/sikkerhed?gemt=change-password')
})

test('a session that ends while the password is hashed changes none', async () => {
  const person = await createOwner()
  const sessionId = sessionIdOf(await requestFrom(person, '/')) ?? ''
  const changing = changePassword(person.id, sessionId, CHOSEN)
  write((tx) => endAllSessions(tx, person.id))
  expect(await changing).toBe(false)
  expect(hashOf(person.id)).toBe(person.passwordHash)
})

test('after the session has ended neither password is carried to the sign-in', async () => {
  const answer = await post(new Request('http://127.0.0.1:3000/sikkerhed'), RIGHT)
  expect(answer).toMatchObject({ init: { status: 401 } })
  for (const password of [OWN_PASSWORD, CHOSEN]) expect(JSON.stringify(answer)).not.toContain(password)
})

test.each([
  'end-others',
  'end-session',
])('%s asks whoever has been in for long who they are', async (intent) => {
  const person = await createOwner()
  const [here, elsewhere] = [await requestFrom(person, '/sikkerhed'), await requestFrom(person, '/')]
  const fields = { intent, session: sessionIdOf(elsewhere) ?? '' }
  db.update(sessions)
    .set({ confirmedAt: new Date(0) })
    .where(eq(sessions.userId, person.id))
    .run()
  expect(locationOf(await post(here, fields))).toBe('/bekraeft?returnTo=%2Fsikkerhed')
  expect(findPerson(elsewhere)?.id).toBe(person.id)
  db.update(sessions).set({ confirmedAt: new Date() }).where(eq(sessions.userId, person.id)).run()
  expect(locationOf(await post(here, fields))).toBe(`/sikkerhed?gemt=${intent}`)
  expect(findPerson(elsewhere)).toBeNull()
})
