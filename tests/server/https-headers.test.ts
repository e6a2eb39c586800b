import { beforeAll, expect, test, vi } from 'vitest'
import { chosenLocale } from '#app/i18n/locale.ts'
import { call, createPerson } from '#tests/support/people.ts'

const HOST =
  /^__Host-(session|sprog)=[^;]+; (?=.*Path=\/)(?=.*Secure)(?=.*HttpOnly)(?=.*SameSite=Lax)(?!.*Domain)/

/** The app as it is where people reach it over https. */
async function overHttps() {
  const [{ smallApp }, language, cookies, { sessionFor }] = await Promise.all([
    import('#tests/support/small-app.ts'),
    import('#app/routes/language/route.tsx'),
    import('#app/routes/cookies/route.tsx'),
    import('#app/domain/auth/sign-in.server.ts'),
  ])
  return { ask: smallApp({ sprog: language }), cookiesPage: cookies.loader, sessionFor }
}

let app: Awaited<ReturnType<typeof overHttps>>
beforeAll(async () => {
  vi.stubEnv('APP_URL', 'https://kurser.example.dk')
  vi.resetModules()
  app = await overHttps()
})

test('browsers are told to come by https alone, for a year', async () => {
  for (const init of [{}, { method: 'POST', headers: { origin: 'https://example.org' } }]) {
    const { headers } = await app.ask('/sprog', init)
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains')
  }
})

test('both cookies are held to our host and to https', async () => {
  const post = { method: 'POST', body: new URLSearchParams({ locale: 'en' }) }
  const [language = ''] = (await app.ask('/sprog', post)).headers.getSetCookie()
  for (const cookie of [language, await app.sessionFor(createPerson().id)]) expect(cookie).toMatch(HOST)

  const headers = { cookie: language.split(';')[0] ?? '' }
  const page = await call(app.cookiesPage, new Request('https://kurser.example.dk/cookies', { headers }))
  expect(page).toMatchObject({ names: { session: '__Host-session', sprog: '__Host-sprog' } })
  expect(chosenLocale(headers.cookie)).toBe('en')
})
