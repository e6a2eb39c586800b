import { beforeAll, expect, test } from 'vitest'
import { loadLibrary } from '#app/domain/courses/library.server.ts'
import { env } from '#app/http/env.server.ts'
import { GlossaryPage } from '#app/routes/glossary/glossary-page.tsx'
import { loader } from '#app/routes/glossary/route.tsx'
import { call, createPerson, requestFrom } from '#tests/support/people.ts'
import { makePrintableCourse } from '#tests/support/printable-course.ts'
import { render } from '#tests/support/render.tsx'

beforeAll(async () => {
  env.COURSES_DIR = makePrintableCourse()
  await loadLibrary()
})

async function open(query = '', language = 'da') {
  const request = await requestFrom(createPerson(), `/ordbog${query}`)
  request.headers.append('cookie', `sprog=${language}`)
  const view = await call(loader, request)
  if (view instanceof Response) throw new Error(`The glossary answered ${view.status}`)
  return { view, page: await render(<GlossaryPage {...view} />) }
}
const words = ({ view }: Awaited<ReturnType<typeof open>>) =>
  view.letters.flatMap(({ terms }) => terms.map(({ id }) => id))

test('every word stands in the order of the Danish alphabet, with an address of its own', async () => {
  const glossary = await open()
  expect(words(glossary)).toEqual(['fase', 'faseplan', 'zone', 'aeldre', 'aaben-doer'])
  expect(glossary.page).toContain('<div class="glossary-entry" id="faseplan">')
  expect(glossary.page).toMatch(/lang="da">faseplan<\/span> <span class="quiet" lang="en">phase plan</)
  expect(glossary.page).toContain('<a href="#bogstav-%C3%86">Æ</a>')
  expect(glossary.page).toContain('<h2 id="bogstav-Æ">Æ</h2>')
})

test('a word leads to the lessons that explain it', async () => {
  const { page } = await open('?q=fase')
  const entry = page.slice(page.indexOf('id="fase"'), page.indexOf('id="faseplan"'))
  expect(entry).toContain('href="/kurser/proevekursus/den-foerste">Færgen til Ærø</a>')
  expect(page.slice(page.indexOf('id="faseplan"'))).not.toContain('/kurser/')
})

test('in English the order is that of the English words', async () => {
  expect(words(await open('', 'en'))).toEqual(['aeldre', 'aaben-doer', 'fase', 'faseplan', 'zone'])
})

test('what is typed leaves the words that hold it, and the way back to all', async () => {
  const glossary = await open('?q=AELDRE')
  expect(words(glossary)).toEqual(['aeldre'])
  expect(glossary.page).toMatch(/<div role="status"><p>1 ord <a [^>]*href="\/ordbog">Vis alle ord<\/a>/)
  expect((await open('?q=qqq')).page).toContain('Ingen ord passer til „qqq”.')
})

test('a stranger is sent to sign in', async () => {
  expect(await call(loader, new Request('http://127.0.0.1:3000/ordbog'))).toMatchObject({ status: 302 })
})
