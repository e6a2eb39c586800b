import { beforeAll, expect, test } from 'vitest'
import { loadLibrary } from '#app/domain/courses/library.server.ts'
import { LONGEST_QUERY } from '#app/domain/search/query.ts'
import { env } from '#app/http/env.server.ts'
import { loader } from '#app/routes/search/route.tsx'
import { SearchPage } from '#app/routes/search/search-page.tsx'
import { call, createPerson, requestFrom } from '#tests/support/people.ts'
import { HIDDEN, makePrintableCourse } from '#tests/support/printable-course.ts'
import { render } from '#tests/support/render.tsx'

beforeAll(async () => {
  env.COURSES_DIR = makePrintableCourse()
  await loadLibrary()
})

async function open(typed: string) {
  const view = await call(
    loader,
    await requestFrom(createPerson(), `/soeg?${new URLSearchParams({ q: typed })}`),
  )
  if (view instanceof Response) throw new Error(`The search answered ${view.status}`)
  return { view, page: await render(<SearchPage typed={view.typed} result={view.result} />) }
}

test('without a question there is help and the ways to browse, and nothing is announced', async () => {
  const { view, page } = await open('')
  expect(view.title).toBe('Søg')
  expect(page).toContain('Her kan du søge')
  expect(page).toContain('href="/ordbog"')
  expect(page).toContain('<div role="status"></div>')
})

test('the form needs no script, and holds what was asked', async () => {
  const { page } = await open('<b>"tirsdag"')
  expect(page).toMatch(/<form method="get" action="\/soeg" [^>]*role="search"/)
  expect(page).toContain('name="q"')
  expect(page).toContain('value="&lt;b&gt;&quot;tirsdag&quot;"')
})

test('what is found stands under its course, with the word marked and the count announced', async () => {
  const { view, page } = await open(' tirsdag ')
  expect(view.title).toBe('Søg: tirsdag')
  expect(page).toContain('<div role="status"><p class="quiet">1 resultat</p></div>')
  expect(page).toMatch(/<h2 [^>]*lang="da">Prøvekursus<\/h2>/)
  expect(page).toContain(
    'href="/kurser/proevekursus/den-foerste#:~:text=Amir%20flytter%20ind%20en%20tirsdag">Færgen til Ærø</a>',
  )
  expect(page).toContain('<p lang="da">Amir flytter ind en <mark>tirsdag</mark>.</p>')
  expect(page).toContain('>Lektion<')
})

test('a slip of the finger is put right, and the page says so', async () => {
  const { page } = await open('tisrdag')
  expect(page).toContain('Ingen resultater for „tisrdag”. Viser resultater for „tirsdag”.')
  expect(page).toContain('<mark>tirsdag</mark>')
})

test('where no page has all the words, the page says so', async () => {
  const { page } = await open('tirsdag fastelavnsbollerne')
  expect(page).toContain('Ingen side har alle ordene. Her er sider med nogle af dem.')
  expect((await open('tirsdag færgen')).page).not.toContain('Ingen side har')
})

test('where nothing is found, the page says so and shows other ways', async () => {
  const { page } = await open('qqqqqq')
  expect(page).toContain('Ingen resultater for „qqqqqq”.')
  expect(page).toContain('href="/kurser"')
  expect(page).toContain('href="/bibliotek"')
})

test.each(HIDDEN)('%s, which nobody may read before the answer, is not in it', async (word) => {
  const { view } = await open(word)
  expect(JSON.stringify({ ...view, typed: '', title: '' })).not.toContain(word)
})

test('of all that is found about everything, nothing says what is right', async () => {
  const { view } = await open('en')
  expect(view.result.count).toBeGreaterThan(3)
  expect(JSON.stringify(view)).not.toMatch(/"correct"|"reason"|"accepted"|"meaning"|sentences|folded/)
})

test('of a question that is too long the beginning is read', async () => {
  expect((await open('a'.repeat(5_000))).view.typed).toHaveLength(LONGEST_QUERY)
})

test('a stranger is sent to sign in', async () => {
  const answer = await call(loader, new Request('http://127.0.0.1:3000/soeg?q=bolig'))
  expect(answer).toMatchObject({ status: 302 })
})
