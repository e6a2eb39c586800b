import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { ANSWER_TIME, askForLink } from '#app/domain/auth/forgotten-password.server.ts'
import { createLink } from '#app/domain/auth/links.server.ts'
import { action as choose, loader as openLink } from '#app/routes/choose-password/route.tsx'
import { action } from '#app/routes/forgotten-password/route.tsx'
import { db } from '#db/client.server.ts'
import { mails, signInFailures } from '#db/schema/index.ts'
import { call, createPerson, formOf } from '#tests/support/people.ts'

beforeEach(() => {
  db.delete(mails).run()
  db.delete(signInFailures).run()
})

const NOON = new Date('2026-11-22T12:00:00Z')
const after = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000)
const PASSWORD = 'en grøn kanin på skovtur'

const ask = (email: string) =>
  call(action, new Request('http://127.0.0.1:3000/glemt-kode', formOf({ email })))
const mailsTo = ({ id }: { id: string }) => db.select().from(mails).where(eq(mails.personId, id)).all()
const statusOf = (answer: unknown) => (answer as { init?: { status: number } }).init?.status

test('whoever asks gets the same answer after the same time, and only an open account gets a mail', async () => {
  const active = createPerson({ email: 'mette@example.org', passwordHash: 'x' })
  const invited = createPerson({ email: 'ny@example.org' })
  const closed = createPerson({ email: 'lukket@example.org', passwordHash: 'x', deactivatedAt: NOON })
  const addresses = ['Mette@Example.org ', 'ny@example.org', 'lukket@example.org', 'ukendt@example.org']
  const answers = await Promise.all(
    addresses.map(async (email) => {
      const begun = performance.now()
      const answer = await ask(email)
      expect(performance.now() - begun).toBeGreaterThan(ANSWER_TIME - 5)
      return answer instanceof Response && [answer.status, answer.headers.get('location')]
    }),
  )
  expect(new Set(answers.map(String))).toEqual(new Set(['302,/glemt-kode?sendt']))
  expect(mailsTo(active)).toMatchObject([{ link: 'new-password', subject: 'Vælg et nyt kodeord' }])
  expect(mailsTo(invited)).toMatchObject([{ link: 'invitation' }])
  expect(mailsTo(closed)).toEqual([])
})

test('a second click is one mail, and an account gets three in an hour', async () => {
  const person = createPerson({ passwordHash: 'x' })
  const sent: number[] = []
  for (const minute of [0, 0, 1, 2, 3, 59, 60, 61, 62]) {
    await askForLink(person.email, `192.0.2.${minute}`, after(minute))
    sent.push(mailsTo(person).length)
    if (minute > 0)
      db.update(mails)
        .set({ claimedAt: after(minute), sentAt: after(minute) })
        .run()
  }
  // The first is an hour old at minute 60, and the second at 62.
  expect(sent).toEqual([1, 1, 1, 2, 3, 3, 4, 4, 5])
})

test('an address that asks three hundred times in a quarter of an hour waits, whomever it asks for', async () => {
  const asks = await Promise.all(
    Array.from({ length: 300 }, (_, n) => askForLink(`ukendt${n}@example.org`, '192.0.2.1', NOON)),
  )
  expect(asks.every(({ status }) => status === 'asked')).toBe(true)
  expect(await askForLink('mette@example.org', '192.0.2.1', after(5))).toEqual({
    status: 'wait',
    minutes: 10,
  })
  expect(await askForLink('mette@example.org', '192.0.2.2', after(5))).toEqual({ status: 'asked' })
})

test('what is no address is said at the field, and stays', async () => {
  const answer = await ask('mette')
  expect(statusOf(answer)).toBe(400)
  expect(answer).toMatchObject({ data: { email: 'mette', error: expect.stringMatching(/e-mailadresse/) } })
})

test('an invitation is opened twice and used once; used again, it says that the password is chosen', async () => {
  const word = createLink(createPerson().id, 'invitation').split('/').at(-1) ?? ''
  const address = `http://127.0.0.1:3000/kodeord/${word}`
  const open = () => call(openLink, new Request(address), { word })
  expect([await open(), await open()]).toMatchObject([
    { data: { state: 'good' } },
    { data: { state: 'good' } },
  ])

  const use = () => call(choose, new Request(address, formOf({ password: PASSWORD })), { word })
  const first = await use()
  expect(first instanceof Response && first.headers.get('set-cookie')).toContain('session=')
  const second = await use()
  expect(second instanceof Response && second.headers.get('location')).toBe(`/kodeord/${word}`)
  expect(second instanceof Response && second.headers.get('set-cookie')).toBeNull()
  const dead = await open()
  expect(dead).toMatchObject({ data: { state: 'used', title: 'Linket er brugt' }, init: { status: 410 } })
})
