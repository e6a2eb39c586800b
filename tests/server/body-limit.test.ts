import type { ServerBuild } from '@remix-run/node'
import { expect, test } from 'vitest'
import { LONGEST_FILE } from '#app/domain/certificates/verify/read-file.server.ts'
import { LONGEST_PEOPLE_FILE } from '#app/domain/imports/columns.ts'
import { env } from '#app/http/env.server.ts'
import { createApp } from '#server/app.ts'

/** An app of one route, which says what it was sent. */
const route = {
  loader: ({ request }: { request: Request }) => new Response(new URL(request.url).search, { status: 413 }),
  action: async ({ request }: { request: Request }) =>
    new Response(String((await request.arrayBuffer()).byteLength)),
}
const build = {
  entry: { module: {} },
  routes: { all: { id: 'all', path: '*', module: route } },
  assets: { routes: {} },
  future: { v3_singleFetch: true },
} as unknown as ServerBuild // all that a route without a page is asked for

async function post(address: string, bytes: number) {
  const headers = { origin: env.APP_URL, 'content-length': String(bytes) }
  const incoming = { socket: { remoteAddress: '192.0.2.1' } }
  const request = new Request(env.APP_URL + address, { method: 'POST', body: 'x'.repeat(bytes), headers })
  const response = await createApp({ build, mode: 'production' }).fetch(request, { incoming })
  return [response.status, await response.text()]
}

const FORMS = [
  ['/bevis', LONGEST_FILE],
  ['/admin/personer/import', LONGEST_PEOPLE_FILE],
] as const

test.each(
  FORMS,
)('%s takes the longest file and what else the form says; any other takes a megabyte', async (form, longest) => {
  const file = longest + 60_000
  expect(await post(form, file)).toEqual([200, String(file)])
  expect(await post('/log-ind', file)).toMatchObject([413, expect.stringContaining('fylder for meget')])
})

test.each(FORMS)('what is longer leads to %s again', async (form, longest) => {
  expect(await post(form, longest + 64 * 1024 + 1)).toEqual([413, '?for-stor='])
})
