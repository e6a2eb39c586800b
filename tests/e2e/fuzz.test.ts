import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEMO_DOMAIN } from '#app/domain/people/demo.ts'
import { ROWS } from '#tests/support/access/rows.ts'
import { findThings, makeOthers } from '#tests/support/access/things.ts'
import { inDatabase } from '#tests/support/database.ts'
import { HOSTILE_VALUES } from '#tests/support/hostile-values.ts'
import { formsIn, type PageForm } from '#tests/support/page-forms.ts'
import { pick, seeded } from '#tests/support/random.ts'
import { type RunningServer, startServer } from '#tests/support/server.ts'

const ROUNDS = process.env.LONG ? 100_000 : 1_000
const PEOPLE = ['medarbejder', 'leder', 'vurderer', 'vurderer2', 'admin', 'underviser', 'leder2']
const STRANGE_COOKIES = [
  '',
  'session=x',
  'session=',
  `session=${'x'.repeat(5000)}`,
  'sprog=xx',
  '=;=;',
  'session=%E0%A4%A',
]
const NAMES = [
  'intent',
  'seen',
  'id',
  'key',
  'returnTo',
  'team',
  'person',
  'q',
  'side',
  'sorter',
  '__proto__',
  'constructor',
]
const SUFFIXES = ['', '', '', '.data', '?x=%', '/', '/../..', '?side=-1', '?q=%00']

let server: RunningServer
let addresses: string[]
beforeAll(async () => {
  server = await startServer()
  makeOthers(server)
  const things = findThings(server)
  addresses = ROWS.map(({ address }) => address.replace(/\$(\w+)/g, (_, name) => things.get(name) ?? ''))
})
afterAll(() => server?.stop())

const random = seeded(20261122)
const chance = (share: number) => random() < share
const anything = () => pick(random, HOSTILE_VALUES)

/** Lets somebody in without the form, which would wait after so many wrong tries. */
function cookieFor(name: string): string {
  const token = randomBytes(32).toString('base64url')
  const id = createHash('sha256').update(token).digest('hex')
  inDatabase(server, (db) =>
    db
      .prepare(
        `insert into sessions (id, person_id, expires_at, absolute_expires_at, last_seen_at, created_at)
         select ?, id, 4102444800, 4102444800, ?, ? from people where email = ?`,
      )
      .run(id, Date.now(), Date.now(), `${name}@${DEMO_DOMAIN}`),
  )
  return `session=${token}`
}

type Asked = { method: string; address: string; cookie: string; body?: BodyInit; contentType?: string }

/** A request for a page, perhaps with a query that means nothing. */
function strangePage(cookie: string): Asked {
  const query = `?${pick(random, NAMES)}=${encodeURIComponent(anything().replace(/[\ud800-\udfff]/g, ''))}`
  const address = pick(random, addresses) + (chance(0.3) ? query : pick(random, SUFFIXES))
  return { method: pick(random, ['GET', 'GET', 'GET', 'HEAD']), address, cookie }
}

/** A form of ours, with some of its fields wrong, gone or twice. */
function wrongForm({ address, fields }: PageForm, cookie: string): Asked {
  const changed = fields.flatMap(([name, value]): [string, string][] => {
    if (chance(0.1)) return []
    const told: [string, string] = [name, chance(0.35) ? anything() : value]
    return chance(0.05) ? [told, told] : [told]
  })
  return {
    method: 'POST',
    address,
    cookie,
    body: chance(0.9) ? new URLSearchParams(changed) : multipart(changed),
  }
}

/** Anything at all, to any address. */
function noise(cookie: string): Asked {
  const fields = Array.from({ length: Math.floor(random() * 6) }, () => [pick(random, NAMES), anything()])
  const body = pick(random, [new URLSearchParams(fields), JSON.stringify(fields), '\0\0', multipart(fields)])
  const contentType = pick(random, [
    undefined,
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/json',
  ])
  const method = pick(random, ['POST', 'PUT', 'DELETE', 'PATCH'])
  const address = pick(random, addresses) + pick(random, SUFFIXES)
  return { method, address, cookie, body, ...(contentType && { contentType }) }
}

test(`${ROUNDS} requests that no browser would send are all answered, none with a server error`, async () => {
  const cookies = new Map(PEOPLE.map((name) => [name, cookieFor(name)]))
  const forms: (PageForm & { who: string })[] = []
  const wrong: string[] = []

  const oneRequest = async () => {
    const who = pick(random, PEOPLE)
    const cookie = chance(0.1) ? pick(random, STRANGE_COOKIES) : (cookies.get(who) ?? '')
    const form = chance(0.5) ? forms[Math.floor(random() * forms.length)] : undefined
    const asked = form
      ? wrongForm(form, cookies.get(form.who) ?? '')
      : chance(0.6)
        ? strangePage(cookie)
        : noise(cookie)
    const { method, address, body, contentType } = asked
    const response = await fetch(server.origin + address, {
      method,
      redirect: 'manual',
      headers: {
        origin: server.origin,
        cookie: asked.cookie,
        ...(contentType && { 'content-type': contentType }),
      },
      ...(body && { body }),
    })
    const text = await response.text()
    if (response.status >= 500)
      wrong.push(`${response.status} ${method} ${address} ${String(body).slice(0, 300)}`)
    if (response.headers.get('set-cookie')?.includes('session='))
      cookies.set(form?.who ?? who, cookieFor(form?.who ?? who))
    if (method === 'GET' && response.ok)
      forms.push(...formsIn(text, address).map((found) => ({ ...found, who })))
    if (forms.length > 3_000) forms.splice(0, 1_000) // what was found first is tried enough
  }
  const memory: number[] = []
  for (let round = 0; round < ROUNDS; round += 10) {
    await Promise.all(Array.from({ length: 10 }, oneRequest))
    if (!process.env.LONG || round % (ROUNDS / 100) !== 0) continue
    memory.push(megabytesOf(server))
    console.info(`${round} of ${ROUNDS}, ${memory.at(-1)} MB`)
  }
  expect(wrong).toEqual([])
  // A promise that is rejected with nobody to hear it ends the server.
  expect(server.process.exitCode).toBeNull()
  expect((await fetch(server.origin)).status).toBe(200)
  // A quarter in, it is warm. What one request more or less holds is evened out.
  if (process.env.LONG) expect(middleOf(memory.slice(75))).toBeLessThan(1.15 * middleOf(memory.slice(25, 50)))
})

/** The middle one by size. */
const middleOf = (numbers: number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

/** How much of the machine's memory the server holds. */
function megabytesOf({ process: { pid } }: RunningServer): number {
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Math.round(Number(kilobytes) / 1024)
}

function multipart(fields: string[][]): FormData {
  const form = new FormData()
  for (const [name = '', value = ''] of fields) form.append(name, new Blob([value]), 'fil.txt')
  return form
}
