import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { findPerson } from '#app/domain/auth/sessions.server.ts'
import { requestScope } from '#app/http/request-scope.server.ts'
import { forbidden, notFound } from '#app/http/responses.ts'
import { db } from '#db/client.server.ts'
import { auditLog } from '#db/schema/index.ts'
import { listenToLog } from '#tests/support/log.ts'
import { createPerson, requestFrom } from '#tests/support/people.ts'
import { smallApp } from '#tests/support/small-app.ts'

const NUMBER = /^[2-9A-HJ-NP-Z]{10}$/
let lines: string[] = []
const told = () => lines.map((line) => JSON.parse(line))
beforeEach(() => {
  lines = listenToLog()
})
afterEach(() => void vi.restoreAllMocks())

function fail(): never {
  throw new Error('No person called "Mette Holm"')
}

test('each request has a number of its own, in its scope and in the head of its answer', async () => {
  const ask = smallApp({ scope: { loader: () => Response.json(requestScope()) } })
  const agent = 'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0'
  const answers = await Promise.all([1, 2].map(() => ask('/scope', { headers: { 'user-agent': agent } })))
  const scopes = await Promise.all(answers.map((answer) => answer.json()))
  for (const [place, { id, device, route }] of scopes.entries()) {
    expect(id).toMatch(NUMBER)
    expect(answers[place]?.headers.get('x-request-id')).toBe(id)
    expect({ device, route }).toEqual({ device: 'Firefox, Android', route: '/scope' })
  }
  expect(scopes[0].id).not.toBe(scopes[1].id)
})

test('what fails is told to the log alone; whoever asked gets the number it is found by', async () => {
  const ask = smallApp({ file: { loader: fail } })
  const answer = await ask('/file')
  const number = answer.headers.get('x-request-id')
  expect(answer.status).toBe(500)
  expect(await answer.text()).toMatch(new RegExp(`^Det er ikke din skyld.* Fejlnummer: ${number}$`))
  expect(told()).toMatchObject([
    { level: 'error', request: number, error: { type: 'Error', message: 'No person called …' } },
    { level: 'error', request: number, method: 'GET', route: '/file', status: 500, msg: 'Answered' },
  ])
})

test('a page that fails is handed its number, and nothing of the error', async () => {
  const ask = smallApp({ page: { loader: fail, action: fail } }, { pages: true })
  for (const init of [{}, { method: 'POST', body: new URLSearchParams() }]) {
    const answer = await ask('/page.data', init)
    const body = await answer.text()
    expect(answer.status).toBe(500)
    expect(body).toContain(`"requestId","${answer.headers.get('x-request-id')}"`)
    expect(body).not.toMatch(/Mette|person called|\.ts/)
  }
})

test.each([
  ['a form from another site', '/page', { method: 'POST', headers: { origin: 'https://example.org' } }, 403],
  [
    'a form that is too long',
    '/page',
    { method: 'POST', headers: { 'content-length': '2000000' }, body: 'x' },
    413,
  ],
])('%s is refused with a number', async (_, address, init, status) => {
  const answer = await smallApp({ page: { action: () => null } })(address, init)
  expect(answer.status).toBe(status)
  expect(await answer.text()).toContain(`Fejlnummer: ${answer.headers.get('x-request-id')}`)
})

test('a refusal of somebody who is signed in is entered by the pattern; an answer stays what it was', async () => {
  const person = createPerson()
  const loader = ({ request }: { request: Request }) => {
    findPerson(request)
    throw new URL(request.url).searchParams.has('se') ? forbidden('No') : notFound('Team')
  }
  const ask = smallApp({ 'team/:team': { loader } })
  const headers = { cookie: (await requestFrom(person, '/')).headers.get('cookie') ?? '' }
  const addresses = ['/team/mette-holm', '/team/jens-hansen', '/team/mette-holm?se']
  const statuses = await Promise.all(addresses.map(async (one) => (await ask(one, { headers })).status))
  expect(statuses).toEqual([404, 404, 403])
  const entered = db.select().from(auditLog).all()
  expect(entered.filter(({ action }) => action === 'refused')).toMatchObject([
    { actorId: person.id, detail: '404 /team/:team' },
    { actorId: person.id, detail: '403 /team/:team' },
  ])
})

test('monitors are told of only when somebody looks closely', async () => {
  const ask = smallApp({ sundhed: { loader: () => Response.json({}) } })
  await ask('/sundhed')
  expect(lines).toEqual([])
})
