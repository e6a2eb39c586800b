import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { queueInvitations } from '#app/domain/auth/invitations.server.ts'
import { findLink } from '#app/domain/auth/links.server.ts'
import { sendWaiting } from '#app/domain/mail/outbox.server.ts'
import { LINK_PLACE } from '#app/mail/link-place.ts'
import { db, write } from '#db/client.server.ts'
import { mails, oneTimeLinks } from '#db/schema/index.ts'
import { listenToLog } from '#tests/support/log.ts'
import { readMail } from '#tests/support/mail.ts'
import { createPerson } from '#tests/support/people.ts'

const NOON = new Date('2026-11-22T12:00:00Z')
const after = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000)
const folder = path.join(process.env.DATA_DIR ?? '', 'mail')

beforeEach(() => {
  db.delete(mails).run()
  rmSync(folder, { recursive: true, force: true })
})

const invite = (ids: string[], now = NOON) => write((tx) => queueInvitations(tx, ids, now))
const queued = (id: string) => db.select().from(mails).where(eq(mails.personId, id)).all()
const send = (now: Date) => sendWaiting(new AbortController().signal, () => now)

/** The words of the links in the mails that were sent, in the order of their files. */
const sentWords = () =>
  readdirSync(folder)
    .toSorted()
    .map((file) => readMail(readFileSync(path.join(folder, file), 'utf8')).text)
    .map((text) => /\/kodeord\/(\S+)/.exec(text)?.[1] ?? '')

test('who has no password and an open account is invited; the others are not', () => {
  const invited = createPerson()
  const others = [
    createPerson({ passwordHash: 'x' }),
    createPerson({ deactivatedAt: NOON }),
    createPerson({ mergedInto: invited.id }),
  ]
  expect(invite([invited, ...others].map(({ id }) => id).concat('ukendt'))).toBe(1)
  expect(db.select().from(mails).all()).toMatchObject([{ personId: invited.id, link: 'invitation' }])
})

test('the mail says what it is for and how long it works, and the link is made when it is sent', async () => {
  const { id, email } = createPerson({ name: 'Ida Ærø' })
  invite([id])
  expect(queued(id)[0]?.text).toContain(LINK_PLACE)
  expect(db.select().from(oneTimeLinks).where(eq(oneTimeLinks.personId, id)).all()).toEqual([])

  await send(after(90))
  const [file = ''] = readdirSync(folder)
  const { text } = readMail(readFileSync(path.join(folder, file), 'utf8'))
  expect(text).toContain('Hej Ida Ærø')
  expect(text).toContain('i 7 dage')
  expect(text).toContain(email)
  expect(text).toContain('/glemt-kode')
  expect(text).not.toContain(LINK_PLACE)

  const [word = ''] = sentWords()
  const week = 7 * 24 * 60
  expect(findLink(word, after(90 + week - 1)).state).toBe('good') // counted from the sending
  expect(findLink(word, after(90 + week)).state).toBe('expired')
  expect(queued(id)[0]?.text).not.toContain(word)
})

test('asked for twice before it is sent, it is one mail; afterwards it is another, and the first link dies', async () => {
  const { id } = createPerson()
  expect([invite([id]), invite([id])]).toEqual([1, 1])
  expect(queued(id)).toHaveLength(1)
  await send(NOON)
  invite([id], after(1))
  await send(after(1))
  const states = sentWords().map((word) => findLink(word, after(2)).state)
  expect(states.toSorted()).toEqual(['expired', 'good'])
})

test('a mail that is tried again holds a new link, and the older one dies', async () => {
  listenToLog()
  const { id } = createPerson()
  invite([id])
  await send(NOON)
  db.update(mails).set({ sentAt: null, failures: 1 }).run() // the server never heard that it was sent
  await send(after(15))
  const words = sentWords()
  expect(new Set(words).size).toBe(2)
  expect(words.map((word) => findLink(word, after(16)).state).toSorted()).toEqual(['expired', 'good'])
})

test('one that could not be sent gives way to a new one', async () => {
  listenToLog()
  const { id } = createPerson()
  invite([id])
  writeFileSync(folder, '') // a file where the folder should be: nothing can be written into it
  await send(NOON)
  expect(queued(id)).toMatchObject([{ failures: 1 }])
  invite([id], after(1))
  expect(queued(id)).toMatchObject([{ failures: 0, claimedAt: null }])
})

test('nothing is taken from who is asked for and not invited: their new password stays on its way', () => {
  const { id } = createPerson({ passwordHash: 'x' })
  const mail = {
    personId: id,
    key: 'n',
    subject: '',
    text: '',
    link: 'new-password' as const,
    claimedAt: NOON,
  }
  db.insert(mails).values(mail).run()
  expect(invite([id])).toBe(0)
  expect(queued(id)).toHaveLength(1)
})

test('a whole import is invited at once, each of them once', () => {
  db.$client.exec(`insert into people (id, email, name, sort_key, created_at)
    with recursive n(i) as (select 1 union all select i + 1 from n where i < 2000)
    select 'import-' || i, i || '@import.example.org', 'Ida', 'ida', 0 from n`)
  const ids = Array.from({ length: 2_000 }, (_, place) => `import-${place + 1}`)
  expect([invite(ids), invite(ids)]).toEqual([2_000, 2_000])
  expect(db.select().from(mails).all()).toHaveLength(2_000)
})
