import type { LoaderFunctionArgs } from '@remix-run/node'
import { expect, test } from 'vitest'
import { action as signOut } from '#app/routes/sign-out/route.tsx'
import { smallApp } from '#tests/support/small-app.ts'

const OWN_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox"
const routes = {
  page: { loader: () => new Response('x') },
  file: { loader: () => new Response('x', { headers: { 'Content-Security-Policy': OWN_POLICY } }) },
  address: { loader: ({ context }: LoaderFunctionArgs) => Response.json(context.address) },
  'log-ud': { action: signOut },
}
const ask = smallApp(routes)

const FOREIGN = { origin: 'https://example.org' }

test.each([
  ['a page', {}],
  ['a refusal', { method: 'POST', headers: FOREIGN }],
])('%s says how a browser is to treat it', async (_, init) => {
  const { headers } = await ask('/page', init)
  const policy = headers.get('content-security-policy')?.split('; ')
  for (const rule of [
    "default-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ])
    expect(policy).toContain(rule)
  expect(Object.fromEntries(headers)).toMatchObject({
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  })
  expect(headers.has('strict-transport-security')).toBe(false) // http, on this machine
})

test('a file with a policy of its own keeps it', async () => {
  expect((await ask('/file')).headers.get('content-security-policy')).toBe(OWN_POLICY)
})

test.each([
  ['a stranger who says they speak for another', '192.0.2.1', '203.0.113.9', '192.0.2.1'],
  ['a proxy on this machine', '127.0.0.1', '203.0.113.9', '203.0.113.9'],
  ['the same by its other addresses', '::ffff:127.0.0.1', '203.0.113.9', '203.0.113.9'],
  ['a proxy that hands on what it was told', '::1', '10.0.0.1, 203.0.113.9', '203.0.113.9'],
  ['this machine itself', '127.0.0.1', '', '127.0.0.1'],
  ['an address that begins alike', '12.7.0.1', '203.0.113.9', '12.7.0.1'],
])('%s, at %s for "%s", is asked from %s', async (_, peer, forwarded, address) => {
  const answer = await smallApp(routes, { peer })('/address', { headers: { 'x-forwarded-for': forwarded } })
  expect(await answer.json()).toBe(address)
})

test('who signs out leaves nothing in the browser', async () => {
  const { headers, status } = await ask('/log-ud', { method: 'POST' })
  expect(status).toBe(302)
  expect(headers.get('clear-site-data')).toBe('"cache", "storage"')
  expect(headers.getSetCookie()).toEqual([expect.stringMatching(/^session=;.*Max-Age=0/)])
})

test.each([
  ['of another site', FOREIGN, 403],
  ['of a page of ours', {}, 405],
])('TRACE %s echoes nothing', async (_, headers, status) => {
  const answer = await ask('/page', { method: 'TRACE', headers: { cookie: 'session=hemmelig', ...headers } })
  expect(answer.status).toBe(status)
  expect(await answer.text()).not.toMatch(/hemmelig|TRACE/)
})
