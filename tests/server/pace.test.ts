import { expect, test } from 'vitest'
import { env } from '#app/http/env.server.ts'
import { readForm } from '#app/http/form.ts'
import { minutesToWait } from '#server/pace.ts'
import { createPerson, requestFrom } from '#tests/support/people.ts'
import { smallApp } from '#tests/support/small-app.ts'

const MINUTE = 60_000
const FILE = '/team/:team/fil/:file'
const reading = async (person = createPerson()) => requestFrom(person, '/')
const writing = async (person = createPerson()) => new Request(await reading(person), { method: 'POST' })

/** How often in a row something may be done at a moment, tried twice as often as it may. */
function allowed(request: Request, pattern: string, most: number, now: number): number {
  const answers = Array.from({ length: 2 * most }, () => minutesToWait(request, pattern, now))
  return answers.filter((minutes) => minutes === null).length
}

test('one person writes so much in a minute, and anew in the next; another is not held up by it', async () => {
  const { WRITES_A_MINUTE: most } = env
  const [request, other] = [await writing(), await writing()]
  expect(allowed(request, '/kurser/:course/:lesson', most, 1000)).toBe(most)
  expect(minutesToWait(request, '/kurser/:course/:lesson', 1000)).toBe(1)
  expect(minutesToWait(other, '/kurser/:course/:lesson', 1000)).toBeNull()
  expect(minutesToWait(request, '/log-ud', 1000)).toBeNull()
  expect(minutesToWait(request, '/team/:team', 1000 + MINUTE - 1)).toBe(1)
  expect(minutesToWait(request, '/team/:team', 1000 + MINUTE)).toBeNull()
})

test.each([
  FILE,
  '/mine-beviser/:file',
])('of %s one person fetches so many in an hour; pages and pictures are not counted', async (pattern) => {
  const request = await reading()
  const most = env.FILES_AN_HOUR
  expect(allowed(request, '/team/:team', most, 0)).toBe(2 * most)
  expect(allowed(request, '/kursusfiler/:file', most, 0)).toBe(2 * most)
  expect(allowed(request, pattern, most, 0)).toBe(most)
  expect(minutesToWait(request, pattern, MINUTE)).toBe(59)
  expect(minutesToWait(request, pattern, 60 * MINUTE)).toBeNull()
})

test('whoever is not signed in has limits of their own', () => {
  const request = new Request('http://127.0.0.1:3000/log-ind', { method: 'POST' })
  expect(allowed(request, '/log-ind', env.WRITES_A_MINUTE, 0)).toBe(2 * env.WRITES_A_MINUTE)
})

const headersOf = async () => ({ cookie: (await reading()).headers.get('cookie') ?? '' })

test('what was sent too much is not done, and waits in the page to be sent again', async () => {
  let done = 0
  const action = async ({ request }: { request: Request }) => {
    await readForm(request)
    done += 1
    return null
  }
  const ask = smallApp({ side: { action } }, { pages: true })
  const headers = await headersOf()
  const send = () =>
    ask('/side.data', { method: 'POST', headers, body: new URLSearchParams({ tekst: 'Hej' }) })
  for (let sent = 0; sent < env.WRITES_A_MINUTE; sent += 1) expect((await send()).status).toBe(200)
  const answer = await send()
  expect([answer.status, done]).toEqual([429, env.WRITES_A_MINUTE])
  const body = await answer.text()
  for (const told of ['"isTooMuch",true', '"tekst","Hej"']) expect(body).toContain(told)
})

test('a file that is one too many is a sentence that says when to try again', async () => {
  const ask = smallApp({ 'team/:team/fil/:file': { loader: () => new Response('a;b') } })
  const headers = await headersOf()
  const fetchOne = () => ask('/team/nord/fil/hold.csv', { headers })
  for (let got = 0; got < env.FILES_AN_HOUR; got += 1) expect((await fetchOne()).status).toBe(200)
  const answer = await fetchOne()
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '3600'])
  expect(await answer.text()).toMatch(/^Du har hentet mange filer på kort tid. Prøv igen om 60 minutter\./)
})
