import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { MAIL_STATES, type MailState, mayTryNow, nextTry } from '#app/domain/mail/mail-state.ts'
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
])('of one that is %s the next try and the button follow', (name, failures, claimedAt, next, may) => {
  expect(nextTry({ failures, claimedAt })).toEqual(next)
  const state: MailState = name === 'given up' ? 'given-up' : failures > 0 ? 'failed' : 'waiting'
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
  add('stopped', closed, { failures: 1, claimedAt: ago(5) })
  add('sent', mette, { sentAt: NOW, claimedAt: NOW })
})

const listed = (
  filter: Partial<Parameters<typeof countMails>[0]>,
  sort = { by: 'emne' as const, descending: false },
) => mailsOnPage({ state: null, typed: '', ...filter }, sort, 1).map(({ state }) => state)

test('every mail is in one state, and is found by it', () => {
  expect(mailCounts()).toEqual({ waiting: 1, failed: 1, 'given-up': 1, stopped: 1, sent: 1 })
  for (const state of MAIL_STATES) expect(listed({ state })).toEqual([state])
})

test.each([
  ['aeroe', []],
  ['mette æ', ['failed', 'given-up', 'sent', 'waiting']],
  ['METTE@EXAMPLE', ['failed', 'given-up', 'sent', 'waiting']],
  ['krogh', ['stopped']],
  ['%', []],
])('by %j are found %j', (typed, states) => {
  expect(listed({ typed })).toEqual(states)
})

test('pages follow on each other', () => {
  const personId = createPerson({ name: 'Ida Mange' }).id
  const rows = Array.from({ length: MAILS_A_PAGE + 1 }, (_, place) => ({
    personId,
    key: `many-${place}`,
    subject: String(place).padStart(3, '0'),
    text: 'x',
  }))
  db.insert(mails).values(rows).run()
  const filter = { state: null, typed: 'ida mange' }
  const subjects = [1, 2].flatMap((page) =>
    mailsOnPage(filter, { by: 'emne', descending: true }, page).map(({ subject }) => subject),
  )
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
})
