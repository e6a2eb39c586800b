import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import routes from '#app/routes.ts'
import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { DEMO_DOMAIN, DEMO_PASSWORD } from '#app/domain/people/demo.ts'
import { type Answer, ROWS, WHO } from '#tests/support/access-rows.ts'
import { inDatabase } from '#tests/support/database.ts'
import { cookieOf, post } from '#tests/support/http.ts'
import { type RunningServer, startServer } from '#tests/support/server.ts'

let server: RunningServer
const cookies = new Map<string, string>()
const ids: Record<string, string> = {}

/** Every address pattern of the map, as one list. */
function patternsOf(entries: typeof routes, parent = ''): string[] {
  return entries.flatMap(({ path: own, index, children }) => {
    const full = own ? `${parent}/${own}` : parent
    return children ? patternsOf(children, full) : [index && !own ? full || '/' : full]
  })
}

beforeAll(async () => {
  server = await startServer()
  const one = (sql: string) => String(inDatabase(server, (db) => db.prepare(sql).pluck().get()))
  const mette = `(select id from people where email = 'medarbejder@${DEMO_DOMAIN}')`
  const team = (slug: string) => `(select id from teams where slug = '${slug}')`
  ids.mail = one('select id from mails')
  ids.mette = one(`select ${mette}`)
  ids.attempt = one(`select id from test_attempts where person_id = ${mette}`)
  ids.certificate = one(`select id from certificates where person_id = ${mette}`)
  ids.code = one(`select code from certificates where person_id = ${mette}`)
  ids.rule = one('select id from enrolment_rules')
  ids.lesson = one('select content_hash from lesson_completions')
  ids.approved = one(
    `select id from reviews where team_id = ${team('team-vestbyen')} and approved_at is not null`,
  )
  const organisation = (name: string) => one(`select id from organisations where name = '${name}'`)
  ids.aalborg = organisation('Aalborg Kommune')
  ids.varde = organisation('Varde Kommune')
  ids.unit = one(`select id from units where organisation_id = '${ids.aalborg}'`)
  ids.ofVestbyen = one(`select id from people where email = 'carla@${DEMO_DOMAIN}'`)
  ids.ofSyd = one(`select id from people where email = 'pia@${DEMO_DOMAIN}'`)
  ids.vestbyen = one(`select ${team('team-vestbyen')}`)
  ids.event = one(`select id from events where course_id = 'mact-1'`)
  ids.forVestbyen = one('select id from events where organisation_id is not null')
  ids.held = one(`select id from events where kind = 'community'`)
  ids.open = one(`select id from reviews where team_id = ${team('team-vestbyen')} and approved_at is null`)
})
afterAll(() => server?.stop())

const addressOf = (address: string) =>
  server.origin + address.replace(/\$(\w+)/g, (_, name) => ids[name] ?? '')

async function ask(who: string, method: 'GET' | 'POST', address: string): Promise<Answer> {
  const known = cookies.get(who) ?? (who ? await cookieOf(server.origin, who) : '')
  cookies.set(who, known)
  const init = method === 'POST' ? { body: new URLSearchParams() } : {}
  const response = await fetch(addressOf(address), {
    method,
    redirect: 'manual',
    headers: { cookie: known, origin: server.origin },
    ...init,
  })
  if (method === 'POST' && address === '/log-ud') cookies.delete(who)
  await response.arrayBuffer()
  const isToSignIn = response.headers.get('location')?.startsWith('/log-ind')
  return isToSignIn ? 'in' : response.status
}

test('every address of the map stands in the table', () => {
  const inTable = new Set(ROWS.map(({ pattern }) => pattern))
  expect(new Set(patternsOf(routes))).toEqual(inTable)
})

describe.each(ROWS)('$address', ({ address, get, post }) => {
  test.each(['GET', 'POST'] as const)('%s', async (method) => {
    const answers: Answer[] = []
    for (const who of WHO) answers.push(await ask(who, method, address))
    expect(answers).toEqual(method === 'GET' ? get : post)
  })
})

test('what a rater gives alone reaches nobody else before both have locked, by any address', async () => {
  inDatabase(server, (db) => {
    const of = (seat: string) => `review_id = '${ids.open}' and seat = '${seat}'`
    const sign = (seat: string) => db.exec(`update ratings set note = 'Kanarie-${seat}' where ${of(seat)}`)
    sign('B')
    const lockedAt = db
      .prepare(`select locked_at from review_raters where ${of('A')}`)
      .pluck()
      .get()
    db.exec(`update review_raters set locked_at = null where ${of('A')}`)
    sign('A')
    db.prepare(`update review_raters set locked_at = ? where ${of('A')}`).run(lockedAt)
  })
  const addresses = ROWS.filter(({ pattern }) => pattern.startsWith('/fidelitet') || pattern === '/')
    .map(({ address }) => address)
    .flatMap((address) => [address, address === '/' ? '/_root.data' : `${address}.data`])
  const told = new Set<string>()
  for (const who of [...WHO, 'vurderer2']) {
    const cookie = who ? await cookieOf(server.origin, who) : ''
    for (const address of addresses) {
      const answer = await (await fetch(addressOf(address), { headers: { cookie } })).text()
      for (const seat of ['A', 'B'])
        if (answer.includes(`Kanarie-${seat}`)) told.add(`${seat} to ${who} at ${address}`)
    }
  }
  const rating = '/fidelitet/$open/vurdering'
  expect([...told].toSorted()).toEqual(
    [
      `A to vurderer at ${rating}`,
      `A to vurderer at ${rating}.data`,
      `B to vurderer2 at ${rating}`,
      `B to vurderer2 at ${rating}.data`,
    ].toSorted(),
  )
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
