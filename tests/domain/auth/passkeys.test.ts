import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { CHALLENGE_LIFE } from '#app/domain/auth/challenges.server.ts'
import { beginRegistration, finishRegistration } from '#app/domain/auth/passkey-registration.server.ts'
import { beginUse, finishUse } from '#app/domain/auth/passkey-use.server.ts'
import {
  type Asker,
  askerOf,
  passkeysOf,
  removePasskey,
  renamePasskey,
} from '#app/domain/auth/passkeys.server.ts'
import { db } from '#db/client.server.ts'
import { auditLog, mails, people, recoveryCodes, sessions } from '#db/schema/index.ts'
import { createAuthenticator } from '#tests/support/authenticator.ts'
import { createPerson, grantAlone, requestFrom, signedIn } from '#tests/support/people.ts'

/** Somebody who is signed in where browsers make passkeys. */
async function createAsker() {
  const person = createPerson()
  const { headers } = await requestFrom(person, '/sikkerhed')
  const request = new Request('http://localhost:3000/sikkerhed', { headers })
  const asker = askerOf(request)
  if (typeof asker === 'string') throw new Error(asker)
  return { person, request, asker, key: createAuthenticator() }
}
type Someone = Awaited<ReturnType<typeof createAsker>>

async function register({ asker, person, key }: Someone, said: Partial<Parameters<typeof key.make>[0]> = {}) {
  const { challenge } = await beginRegistration(asker, person, 'Centret')
  return finishRegistration(asker, key.make({ challenge, ...said }), 'Firefox, Android')
}
async function use({ asker, key }: Someone, said: Partial<Parameters<typeof key.use>[0]> = {}) {
  const { challenge } = await beginUse(asker)
  return finishUse(asker, key.use({ challenge, ...said }))
}
const heldBy = ({ asker }: Pick<Someone, 'asker'>) => passkeysOf(asker.personId)
const auditOf = ({ personId }: Asker) =>
  db
    .select({ action: auditLog.action, detail: auditLog.detail })
    .from(auditLog)
    .where(eq(auditLog.subjectId, personId))
    .all()

const WRONG = {
  'another origin': { origin: 'http://localhost:3001' },
  'another site': { rpID: 'fodfaeste.example.dk' },
  'another challenge': { challenge: Buffer.from('another').toString('base64url') },
  'a holder whom it does not know': { isVerified: false },
  'an answer to the other question': { type: 'webauthn.none' },
}

test('a passkey is kept with its public half alone, and lets its holder in again and again', async () => {
  const someone = await createAsker()
  const { asker, person } = someone
  const options = await beginRegistration(asker, person, 'Centret')
  expect(options).toMatchObject({
    rp: { id: 'localhost', name: 'Centret' },
    user: { name: person.email },
    authenticatorSelection: { userVerification: 'required' },
    attestation: 'none',
  })
  const answer = someone.key.make({ challenge: options.challenge })
  expect(await finishRegistration(asker, answer, 'Min telefon')).toMatchObject({ status: 'added' })
  expect(heldBy(someone)).toMatchObject([{ id: someone.key.id, name: 'Min telefon', lastUsedAt: null }])

  expect(await beginUse(asker)).toMatchObject({
    userVerification: 'required',
    allowCredentials: [{ id: someone.key.id, transports: ['internal'] }],
  })
  for (const counter of [0, 0, 1, 7]) expect(await use(someone, { counter })).toBe(true)
  expect(heldBy(someone)[0]?.lastUsedAt).toBeInstanceOf(Date)
})

test.each(Object.entries(WRONG))('no passkey is made for %s', async (_what, said) => {
  const someone = await createAsker()
  expect(await register(someone, said)).toEqual({ status: 'refused' })
  expect(heldBy(someone)).toEqual([])
})

test('an answer counts once, within five minutes, in the session that was asked', async () => {
  const someone = await createAsker()
  await register(someone)
  const { asker, key, person } = someone

  const { challenge } = await beginUse(asker)
  const elsewhere = { ...asker, sessionId: (await createAsker()).asker.sessionId }
  expect(await finishUse(elsewhere, key.use({ challenge }))).toBe(false)
  expect(await finishUse(asker, key.use({ challenge }))).toBe(true)
  expect(await finishUse(asker, key.use({ challenge }))).toBe(false)

  const now = new Date()
  const after = (wait: number) => new Date(now.getTime() + wait)
  const late = await beginUse(asker, now)
  expect(await finishUse(asker, key.use(late), after(CHALLENGE_LIFE))).toBe(false)
  const inTime = await beginUse(asker, now)
  expect(await finishUse(asker, key.use(inTime), after(CHALLENGE_LIFE - 1))).toBe(true)

  const making = await beginRegistration(asker, person, 'Centret')
  const other = createAuthenticator()
  expect((await finishRegistration(asker, other.make(making), '')).status).toBe('added')
  expect((await finishRegistration(asker, other.make(making), '')).status).toBe('refused')
})

test.each(Object.entries(WRONG))('nobody is let in by %s', async (_what, said) => {
  const someone = await createAsker()
  await register(someone)
  expect(await use(someone, said)).toBe(false)
  expect(auditOf(someone.asker)).toContainEqual({ action: 'second-factor-refused', detail: 'passkey' })
  expect(await use(someone)).toBe(true)
})

test('a counter that stands still or goes back is that of a copy', async () => {
  const someone = await createAsker()
  await register(someone, { counter: 4 })
  for (const [counter, isRight] of [
    [4, false],
    [3, false],
    [0, false],
    [5, true],
    [5, false],
  ] as const)
    expect(await use(someone, { counter }), `${counter}`).toBe(isRight)
})

test("another's passkey, one nobody has, and what is no answer at all, let nobody in", async () => {
  const [owner, thief] = [await createAsker(), await createAsker()]
  await register(owner)
  await register(thief)
  expect(await use({ ...thief, key: owner.key })).toBe(false)
  expect(await use({ ...thief, key: createAuthenticator(thief.key.id) })).toBe(false)
  expect(await use({ ...thief, key: createAuthenticator() })).toBe(false)
  for (const given of ['', '{', 'null', '[]', '{"id":1}', JSON.stringify({ id: thief.key.id })]) {
    await beginUse(thief.asker)
    expect(await finishUse(thief.asker, given), given).toBe(false)
    await beginRegistration(thief.asker, thief.person, 'Centret')
    expect(await finishRegistration(thief.asker, given, ''), given).toEqual({ status: 'refused' })
  }
})

test('no two hold the same passkey', async () => {
  const [first, second] = [await createAsker(), await createAsker()]
  await register(first)
  expect(await register({ ...second, key: createAuthenticator(first.key.id) })).toEqual({ status: 'refused' })
  expect(heldBy(first)).toHaveLength(1)
})

test('the first passkey brings recovery codes; every one is told, noted, and ends the other sessions', async () => {
  const someone = await createAsker()
  const { personId, sessionId } = someone.asker
  await requestFrom(someone.person, '/')
  const first = await register(someone)
  expect(first).toMatchObject({ status: 'added', codes: expect.arrayContaining([expect.any(String)]) })
  const isOwn = eq(recoveryCodes.personId, personId)
  expect(await db.$count(recoveryCodes, isOwn)).toBe(first.status === 'added' && first.codes.length)
  expect(db.select().from(sessions).where(eq(sessions.userId, personId)).all()).toMatchObject([
    { id: sessionId },
  ])
  expect(auditOf(someone.asker)).toContainEqual({ action: 'second-factor-changed', detail: 'passkey-added' })
  expect(await db.$count(mails, eq(mails.personId, personId))).toBe(1)

  const second = { ...someone, key: createAuthenticator() }
  expect(await register(second)).toEqual({ status: 'added', codes: [] })
})

test('a passkey is renamed and removed by its owner alone; the last is not, of who must have one', async () => {
  const [owner, stranger] = [await createAsker(), await createAsker()]
  await register(owner)
  const { id } = owner.key
  expect(renamePasskey(stranger.person.id, id, 'Min')).toBe(false)
  expect(removePasskey(signedIn(stranger.person), id, stranger.request)).toBe('unknown')
  expect(renamePasskey(owner.person.id, id, 'Min telefon')).toBe(true)
  expect(heldBy(owner)).toMatchObject([{ id, name: 'Min telefon' }])

  grantAlone(owner.person, 'trainer')
  expect(removePasskey(signedIn(owner.person), id, owner.request)).toBe('must-have')
  await register({ ...owner, key: createAuthenticator() })
  expect(removePasskey(signedIn(owner.person), id, owner.request)).toBe('done')
  expect(removePasskey(signedIn(owner.person), id, owner.request)).toBe('unknown')
  expect(auditOf(owner.asker)).toContainEqual({ action: 'second-factor-changed', detail: 'passkey-removed' })
  expect(heldBy(owner)).toHaveLength(1)

  const learner = await createAsker()
  await register(learner)
  expect(removePasskey(signedIn(learner.person), learner.key.id, learner.request)).toBe('done')
  expect(await db.$count(recoveryCodes, eq(recoveryCodes.personId, learner.person.id))).toBe(0)
})

test('whoever is not signed in, or opens a page that no passkey belongs to, asks for none', async () => {
  const { person, request } = await createAsker()
  const at = (address: string) => askerOf(new Request(address, { headers: request.headers }))
  expect(at('http://127.0.0.1:3000/sikkerhed')).toBe('nowhere')
  expect(askerOf(new Request('http://localhost:3000/'))).toBe('nobody')
  db.update(people).set({ deactivatedAt: new Date() }).where(eq(people.id, person.id)).run()
  expect(at('http://localhost:3000/')).toBe('nobody')
})
