import { expect, test } from 'vitest'
import { isOffline, sendOrSayOffline } from '#app/http/offline.ts'
import { clientAction as ofTest } from '#app/routes/final-test/route.tsx'
import { clientAction as ofReview } from '#app/routes/fidelity-review/route.tsx'
import { clientAction as ofLesson } from '#app/routes/lesson/route.tsx'

/** What Remix hands over; it says itself what type comes back. */
const answering = (answer: () => Promise<unknown>) => ({ serverAction: answer as <T>() => Promise<T> })

test.each([
  ['a lesson', ofLesson],
  ['the final test', ofTest],
  ['a review', ofReview],
])('%s stays, and says so, when the network fails', async (_page, clientAction) => {
  const reply = await clientAction(answering(() => Promise.reject(new TypeError('Failed to fetch'))))
  // Below 400 the router would fetch the page's data anew, which fails as well.
  expect(reply).toMatchObject({ status: 503 })
  expect(isOffline(await (reply as Response).json())).toBe(true)
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
