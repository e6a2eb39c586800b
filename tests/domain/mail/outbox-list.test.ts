import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { HELD, MAIL_STATES, type MailState, mayTryNow, nextTry } from '#app/domain/mail/mail-state.ts'
import { sendWaiting } from '#app/domain/mail/outbox.server.ts'
import {
  countMails,
  findMail,
  mailCounts,
  MAILS_A_PAGE,
  mailsOnPage,
  tryAgain,
} from '#app/domain/mail/outbox-list.server.ts'
import { db } from '#db/client.server.ts'
import { mails } from '#db/schema/index.ts'
import { createPerson } from '#tests/support/people.ts'

const NOW = new Date('2026-11-22T12:00:00Z')
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000)

test.each([
  ['waiting', 0, null, null, false],
  ['failed, just now', 1, ago(1), ago(-14), false],
  ['failed', 1, ago(2), ago(-13), true],
  ['failed five times', 5, ago(60), ago(-23 * 60), true],
  ['given up', 6, ago(60), null, true],
  ['held', HELD, ago(60), null, true],
])('of one that is %s the next try and the button follow', (name, failures, claimedAt, next, may) => {
  expect(nextTry({ failures, claimedAt })).toEqual(next)
  const ends: Record<string, MailState> = { 'given up': 'given-up', held: 'held' }
  const state = ends[name] ?? (failures > 0 ? 'failed' : 'waiting')
  expect(mayTryNow(state, claimedAt, NOW)).toBe(may)
})

const ids: Partial<Record<MailState, string>> = {}

beforeAll(() => {
  const [mette, closed] = [
    createPerson({ name: 'Mette Ærø', email: 'mette@example.org' }),
    createPerson({ name: 'Bo Krogh', deactivatedAt: NOW }),
  ]
  const add = (state: MailState, person: { id: string }, facts: Partial<typeof mails.$inferInsert>) => {
    const row = { personId: person.id, key: state, subject: `Emne ${state}`, text: 'Hej', createdAt: ago(90) }
    ids[state] = db
      .insert(mails)
      .values({ ...row, ...facts })
      .returning()
      .get().id
  }
  add('waiting', mette, { createdAt: ago(80) })
  add('failed', mette, { failures: 1, claimedAt: ago(5) })
  add('given-up', mette, { failures: 6, claimedAt: ago(5) })
  add('held', mette, { failures: HELD, claimedAt: ago(5) })
  add('stopped', closed, { failures: 1, claimedAt: ago(5) })
  add('sent', mette, { sentAt: NOW, claimedAt: NOW })
})

const listed = (
  filter: Partial<Parameters<typeof countMails>[0]>,
  sort = { by: 'emne' as const, descending: false },
) => mailsOnPage({ state: null, typed: '', ...filter }, sort, 1)
const statesOf = async (filter: Parameters<typeof listed>[0]) =>
  (await listed(filter)).map(({ state }) => state)

test('every mail is in one state, and is found by it', async () => {
  for (const state of MAIL_STATES) expect(await statesOf({ state })).toEqual([state])
})

test('what was given up or is held is something to see to for fourteen days', () => {
  expect(mailCounts(NOW)).toEqual({ waiting: 1, failed: 3 })
  expect(mailCounts(new Date(NOW.getTime() + 14 * 24 * 60 * 60_000))).toEqual({ waiting: 1, failed: 1 })
})

test('a mail with an address of its own is shown with it, and found by it alone', async () => {
  const { id: personId } = createPerson({ name: 'Nyt Navn', email: 'ny@example.org' })
  const mail = { personId, key: 'moved', subject: 'Ny adresse', text: 'x', address: 'gammel@example.org' }
  const { id } = db.insert(mails).values(mail).returning().get()
  expect(await listed({ typed: 'gammel@example' })).toMatchObject([{ id, address: 'gammel@example.org' }])
  expect(await listed({ typed: 'ny@example' })).toEqual([])
  expect(await findMail(id)).toMatchObject({ address: 'gammel@example.org' })
  db.delete(mails).where(eq(mails.id, id)).run()
})

test.each([
  ['aeroe', []],
  ['mette æ', ['failed', 'given-up', 'held', 'sent', 'waiting']],
  ['METTE@EXAMPLE', ['failed', 'given-up', 'held', 'sent', 'waiting']],
  ['krogh', ['stopped']],
  ['%', []],
])('by %j are found %j', async (typed, states) => {
  expect(await statesOf({ typed })).toEqual(states)
})

test('pages follow on each other', async () => {
  const personId = createPerson({ name: 'Ida Mange' }).id
  const rows = Array.from({ length: MAILS_A_PAGE + 1 }, (_, place) => ({
    personId,
    key: `many-${place}`,
    subject: String(place).padStart(3, '0'),
    text: 'x',
  }))
  db.insert(mails).values(rows).run()
  const filter = { state: null, typed: 'ida mange' }
  const sort = { by: 'emne' as const, descending: true }
  const pages = await Promise.all([1, 2].map((page) => mailsOnPage(filter, sort, page)))
  const subjects = pages.flat().map(({ subject }) => subject)
  expect(countMails(filter)).toBe(MAILS_A_PAGE + 1)
  expect(subjects).toEqual(rows.map(({ subject }) => subject).toReversed())
  db.delete(mails).where(eq(mails.personId, personId)).run()
})

test('one that failed is tried with the next round, and is a file then; one that was sent is not', async () => {
  const { failed = '', sent = '', stopped = '' } = ids
  expect(tryAgain(sent, NOW)).toBe(false)
  expect(tryAgain(stopped, NOW)).toBe(false)
  expect(tryAgain(failed, NOW)).toBe(true)
  expect(tryAgain(failed, NOW)).toBe(false) // it waits for its round already
  await sendWaiting(new AbortController().signal)
  expect(await findMail(failed)).toMatchObject({ state: 'sent', file: expect.any(Buffer) })
  expect(await findMail(sent)).toMatchObject({ state: 'sent', file: null })
  expect(await findMail('no-such')).toBeNull()
  const kept = (await listed({ state: 'sent' })).map(({ id, isKept }) => [id, isKept])
  expect(kept).toContainEqual([failed, true])
  expect(kept).toContainEqual([sent, false])
})
