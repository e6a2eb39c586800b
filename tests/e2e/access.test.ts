import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import routes from '#app/routes.ts'
import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { DEMO_DOMAIN, DEMO_PASSWORD } from '#app/domain/people/demo.ts'
import { cookieOf, post } from '#tests/support/http.ts'
import { type RunningServer, startServer } from '#tests/support/server.ts'

/**
 * Who gets what, for every address of the map. The columns are:
 * nobody signed in · Mette (learner, Team Vestbyen) · Jonas (trainer) · Karen (manager of Vestbyen and Nord)
 * · Peter (manager in the other municipality) · Sofie (assessor) · Ingrid (administrator).
 * `in` means: sent to sign in. POSTs are empty, so 400 means: allowed to try, but this was no form.
 */
const WHO = ['', 'medarbejder', 'underviser', 'leder', 'leder2', 'vurderer', 'admin'] as const
type Answer = number | 'in'
type Row = { pattern: string; address: string; get: Answer[]; post: Answer[] }

const everyone = (answer: Answer): Answer[] => WHO.map(() => answer)
const signedIn = (answer: Answer): Answer[] => ['in', ...WHO.slice(1).map(() => answer)]
/** What a signed-out POST gets is 401 and a form that carries what was posted. */
const posted = (answer: Answer): Answer[] => [401, ...WHO.slice(1).map(() => answer)]
const NOT_FOUND = everyone(404)
const NO_ACTION = everyone(405)

let server: RunningServer
const cookies = new Map<string, string>()
const ids: Record<string, string> = {}

const ROWS: Row[] = [
  { pattern: '/', address: '/', get: everyone(200), post: NO_ACTION },
  {
    pattern: '/log-ind',
    address: '/log-ind',
    get: [200, 302, 302, 302, 302, 302, 302],
    post: [400, 302, 302, 302, 302, 302, 302],
  },
  // Signing out comes last in the walk of each person; see below.
  { pattern: '/log-ud', address: '/log-ud', get: everyone(302), post: everyone(302) },
  { pattern: '/sprog', address: '/sprog', get: everyone(302), post: everyone(302) },
  { pattern: '/kodeord/:word', address: '/kodeord/ukendt', get: NOT_FOUND, post: everyone(400) },

  { pattern: '/kurser', address: '/kurser', get: signedIn(200), post: NO_ACTION },
  {
    pattern: '/kurser/:course',
    address: '/kurser/cti-grundkursus',
    get: signedIn(200),
    post: posted(400),
  },
  { pattern: '/kurser/:course', address: '/kurser/findes-ikke', get: signedIn(404), post: posted(404) },
  {
    pattern: '/kurser/:course/:lesson',
    address: '/kurser/cti-grundkursus/kontaktskabelse',
    get: signedIn(200),
    post: posted(400),
  },
  {
    pattern: '/kurser/:course/:lesson',
    address: '/kurser/cti-grundkursus/..%2f..%2fpackage',
    get: signedIn(404),
    post: posted(404),
  },
  {
    pattern: '/kurser/:course/proeve',
    address: '/kurser/introduktion-til-housing-first/proeve',
    get: signedIn(200),
    post: posted(400),
  },
  {
    pattern: '/kurser/:course/proeve/:attempt',
    address: '/kurser/introduktion-til-housing-first/proeve/$attempt',
    get: ['in', 200, 404, 404, 404, 404, 404],
    post: NO_ACTION,
  },
  // What trainers see of a course: they and the administrators.
  {
    pattern: '/kurser/:course/undervisning',
    address: '/kurser/cti-grundkursus/undervisning',
    get: ['in', 403, 200, 403, 403, 403, 200],
    post: NO_ACTION,
  },
  { pattern: '/lektioner/:file', address: '/lektioner/$lesson.js', get: signedIn(200), post: NO_ACTION },
  { pattern: '/lektioner/:file', address: '/lektioner/..%2fpackage.js', get: signedIn(404), post: NO_ACTION },
  { pattern: '/kursusfiler/:file', address: '/kursusfiler/ukendt.svg', get: signedIn(404), post: NO_ACTION },

  { pattern: '/bibliotek', address: '/bibliotek', get: signedIn(200), post: NO_ACTION },
  {
    pattern: '/bibliotek/:course',
    address: '/bibliotek/cti-grundkursus',
    get: signedIn(200),
    post: NO_ACTION,
  },
  { pattern: '/bibliotek/:course', address: '/bibliotek/findes-ikke', get: signedIn(404), post: NO_ACTION },
  {
    pattern: '/bibliotek/:course/tjekliste',
    address: '/bibliotek/cti-grundkursus/tjekliste',
    get: signedIn(200),
    post: NO_ACTION,
  },
  { pattern: '/ordbog', address: '/ordbog?q=fase', get: signedIn(200), post: NO_ACTION },
  { pattern: '/soeg', address: '/soeg?q=bolig', get: signedIn(200), post: NO_ACTION },

  { pattern: '/mine-beviser', address: '/mine-beviser', get: signedIn(200), post: NO_ACTION },
  {
    pattern: '/mine-beviser/:file',
    address: '/mine-beviser/$certificate.pdf',
    get: ['in', 200, 404, 404, 404, 404, 404],
    post: NO_ACTION,
  },
  { pattern: '/bevis', address: '/bevis', get: everyone(200), post: NO_ACTION },
  { pattern: '/bevis/:code', address: '/bevis/$code', get: everyone(200), post: NO_ACTION },
  { pattern: '/bevis/:code', address: '/bevis/UKENDT', get: NOT_FOUND, post: NO_ACTION },

  { pattern: '/fidelitet', address: '/fidelitet', get: signedIn(200), post: NO_ACTION },
  {
    pattern: '/fidelitet/ny',
    address: '/fidelitet/ny',
    get: ['in', 404, 404, 200, 200, 200, 200],
    post: [401, 404, 404, 404, 400, 404, 404],
  },
  // Instruments are for everybody who is signed in; with and without a version.
  {
    pattern: '/fidelitet/skemaer/:instrument/:version?',
    address: '/fidelitet/skemaer/cti',
    get: signedIn(200),
    post: NO_ACTION,
  },
  {
    pattern: '/fidelitet/skemaer/:instrument/:version?',
    address: '/fidelitet/skemaer/cti/1.0.0',
    get: signedIn(200),
    post: NO_ACTION,
  },
  {
    pattern: '/fidelitet/skemaer/:instrument/:version?',
    address: '/fidelitet/skemaer/cti/9.9.9',
    get: signedIn(404),
    post: NO_ACTION,
  },
  // Approved, of Team Vestbyen: its members, its managers, the centre.
  {
    pattern: '/fidelitet/:review',
    address: '/fidelitet/$approved',
    get: ['in', 200, 404, 200, 404, 200, 200],
    post: [401, 400, 404, 400, 404, 400, 400],
  },
  // Under way: its raters alone.
  {
    pattern: '/fidelitet/:review',
    address: '/fidelitet/$open',
    get: ['in', 404, 404, 404, 404, 200, 404],
    post: [401, 404, 404, 404, 404, 400, 404],
  },
  // Approved, of the other municipality's Team Syd.
  {
    pattern: '/fidelitet/:review',
    address: '/fidelitet/$other',
    get: ['in', 404, 404, 404, 200, 200, 200],
    post: [401, 404, 404, 404, 400, 400, 400],
  },

  { pattern: '/team', address: '/team', get: ['in', 404, 404, 200, 302, 404, 404], post: NO_ACTION },
  {
    pattern: '/team/:team',
    address: '/team/team-vestbyen',
    get: ['in', 404, 404, 200, 404, 404, 404],
    post: NO_ACTION,
  },
  {
    pattern: '/team/:team',
    address: '/team/team-syd',
    get: ['in', 404, 404, 404, 200, 404, 404],
    post: NO_ACTION,
  },

  {
    pattern: '/admin/personer',
    address: '/admin/personer',
    get: ['in', 404, 404, 404, 404, 404, 200],
    post: [401, 404, 404, 404, 404, 404, 404],
  },
  { pattern: '/*', address: '/findes/ikke', get: NOT_FOUND, post: NOT_FOUND },
]

/** Every address pattern of the map, as one list. */
function patternsOf(entries: typeof routes, parent = ''): string[] {
  return entries.flatMap(({ path: own, index, children }) => {
    const full = own ? `${parent}/${own}` : parent
    return children ? patternsOf(children, full) : [index && !own ? full || '/' : full]
  })
}

beforeAll(async () => {
  server = await startServer()
  const db = new Database(path.join(server.dataDir, 'fodfaeste.sqlite'), { readonly: true })
  const one = (sql: string) => String(Object.values(db.prepare(sql).get() as object)[0])
  const mette = `(select id from people where email = 'medarbejder@${DEMO_DOMAIN}')`
  const team = (slug: string) => `(select id from teams where slug = '${slug}')`
  ids.attempt = one(`select id from test_attempts where person_id = ${mette}`)
  ids.certificate = one(`select id from certificates where person_id = ${mette}`)
  ids.code = one(`select code from certificates where person_id = ${mette}`)
  ids.lesson = one('select content_hash from lesson_completions')
  ids.approved = one(
    `select id from reviews where team_id = ${team('team-vestbyen')} and approved_at is not null`,
  )
  ids.open = one(`select id from reviews where team_id = ${team('team-vestbyen')} and approved_at is null`)
  ids.other = one(`select id from reviews where team_id = ${team('team-syd')}`)
  db.close()
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
