import { expect, test } from 'vitest'
import { isOffline, sendOrSayOffline } from '#app/http/offline.ts'
import { shouldRevalidate } from '#app/root.tsx'
import * as review from '#app/routes/fidelity-review/route.tsx'
import * as finalTest from '#app/routes/final-test/route.tsx'
import * as lesson from '#app/routes/lesson/route.tsx'

/** What Remix hands over; it says itself what type comes back. */
const answering = (answer: () => Promise<unknown>, fields: Record<string, string> = {}) => ({
  request: new Request('http://127.0.0.1:3000/', { method: 'POST', body: new URLSearchParams(fields) }),
  serverAction: answer as <T>() => Promise<T>,
})
const failing = () => Promise.reject(new TypeError('Failed to fetch'))

/** The facts of a revalidation, of which only the reply matters. */
const after = (actionResult: unknown) => {
  const url = new URL('http://127.0.0.1:3000/')
  const facts = { currentUrl: url, currentParams: {}, nextUrl: url, nextParams: {} }
  return { ...facts, actionResult, defaultShouldRevalidate: true }
}

test.each([
  ['a lesson', lesson],
  ['the final test', finalTest],
  ['a review', review],
])('%s stays, and says so, when the network fails', async (_page, page) => {
  const reply = await page.clientAction(answering(failing))
  expect(isOffline(reply)).toBe(true)
  expect(page.shouldRevalidate(after(reply))).toBe(false)
  expect(shouldRevalidate(after(reply))).toBe(false)
  expect(page.shouldRevalidate(after({ status: 'saved' }))).toBe(true)
})

test('each reply is its own, and says which form it was that did not get through', async () => {
  const fields = { intent: 'cancel', reason: 'Teamet er lagt sammen' }
  const reply = await sendOrSayOffline(answering(failing, fields))
  expect(reply).toEqual({ status: 'offline', sent: 'cancel', cause: 'network' })
  // A form that sends again knows its new answer by this.
  expect(await sendOrSayOffline(answering(failing, fields))).not.toBe(reply)
  expect(await sendOrSayOffline(answering(failing))).toEqual({
    status: 'offline',
    sent: '',
    cause: 'network',
  })
})

test('a form that the server did not store stays as well, and says so; its other errors go through', async () => {
  const answer = (data: unknown) => () =>
    Promise.reject({ status: 503, statusText: '', internal: false, data })
  for (const [isTooMuch, cause] of [
    [false, 'store'],
    [true, 'pace'],
  ]) {
    const notStored = { address: '/', fields: [], isTooMuch }
    const reply = await sendOrSayOffline(answering(answer({ notStored })))
    expect(reply).toEqual({ status: 'offline', sent: '', cause })
  }
  await expect(sendOrSayOffline(answering(answer('Not now')))).rejects.toMatchObject({ status: 503 })
})

test('what the action answers goes through', async () => {
  const saved = { status: 'saved' }
  expect(await sendOrSayOffline(answering(() => Promise.resolve(saved)))).toBe(saved)
})

test.each([
  new Error('Unexpected Server Error'),
  new Response('', { status: 403 }),
])('what the server throws is no matter of the network: %s', async (thrown) => {
  await expect(sendOrSayOffline(answering(() => Promise.reject(thrown)))).rejects.toBe(thrown)
})

test.each([
  undefined,
  null,
  'offline',
  { error: 'offline' },
  { status: 'saved' },
])('%j says nothing of the network', (reply) => {
  expect(isOffline(reply)).toBe(false)
})
