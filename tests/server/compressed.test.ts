import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { compressed } from '#server/compressed.ts'

const app = new Hono()
  .use(compressed)
  .get('/side', (c) => c.html('En side med mange ord. '.repeat(100)))
  .get('/bevis.pdf', (c) => c.body('%PDF'.repeat(1000), 200, { 'Content-Type': 'application/pdf' }))

test.each([
  ['/side', { 'sec-fetch-site': 'same-origin' }, 'gzip'],
  ['/side', { 'sec-fetch-site': 'none' }, 'gzip'], // typed, or from a bookmark
  ['/side', { 'sec-fetch-site': 'cross-site' }, null],
  ['/side', { 'sec-fetch-site': 'same-site' }, null],
  ['/side', {}, null],
  ['/bevis.pdf', { 'sec-fetch-site': 'same-origin' }, null],
])('%s asked for with %j is sent as %s', async (path, headers: Record<string, string>, encoding) => {
  const answer = await app.request(path, { headers: { 'accept-encoding': 'gzip, br', ...headers } })
  expect(answer.headers.get('content-encoding')).toBe(encoding)
})
