import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { log } from '#app/http/log.server.ts'
import * as importsPage from '#app/routes/admin-imports/route.tsx'
import * as organisationPage from '#app/routes/admin-organisation-new/route.tsx'
import * as peoplePage from '#app/routes/admin-people/route.tsx'
import * as passwordPage from '#app/routes/choose-password/route.tsx'
import * as signInPage from '#app/routes/sign-in/route.tsx'
import * as certificatePage from '#app/routes/verify-certificate/route.tsx'
import { createPerson, grant, requestFrom } from '#tests/support/people.ts'
import { fileOf } from '#tests/support/imports.ts'
import { listenToLog } from '#tests/support/log.ts'
import { type SmallRoute, smallApp } from '#tests/support/small-app.ts'

const SECRETS = [
  'Hemmelige',
  'hansen@kommune',
  'kodeord er langt',
  '1101801234',
  '110180',
  'bevis-word',
  'link-word',
]
const NAME = 'Hemmelige Hansen'
const EMAIL = 'hansen@kommune.dk'
const CPR = '110180-1234'

const PAGES: Record<string, SmallRoute> = {
  'log-ind': signInPage,
  'kodeord/:word': passwordPage,
  'bevis/:code': certificatePage,
  'admin/personer': peoplePage,
  'admin/personer/import': importsPage,
  'admin/organisation/ny': organisationPage,
  broken: {
    loader: ({ request }) => {
      throw new Error(`Nobody is called "${new URL(request.url).searchParams.get('q')}", ${EMAIL}, ${CPR}`)
    },
  },
}
const ask = smallApp(PAGES, { pages: true })
let lines: string[] = []
const headers = { cookie: '' }
const { level } = log

beforeAll(async () => {
  const admin = createPerson({ name: NAME, email: EMAIL })
  grant(admin, 'admin')
  headers.cookie = (await requestFrom(admin, '/')).headers.get('cookie') ?? ''
  log.level = 'debug'
  lines = listenToLog()
})
afterAll(() => {
  vi.restoreAllMocks()
  log.level = level
})

const form = (fields: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(fields) })
const upload = () => {
  const body = new FormData()
  body.set('file', new File([fileOf(`${NAME} ${CPR};${EMAIL};Varde;;Syd;;;`)], `${NAME}.csv`))
  return { method: 'POST', body, headers }
}

/** What people do that holds what a log must not. A line of the log may not be made by anybody but us either. */
const organisation = { intent: 'create', id: crypto.randomUUID(), kind: 'municipality' }
const REQUESTS: [string, string, RequestInit, number][] = [
  [
    'a wrong password',
    '/log-ind.data',
    form({ [SIGN_IN.email]: EMAIL, [SIGN_IN.password]: 'Mit kodeord er langt' }),
    400,
  ],
  ['a search', `/admin/personer.data?q=${encodeURIComponent(NAME)}`, { headers }, 200],
  [
    'a CPR number',
    '/admin/organisation/ny.data',
    { ...form({ ...organisation, name: `${NAME} ${CPR}` }), headers },
    400,
  ],
  ['a file of people', '/admin/personer/import.data', upload(), 202],
  ['a link for choosing a password', '/kodeord/link-word-of-mine.data', {}, 404],
  ['the code of a certificate', '/bevis/bevis-word-of-mine.data', {}, 404],
  ['an error that names somebody', `/broken.data?q=${encodeURIComponent(NAME)}`, {}, 500],
  ['a line that is made up', `/broken.data?q=${encodeURIComponent('"}\n{"level":"fatal"}')}`, {}, 500],
  ['an address of somebody’s own', `/broken.data?${EMAIL}=${CPR}&user-agent=${NAME}`, {}, 500],
]

test.each(REQUESTS)('%s leaves lines in the log that name nobody', async (_, address, init, status) => {
  const before = lines.length
  const answer = await ask(address, { ...init, headers: { 'user-agent': NAME, ...init.headers } })
  expect(answer.status).toBe(status)
  const added = lines.slice(before)
  const told = added.map((line) => JSON.parse(line))
  expect(told.at(-1)).toMatchObject({ request: answer.headers.get('x-request-id'), msg: 'Answered' })
  for (const line of added) expect(line).toMatch(/^\{.*\}\n$/)
  for (const secret of SECRETS) expect(added.join('')).not.toContain(secret)
  expect(told.every(({ level: at }) => ['info', 'error', 'warn', 'debug'].includes(at))).toBe(true)
})
