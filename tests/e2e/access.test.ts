import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import routes from '#app/routes.ts'
import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { DEMO_DOMAIN, DEMO_PASSWORD } from '#app/domain/people/demo.ts'
import { COOKIES } from '#app/http/cookies.ts'
import { asker, dataOf } from '#tests/support/access/asker.ts'
import { CANARIES, sowCanaries } from '#tests/support/access/canaries.ts'
import { CENTRE_ROWS } from '#tests/support/access/centre-rows.ts'
import { type Answers, COLUMNS, WHO } from '#tests/support/access/columns.ts'
import { FIDELITY_ROWS } from '#tests/support/access/fidelity-rows.ts'
import { ROWS } from '#tests/support/access/rows.ts'
import { TEAM_ROWS } from '#tests/support/access/team-rows.ts'
import { closeAccount, findThings, makeOthers } from '#tests/support/access/things.ts'
import { cookieOf, post } from '#tests/support/http.ts'
import { type RunningServer, startServer } from '#tests/support/server.ts'

let server: RunningServer
let people: ReturnType<typeof asker>
/** Who was told which canary. */
const told = new Set<string>()
/** The names of the cookies that any address above has set. */
const set = new Set<string>()

/** Every address pattern of the map, as one list. */
function patternsOf(entries: typeof routes, parent = ''): string[] {
  return entries.flatMap(({ path: own, index, children }) => {
    const full = own ? `${parent}/${own}` : parent
    return children ? patternsOf(children, full) : [index && !own ? full || '/' : full]
  })
}

beforeAll(async () => {
  server = await startServer()
  makeOthers(server)
  const things = findThings(server)
  sowCanaries(server)
  people = asker(server, things, (name, said, cookies) => {
    for (const cookie of cookies) set.add(cookie)
    for (const { word } of CANARIES) if (said.includes(word)) told.add(`${word}: ${name}`)
  })
})
afterAll(() => server?.stop())

/** What each gets at an address. */
async function answersAt(method: 'GET' | 'POST', address: string): Promise<Answers> {
  const asked = WHO.map(async (who) => [who, await people.ask(COLUMNS[who], method, address)] as const)
  return Object.fromEntries(await Promise.all(asked)) as Answers // each of WHO was asked
}

test('every address of the map stands in the table', () => {
  const inTable = new Set(ROWS.map(({ pattern }) => pattern))
  expect(new Set(patternsOf(routes))).toEqual(inTable)
})

describe.each(ROWS)('$address', ({ address, get, post }) => {
  test('GET', async () => expect(await answersAt('GET', address)).toEqual(get))
  test('POST', async () => expect(await answersAt('POST', address)).toEqual(post))
})

const ABOUT_TEAMS = [...TEAM_ROWS, ...FIDELITY_ROWS]

test.each([
  { who: 'a manager by a unit above both teams', name: 'enhedsleder', as: 'karen', rows: ABOUT_TEAMS },
  { who: 'who managed a team until yesterday', name: 'tidligere', as: 'jonas', rows: ABOUT_TEAMS },
  { who: 'an account that was closed meanwhile', name: 'lukket', as: 'nobody', rows: CENTRE_ROWS },
] as const)('$who gets what $as gets', async ({ name, as, rows }) => {
  await people.signIn(name)
  if (name === 'lukket') {
    expect(await people.ask(name, 'GET', '/admin')).toBe(200)
    closeAccount(server, name)
  }
  const wrong: string[] = []
  for (const { address, get, post } of rows) {
    const got = await people.ask(name, 'GET', address)
    const answered = await people.ask(name, 'POST', address)
    if (got !== get[as] || answered !== post[as]) wrong.push(`${address}: ${got}, ${answered}`)
  }
  expect(wrong).toEqual([])
})

test('what few may read reaches nobody else, by any address above, as page or as data', async () => {
  const pages = ROWS.map(({ address }) => address).filter((address) => !/\.\w+(\?|$)/.test(address))
  for (const address of pages)
    await Promise.all(WHO.map((who) => people.ask(COLUMNS[who], 'GET', dataOf(address))))
  // Two who are no column: the manager above is told what Karen is, and Anders what he has noted himself.
  await people.ask('enhedsleder', 'GET', '/team/team-vestbyen/$carla')
  for (const address of ['', '/vurdering', '/konsensus', '/rapport', '/fil/punkter.csv'])
    await people.ask('vurderer2', 'GET', `/fidelitet/$open${address}`)
  const expected = CANARIES.flatMap(({ word, for: readers }) => {
    const others = [
      ...(readers.includes('karen') ? ['enhedsleder'] : []),
      ...(word === 'KanarienoteB' ? ['vurderer2'] : []),
    ]
    return [...readers.map((who) => COLUMNS[who]), ...others].map((name) => `${word}: ${name}`)
  })
  expect([...told].toSorted()).toEqual(expected.toSorted())
})

test('no address sets another cookie than the page of cookies names', () => {
  expect([...set].toSorted()).toEqual([...COOKIES].toSorted())
})

test.each([
  ['another site', { origin: 'https://evil.example' }],
  ['nobody knows where', {}],
])('a form posted from %s is refused before anything reads it', async (_where, headers) => {
  const response = await fetch(`${server.origin}/log-ud`, {
    method: 'POST',
    headers,
    body: new URLSearchParams(),
  })
  expect(response.status).toBe(403)
})

test('pages carry the headers, and what is signed in is not kept', async () => {
  const cookie = await cookieOf(server.origin, 'medarbejder')
  for (const address of ['/', '/kurser', '/findes-ikke', '/mine-beviser/nej.pdf', '/icon.svg']) {
    const { headers } = await fetch(server.origin + address, { headers: { cookie } })
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    if (address !== '/icon.svg') expect(headers.get('cache-control')).toContain('no-store')
  }
})

test('the cookie is for this site and for the server alone', async () => {
  const fields = {
    [SIGN_IN.email]: `medarbejder@${DEMO_DOMAIN}`,
    [SIGN_IN.password]: DEMO_PASSWORD,
  }
  const response = await post(server.origin, '/log-ind', fields)
  const cookie = response.headers.get('set-cookie') ?? ''
  expect(cookie).toMatch(/^session=[\w-]{43};/)
  expect(cookie).toContain('HttpOnly')
  expect(cookie).toContain('SameSite=Lax')
  expect(cookie).not.toContain('Secure') // http on this machine; behind https it is __Host- and Secure
})
