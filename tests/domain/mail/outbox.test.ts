import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { queueMail, sendWaiting } from '#app/domain/mail/outbox.server.ts'
import { db, write } from '#db/client.server.ts'
import { mails, people } from '#db/schema/index.ts'
import { listenToLog } from '#tests/support/log.ts'
import { createPerson } from '#tests/support/people.ts'

const folder = path.join(process.env.DATA_DIR ?? '', 'mail')
const NOON = new Date('2026-11-22T12:00:00Z')
const after = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000)

/** A file where the folder should be: nothing can be written into it. */
const breakDelivery = () => writeFileSync(folder, '')
const mendDelivery = () => rmSync(folder, { recursive: true, force: true })

let told: string[] = []
beforeEach(() => {
  told = listenToLog()
})
afterEach(() => {
  db.delete(mails).run()
  mendDelivery()
  vi.restoreAllMocks()
})

const queue = (key: string, personId = createPerson().id) =>
  write((tx) => queueMail(tx, { personId, key, subject: `Om ${key}`, text: 'Tekst' }))

const send = (now: Date, stopping = new AbortController().signal) => sendWaiting(stopping, () => now)
const stored = () => db.select().from(mails).all()
const sentKeys = () => stored().flatMap(({ key, sentAt }) => (sentAt ? [key] : []))

test('the same key twice is one mail', () => {
  expect(queue('a')).toBe(true)
  expect(queue('a')).toBe(false)
  expect(stored()).toHaveLength(1)
})

test('what waits is sent once', async () => {
  queue('a')
  queue('b')
  await send(NOON)
  expect(stored().map(({ sentAt }) => sentAt)).toEqual([NOON, NOON])
  await send(after(24 * 60))
  expect(stored().map(({ sentAt }) => sentAt)).toEqual([NOON, NOON])
})

test('a mail is taken by one only, however many look', async () => {
  queue('a')
  const first = send(NOON) // claims before it waits for anything
  const [claimed] = stored()
  expect(claimed).toMatchObject({ claimedAt: NOON, sentAt: null })
  await send(after(1))
  expect(stored()[0]?.sentAt).toBeNull()
  await first
  expect(stored()[0]?.sentAt).toEqual(NOON)
})

test('a mail whose server was stopped in the middle is taken up after ten minutes', async () => {
  queue('a')
  db.update(mails).set({ claimedAt: NOON }).run()
  await send(after(9))
  expect(sentKeys()).toEqual([])
  await send(after(10))
  expect(sentKeys()).toEqual(['a'])
})

test('a failure counts, and each pause is longer, five times', async () => {
  breakDelivery()
  queue('a')
  const tries: number[] = []
  for (let minute = 0; minute < 4 * 24 * 60; minute += 5) {
    const before = stored()[0]?.failures
    await send(after(minute))
    if (stored()[0]?.failures !== before) tries.push(minute)
  }
  expect(tries).toEqual([0, 15, 75, 315, 1035, 2475])
  expect(told).toHaveLength(6)
  expect(JSON.parse(told[0] ?? '')).toMatchObject({ try: 1, of: 6, code: 'EEXIST' })

  mendDelivery()
  await send(after(30 * 24 * 60))
  expect(sentKeys()).toEqual([])
})

test('a failure ends the round, and the next round goes past the mail', async () => {
  breakDelivery()
  queue('first')
  queue('second')
  db.update(mails).set({ createdAt: NOON }).run()
  await send(NOON)
  expect(stored().map(({ failures }) => failures)).toEqual([1, 0])
  mendDelivery()
  await send(after(1))
  expect(sentKeys()).toEqual(['second'])
  await send(after(15))
  expect(sentKeys()).toEqual(['first', 'second'])
})

test('a closed account gets nothing, and what waited goes out when it is opened', async () => {
  const person = createPerson()
  queue('a', person.id)
  db.update(people).set({ deactivatedAt: NOON }).run()
  await send(NOON)
  expect(sentKeys()).toEqual([])
  db.update(people).set({ deactivatedAt: null }).run()
  await send(NOON)
  expect(sentKeys()).toEqual(['a'])
})

test('a server that stops finishes the mail it is at, the oldest, and begins no other', async () => {
  queue('later')
  db.update(mails)
    .set({ createdAt: after(1) })
    .run()
  queue('earlier')
  db.update(mails).set({ createdAt: NOON }).where(eq(mails.key, 'earlier')).run()
  const stopping = new AbortController()
  const round = send(NOON, stopping.signal)
  stopping.abort()
  await round
  expect(sentKeys()).toEqual(['earlier'])
})
