import { afterAll, beforeAll, expect, test } from 'vitest'
import { inDatabase } from '#tests/support/database.ts'
import { cookieOf } from '#tests/support/http.ts'
import { pick, seeded } from '#tests/support/random.ts'
import { type RunningServer, startServer } from '#tests/support/server.ts'

const ROUNDS = process.env.LONG ? 100_000 : 1_000

let server: RunningServer
const ids: Record<string, string> = {}
beforeAll(async () => {
  server = await startServer()
  inDatabase(server, (db) => {
    const one = (where: string) => String(db.prepare(`select id from reviews where ${where}`).pluck().get())
    ids.approved = one('approved_at is not null')
    ids.open = one('approved_at is null')
    ids.event = String(db.prepare("select id from events where kind = 'community'").pluck().get())
  })
})
afterAll(() => server?.stop())

const ADDRESSES = [
  '/',
  '/log-ind',
  '/sprog',
  '/kodeord/x',
  '/kurser',
  '/kurser/cti-grundkursus',
  '/kurser/cti-grundkursus/kontaktskabelse',
  '/kurser/introduktion-til-housing-first/proeve',
  '/lektioner/x.js',
  '/kursusfiler/x.svg',
  '/mine-beviser',
  '/mine-beviser/x.pdf',
  '/bevis',
  '/bevis/x',
  '/fidelitet',
  '/fidelitet/ny',
  '/fidelitet/x',
  '/fidelitet/oversigt',
  '/fidelitet/oversigt/fil/teams.csv',
  '/fidelitet/team/team-vestbyen',
  '/fidelitet/team/team-vestbyen/fil/tal.csv',
  '/fidelitet/skemaer/cti',
  ...[
    '',
    '/fakta',
    '/vurdering',
    '/konsensus',
    '/rapport',
    '/rettelse',
    '/handleplan',
    '/fil/punkter.csv',
  ].flatMap((page) => [`/fidelitet/$approved${page}`, `/fidelitet/$open${page}`]),
  '/mit-omraade',
  '/mit-omraade/fil/teams.csv',
  '/team',
  '/team/team-nord',
  '/team/team-nord/fil/hold.csv',
  '/team/team-nord/x',
  '/team/x',
  '/mine-oplysninger',
  '/kalender',
  '/kalender/ny',
  '/kalender/x',
  ...['', '/ret', '/fremmoede', '/hold.ics'].map((page) => `/kalender/$event${page}`),
  '/admin/personer',
  '/admin/personer/ny',
  '/admin/personer/x',
  '/admin/regler',
  '/admin/regler/ny',
  '/admin/regler/x',
  '/findes-ikke',
]
const NAMES = [
  'intent',
  'question',
  'key',
  'chosen',
  'reflection',
  'text',
  'email',
  'password',
  'returnTo',
  'sign-in-return-to',
  'sign-in-email',
  'sign-in-password',
  'seal',
  'locale',
  'person',
  'name',
  'roles',
  'teamId',
  'managedTeamId',
  'item',
  'score',
  'note',
  'evidence',
  'team',
  'mode',
  'code',
  'luk',
  'attempt',
  'seen',
  'id',
  'itemId',
  'reason',
  'cases',
  'caseCount',
  'fact-fte',
  'was-fte',
  'standing',
  'subject',
  'outcome',
  'answer',
  'what',
  'ownerId',
  'dueOn',
  'courseId',
  'date',
  'from',
  'to',
  'seats',
  'until',
  'present',
  'was',
  'audience',
  'place',
  'dueAfterDays',
  'graceDays',
  'fromDate',
  'toDate',
  'driver',
  'months',
  'lesson',
  'metode',
  'fra',
  'til',
  'handling',
  'after',
  '__proto__',
  'constructor',
]
const VALUES = [
  '',
  '0',
  '-1',
  '1e999',
  'NaN',
  'null',
  'undefined',
  'true',
  '[]',
  '{}',
  'answer',
  'reflect',
  'complete',
  'create',
  'link',
  'rate',
  'lock',
  'approve',
  'agree',
  'save',
  'hand-in',
  'hand-in-anyway',
  'start',
  'conclude',
  'reopen',
  'write',
  'correct',
  'check',
  'skip',
  'save-action',
  'set-aside',
  'take-up',
  'finish',
  'assign-lessons',
  'settle',
  'cancel',
  'begin-without-facts',
  'not-relevant',
  '3',
  '2027-13-45',
  'leadership',
  'hf-1-l1-q1',
  'cti-1-p01',
  'cti-a1',
  '../../etc/passwd',
  '%00',
  '\0',
  '\ud800',
  'æøå',
  '/中',
  '👩‍👩‍👧‍👦',
  '<script>alert(1)</script>',
  "' or 1=1 --",
  '010190-1234',
  'x'.repeat(20_000),
  '\r\nSet-Cookie: a=b',
]
const COOKIES = [
  '',
  'session=x',
  'session=',
  `session=${'x'.repeat(5000)}`,
  'sprog=xx',
  '=;=;',
  'session=%E0%A4%A',
]

test(`${ROUNDS} requests that no browser would send are all answered, none with a server error`, async () => {
  const random = seeded(20261122)
  const people = await Promise.all(
    ['medarbejder', 'leder', 'vurderer', 'vurderer2', 'admin', 'underviser'].map((who) =>
      cookieOf(server.origin, who),
    ),
  )
  const failures: string[] = []

  const oneRequest = async () => {
    const method = pick(random, ['GET', 'POST', 'POST', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD'])
    const suffix = pick(random, [
      '',
      '',
      '',
      '.data',
      '?x=%',
      `?${pick(random, NAMES)}=${encodeURIComponent(pick(random, VALUES).replace(/[\ud800-\udfff]/g, ''))}`,
      '/',
      '/../..',
    ])
    const address = pick(random, ADDRESSES).replace(/\$(\w+)/, (_, name) => ids[name] ?? '') + suffix
    const fields = Array.from({ length: Math.floor(random() * 6) }, () => [
      pick(random, NAMES),
      pick(random, VALUES),
    ])
    const body = pick(random, [
      new URLSearchParams(fields),
      JSON.stringify(fields),
      '\0\0',
      multipart(fields),
    ])
    const hasBody = method !== 'GET' && method !== 'HEAD'
    const contentType = pick(random, [
      undefined,
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'text/plain',
      'application/json',
    ])
    const response = await fetch(server.origin + address, {
      method,
      redirect: 'manual',
      headers: {
        origin: server.origin,
        cookie: pick(random, [...COOKIES, ...people]),
        ...(contentType && hasBody && { 'content-type': contentType }),
      },
      ...(hasBody && { body }),
    })
    await response.arrayBuffer()
    if (response.status >= 500)
      failures.push(`${response.status} ${method} ${address} ${contentType} ${String(body).slice(0, 200)}`)
  }
  for (let round = 0; round < ROUNDS; round += 10) {
    await Promise.all(Array.from({ length: 10 }, oneRequest))
    if (process.env.LONG && round % 5_000 === 0) console.info(`${round} of ${ROUNDS}`)
  }
  expect(failures).toEqual([])

  const after = await fetch(server.origin)
  expect(after.status).toBe(200)
})

function multipart(fields: string[][]): FormData {
  const form = new FormData()
  for (const [name = '', value = ''] of fields) form.append(name, new Blob([value]), 'fil.txt')
  return form
}
