import { afterEach, expect, test } from 'vitest'
import { sessionFor } from '#app/domain/auth/sign-in.server.ts'
import { saveSettings } from '#app/domain/centre/settings.server.ts'
import { RETENTIONS, type Retention } from '#app/domain/privacy/keeping.ts'
import { processingRecord } from '#app/domain/privacy/record.server.ts'
import { TOLD_PURPOSES } from '#app/domain/privacy/record.ts'
import { AUDIT_SLACK_DAYS, keptFrom, MONTHS_KEPT, SESSION_DAYS } from '#app/domain/privacy/retention.ts'
import { COOKIE_DAYS, COOKIES } from '#app/http/cookies.ts'
import { messagesByLocale } from '#app/i18n/locale.ts'
import { loader as was } from '#app/routes/accessibility-statement/route.tsx'
import { RecordPage } from '#app/routes/admin-record/record-page.tsx'
import { loader as recordFile } from '#app/routes/admin-record/record-file.ts'
import { loader as record } from '#app/routes/admin-record/route.tsx'
import { CookiesPage } from '#app/routes/cookies/cookies-page.tsx'
import { loader as cookies } from '#app/routes/cookies/route.tsx'
import { action as chooseLanguage } from '#app/routes/language/route.tsx'
import { PrivacyPage } from '#app/routes/privacy/privacy-page.tsx'
import { loader as privacy } from '#app/routes/privacy/route.tsx'
import { db } from '#db/client.server.ts'
import { keptColumns } from '#db/schema/keeping.ts'
import { centreSettings } from '#db/schema/index.ts'
import { call, createPerson, grant, requestFrom } from '#tests/support/people.ts'
import { render } from '#tests/support/render.tsx'

afterEach(() => void db.delete(centreSettings).run())

const TEXTS = {
  name: 'Videnscenter Nord',
  email: 'nord@example.dk',
  phone: '12 34 56 78',
  address: '',
  terms: '',
  mailSender: 'Kurser',
  mailReplyTo: '',
  privacyContact: '',
  wasUrl: '',
}
const settle = (texts: Partial<typeof TEXTS> = {}) =>
  saveSettings({ texts: { ...TEXTS, ...texts }, logo: 'keep' }, Number(centreSavedAt()))
const centreSavedAt = () => db.select().from(centreSettings).get()?.savedAt.getTime() ?? 0
const anybody = (path: string) => new Request(`http://127.0.0.1:3000${path}`)
async function readPrivacy() {
  const page = await call(privacy, anybody('/privatliv'))
  if (page instanceof Response) throw new Error(`The page answered ${page.status}`)
  return page
}

test('everyone reads what is kept about people, what for, how long, and whom to ask', async () => {
  settle()
  const page = await readPrivacy()
  const html = await render(<PrivacyPage centre={page.centre} />)
  for (const said of ['mailto:nord@example.dk', 'tel:12345678', 'href="/mine-oplysninger"', 'Datatilsynet'])
    expect(html).toContain(said)
  const { keeping, processing } = messagesByLocale.da
  for (const { purpose } of processingRecord().filter(({ aboutPeople }) => aboutPeople)) {
    const { basis, recipients, why } = processing.purposes[purpose]
    for (const said of [keeping.purposes[purpose], basis, recipients, why]) expect(html).toContain(said)
  }
  settle({ privacyContact: 'data@example.dk' })
  expect((await readPrivacy()).centre.email).toBe('data@example.dk')
})

test.each(['da', 'en'] as const)('in %s what is said of how long is what is done', (locale) => {
  const { keeping, notice } = messagesByLocale[locale]
  const months: Partial<Record<Retention, number>> = MONTHS_KEPT
  const inMonths = (retention: Retention) => new RegExp(`\\b${months[retention]} (måneder|months)`)
  for (const retention of RETENTIONS.filter((one) => months[one]))
    expect(keeping.retentions[retention]).toMatch(inMonths(retention))
  const isAbout = keptColumns().filter(({ person }) => person)
  for (const purpose of TOLD_PURPOSES) {
    const { howLong } = notice.data.told[purpose]
    for (const { retention } of isAbout.filter((one) => one.purpose === purpose && months[one.retention]))
      expect(howLong).toMatch(retention === 'account' ? /kontoen? |konto\.|account/ : inMonths(retention))
  }
  expect(notice.data.told.account.howLong).toMatch(inMonths('account'))
  const days = (count: number) => new RegExp(`\\b${count} (dage|days)`)
  expect(notice.data.told.security.howLong).toMatch(days(SESSION_DAYS))
  for (const said of [notice.data.told.security.howLong, keeping.retentions.audit])
    expect(said).toMatch(days(AUDIT_SLACK_DAYS))
  expect(keptFrom('answers', '2026-11-22')).toBe('2025-11-22')
})

test('the page of cookies names those we set, and no others, and says how long they live', async () => {
  const page = await call(cookies, anybody('/cookies'))
  if (page instanceof Response) throw new Error(`The page answered ${page.status}`)
  const html = await render(<CookiesPage names={page.names} />)
  const post = { method: 'POST', body: new URLSearchParams({ locale: 'en' }) }
  const answer = await call(chooseLanguage, new Request('http://127.0.0.1:3000/sprog', post))
  if (!(answer instanceof Response)) throw new Error('It sends back')
  const set = [...answer.headers.getSetCookie(), await sessionFor(createPerson().id)]
  const names = set.map((cookie) => cookie.split('=')[0])
  expect(names.toSorted()).toEqual([...COOKIES].toSorted())
  for (const cookie of set) {
    expect(cookie).toContain(`Max-Age=${COOKIE_DAYS * 24 * 3600};`)
    const row = html.split(`<code>${cookie.split('=')[0]}</code>`)[1]?.split('</tr>')[0]
    expect(row).toContain(`${COOKIE_DAYS} dage`)
  }
})

test('/was leads to the statement, and says so where there is none', async () => {
  expect(await call(was, anybody('/was'))).toMatchObject({ init: { status: 404 } })
  settle({ wasUrl: 'https://was.digst.dk/fodfaeste-dk' })
  const answer = await call(was, anybody('/was'))
  expect(answer).toMatchObject({ status: 302 })
  expect(answer instanceof Response && answer.headers.get('location')).toBe(
    'https://was.digst.dk/fodfaeste-dk',
  )
})

test('the record of processing has every column, on the page and in the file, for administrators', async () => {
  const admin = createPerson()
  grant(admin, 'admin')
  const page = await call(record, await requestFrom(admin, '/admin/fortegnelse'))
  if (page instanceof Response) throw new Error(`The page answered ${page.status}`)
  const html = await render(<RecordPage record={page.record} />)
  const file = await call(recordFile, await requestFrom(admin, '/admin/fortegnelse/fil/fortegnelse.csv'))
  if (!(file instanceof Response)) throw new Error('A file is a response')
  const text = await file.text()
  for (const { table, column } of keptColumns()) {
    expect(html).toContain(`<td>${table}</td><th scope="row">${column}</th>`)
    expect(text).toContain(`"${table}";"${column}"\r\n`)
  }
  const other = await requestFrom(createPerson(), '/admin/fortegnelse')
  expect(await call(record, other)).toMatchObject({ status: 404 })
  expect(await call(recordFile, other)).toMatchObject({ status: 404 })
})
