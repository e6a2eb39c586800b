import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { choosePassword } from '#app/domain/auth/choose-password.server.ts'
import { createLink, findLink } from '#app/domain/auth/links.server.ts'
import { passwordFits } from '#app/domain/auth/passwords.server.ts'
import { findPerson } from '#app/domain/auth/sessions.server.ts'
import { queueMail } from '#app/domain/mail/outbox.server.ts'
import { db, write } from '#db/client.server.ts'
import { mails, oneTimeLinks, people } from '#db/schema/index.ts'
import { createPerson, requestFrom } from '#tests/support/people.ts'

const MADE = new Date('2026-11-22T12:00:00Z')
const PASSWORD = 'en grøn kanin på skovtur'
const wordOf = (path: string) => path.split('/').at(-1) ?? ''
const stored = (id: string) => db.select().from(people).where(eq(people.id, id)).get()
const mailsTo = (id: string) => db.select().from(mails).where(eq(mails.personId, id)).all()

test.each([
  ['invitation', '2026-11-29T11:59:59.999Z', 'good'],
  ['invitation', '2026-11-29T12:00:00Z', 'expired'],
  ['new-password', '2026-11-22T12:59:59.999Z', 'good'],
  ['new-password', '2026-11-22T13:00:00Z', 'expired'],
] as const)('a link of kind %s is at %s: %s', (kind, at, state) => {
  const word = wordOf(createLink(createPerson().id, kind, MADE))
  expect(findLink(word, new Date(at)).state).toBe(state)
})

test('the database holds the hash of a link and not the link', () => {
  const word = wordOf(createLink(createPerson().id, 'invitation'))
  expect(JSON.stringify(db.select().from(oneTimeLinks).all())).not.toContain(word)
  expect(findLink(word).state).toBe('good')
})

test('a newer link ends the one before, whatever they are for', () => {
  const { id } = createPerson()
  const first = wordOf(createLink(id, 'invitation', MADE))
  const second = wordOf(createLink(id, 'new-password', MADE))
  expect(findLink(first, MADE).state).toBe('expired')
  expect(findLink(second, MADE)).toMatchObject({ state: 'good', holder: { personId: id } })
})

test('a link to nowhere, and one of a closed account, open nothing', () => {
  const person = createPerson()
  const word = wordOf(createLink(person.id, 'invitation'))
  db.update(people).set({ deactivatedAt: MADE }).where(eq(people.id, person.id)).run()
  expect(findLink('ukendt')).toEqual({ state: 'unknown' })
  expect(findLink(word)).toEqual({ state: 'expired' })
})

test('two clicks at once set one password, and the link is used', async () => {
  const { id } = createPerson()
  const word = wordOf(createLink(id, 'invitation'))
  const passwords = [PASSWORD, 'en anden lang sætning her']
  const both = await Promise.all(passwords.map((password) => choosePassword(word, password)))
  expect(both.filter(Boolean)).toEqual([id])
  const fits = passwords.map((password) => passwordFits(stored(id)?.passwordHash ?? null, password))
  expect(await Promise.all(fits)).toEqual(both.map((one) => one !== null))
  expect(findLink(word)).toEqual({ state: 'used' })
})

test('an account that is closed while the password is hashed gets none', async () => {
  const { id } = createPerson()
  const chosen = choosePassword(wordOf(createLink(id, 'invitation')), PASSWORD)
  db.update(people).set({ deactivatedAt: MADE }).where(eq(people.id, id)).run()
  expect(await chosen).toBeNull()
  expect(stored(id)?.passwordHash).toBeNull()
})

test('a link that gives way to a newer one while the password is hashed sets none', async () => {
  const { id } = createPerson()
  const chosen = choosePassword(wordOf(createLink(id, 'invitation')), PASSWORD)
  await new Promise((resolve) => setTimeout(resolve, 5))
  createLink(id, 'invitation')
  expect(await chosen).toBeNull()
})

test('a new password signs out elsewhere, drops links that wait, and is told by mail; a first one is not', async () => {
  const { id } = createPerson()
  await choosePassword(wordOf(createLink(id, 'invitation')), PASSWORD)
  expect(mailsTo(id)).toEqual([])

  const elsewhere = await requestFrom({ id }, '/')
  const waiting = { personId: id, key: 'w', subject: '', text: '', link: 'new-password' as const }
  write((tx) => queueMail(tx, waiting))
  await choosePassword(wordOf(createLink(id, 'new-password')), 'en anden lang sætning her')
  expect(findPerson(elsewhere)).toBeNull()
  expect(mailsTo(id).map(({ subject, link }) => ({ subject, link }))).toEqual([
    { subject: 'Dit kodeord er ændret', link: null },
  ])
})
