import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { beginRegistration, finishRegistration } from '#app/domain/auth/passkey-registration.server.ts'
import { askerOf, passkeysOf } from '#app/domain/auth/passkeys.server.ts'
import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { action as setUpApp } from '#app/routes/account-app/route.tsx'
import { action as secure, loader } from '#app/routes/account-security/route.tsx'
import { AccountSecurityPage } from '#app/routes/account-security/account-security-page.tsx'
import { action as options } from '#app/routes/passkey-options/route.ts'
import { db } from '#db/client.server.ts'
import { sessions } from '#db/schema/index.ts'
import { createAuthenticator } from '#tests/support/authenticator.ts'
import { OWN_PASSWORD, createOwner } from '#tests/support/own-password.ts'
import { call, createPerson, formOf, grantAlone, requestFrom } from '#tests/support/people.ts'
import { render } from '#tests/support/render.tsx'

type Person = { id: string; name: string; email: string }

/** A request of this person's browser at the address where passkeys belong. */
const requestAt = async (person: Person, path: string, init: RequestInit = {}) => {
  const { headers } = await requestFrom(person, path)
  return new Request(`http://localhost:3000${path}`, { ...init, headers })
}
const forgetConfirming = ({ id }: Person) =>
  db.update(sessions).set({ confirmedAt: null }).where(eq(sessions.userId, id)).run()

/** A passkey of this person, made in the session of the request. */
async function makePasskey(person: Person, request: Request) {
  const asker = askerOf(request)
  if (typeof asker === 'string') throw new Error(asker)
  const { challenge } = await beginRegistration(asker, person, 'Centret')
  const key = createAuthenticator()
  await finishRegistration(asker, key.make({ challenge }), 'Firefox')
  return key.id
}

test('what a passkey is to sign is told to whoever is signed in; to make one, who has shown it lately', async () => {
  const person = createPerson()
  const request = await requestAt(person, '/noegle', { method: 'POST' })
  const statusOf = async (use: string, asked = request) => {
    const answer = await call(options, asked, { use })
    return [answer.status, answer.status === 200 && typeof (await answer.json()).challenge]
  }
  expect(await statusOf('ny')).toEqual([200, 'string'])
  expect(await statusOf('brug')).toEqual([200, 'string'])
  expect(await statusOf('andet')).toEqual([404, false])
  forgetConfirming(person)
  expect(await statusOf('ny')).toEqual([403, false])
  expect(await statusOf('brug')).toEqual([200, 'string'])
  expect(await statusOf('brug', new Request('http://localhost:3000/noegle'))).toEqual([401, false])
})

test('a passkey is added by whoever has shown it lately; the codes that come with it are shown once', async () => {
  const person = createPerson()
  const request = await requestAt(person, '/sikkerhed')
  const asker = askerOf(request)
  if (typeof asker === 'string') throw new Error(asker)
  const send = async () => {
    const { challenge } = await beginRegistration(asker, person, 'Centret')
    const fields = { intent: 'add-passkey', [SIGN_IN.passkey]: createAuthenticator().make({ challenge }) }
    return call(secure, new Request(request, formOf(fields)))
  }
  forgetConfirming(person)
  expect(await send()).toMatchObject({ status: 302 })
  expect(passkeysOf(person.id)).toEqual([])

  db.update(sessions).set({ confirmedAt: new Date() }).where(eq(sessions.userId, person.id)).run()
  expect(await send()).toMatchObject({ data: { status: 'codes', codes: { length: 10 } } })
  expect(await send()).toMatchObject({ status: 302 }) // there are codes already
  expect(passkeysOf(person.id).map(({ name }) => name)).toEqual(['Adgangsnøgle', 'Adgangsnøgle'])
  const forged = { intent: 'add-passkey', [SIGN_IN.passkey]: '{}' }
  expect(await call(secure, new Request(request, formOf(forged)))).toMatchObject({ init: { status: 400 } })
})

test('what is wrong stands at the form of the passkey it is about, and at no other', async () => {
  const trainer = await createOwner()
  const request = await requestAt(trainer, '/sikkerhed')
  const [first, second] = [await makePasskey(trainer, request), await makePasskey(trainer, request)]
  grantAlone(trainer, 'trainer')
  const send = (fields: Record<string, string>) => call(secure, new Request(request, formOf(fields)))

  const answer = await send({ intent: 'name-passkey', key: first, name: 'x'.repeat(61) })
  expect(answer).toMatchObject({ data: { problems: { name: 'name-too-long' } }, init: { status: 400 } })
  const page = await call(loader, request)
  if (page instanceof Response || !('data' in answer)) throw new Error('no page')
  const html = await render(<AccountSecurityPage {...page} reply={answer.data} />)
  expect(html).toContain(`id="name-${first}-error"`)
  expect(html).not.toContain(`id="name-${second}-error"`)

  const remove = (key: string) => send({ intent: 'remove-passkey', key })
  expect(await remove(second)).toMatchObject({ status: 302 })
  expect(await remove(second)).toMatchObject({ status: 404 })
  expect(await remove(first)).toMatchObject({ data: { problems: { passkey: 'last-passkey' }, of: first } })
})

test('whoever has passkeys alone shows one before a passkey, codes or an app are changed', async () => {
  const owner = await createOwner()
  const request = await requestAt(owner, '/sikkerhed')
  const key = await makePasskey(owner, request)
  forgetConfirming(owner)
  const password = { [SIGN_IN.password]: OWN_PASSWORD }
  for (const [action, fields] of [
    [secure, { intent: 'remove-passkey', key, ...password }],
    [secure, { intent: 'renew-codes', ...password }],
    [setUpApp, password],
  ] as const) {
    const answer = await call<unknown>(action, new Request(request, formOf(fields)))
    expect((answer as Response).headers.get('location')).toBe('/bekraeft?returnTo=%2Fsikkerhed')
  }
  expect(passkeysOf(owner.id)).toHaveLength(1)
})
