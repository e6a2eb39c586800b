import { beforeAll, expect, test } from 'vitest'
import { loadLibrary } from '#app/domain/courses/library.server.ts'
import { env } from '#app/http/env.server.ts'
import { loader as courseLoader } from '#app/routes/course/route.tsx'
import { ChecklistsPage } from '#app/routes/library-checklists/checklists-page.tsx'
import { loader as checklistsLoader } from '#app/routes/library-checklists/route.tsx'
import { SummaryPage } from '#app/routes/library-summary/summary-page.tsx'
import { loader as summaryLoader } from '#app/routes/library-summary/route.tsx'
import { LibraryPage } from '#app/routes/library/library-page.tsx'
import { loader as libraryLoader } from '#app/routes/library/route.tsx'
import { COURSE_YAML, frontMatter, quiz, writeCourses } from '#tests/domain/courses/sample-courses.ts'
import { call, createPerson, requestFrom } from '#tests/support/people.ts'
import { HIDDEN, makePrintableCourse } from '#tests/support/printable-course.ts'
import { render } from '#tests/support/render.tsx'

/** A course with nothing to print. */
const BARE = {
  'bart/course.yaml': COURSE_YAML.replaceAll('pr-1', 'ba-1').replace('draw: 2', 'draw: 1'),
  'bart/01-en.mdx': `${frontMatter('ba-1-l1')}\nTekst.\n`,
  'bart/proeve.mdx': `---\nid: ba-1-p\ntitle: P\n---\n\n${quiz('ba-1-p01')}`,
}

beforeAll(async () => {
  env.COURSES_DIR = makePrintableCourse()
  writeCourses(env.COURSES_DIR, BARE)
  await loadLibrary()
})

const course = 'proevekursus'

async function open<T>(loader: Parameters<typeof call<T>>[0], params: Record<string, string> = {}) {
  const view = await call(loader, await requestFrom(createPerson(), '/bibliotek'), params)
  if (view instanceof Response) throw new Error(`The library answered ${view.status}`)
  return view
}

test('the library shows what there is to print, by method, and leaves out what has nothing', async () => {
  const { shelves } = await open(libraryLoader)
  expect(shelves).toMatchObject([
    { method: 'cti', courses: [{ slug: course, printable: { summary: true, checklists: 1 } }] },
  ])
  const page = await render(<LibraryPage shelves={shelves} />)
  expect(page).toContain('href="/bibliotek/proevekursus">Kurset på én side</a>')
  expect(page).toContain('href="/bibliotek/proevekursus/tjekliste">1 tjekliste</a>')
  expect(page).toContain('href="/ordbog"')
})

test("a course's own page leads to what it has to print", async () => {
  expect((await open(courseLoader, { course })).printable).toEqual({ summary: true, checklists: 1 })
  expect((await open(courseLoader, { course: 'bart' })).printable).toBeNull()
})

test('a summary is drawn on the server, and its module is named for the browser', async () => {
  const view = await open(summaryLoader, { course })
  const page = await render(<SummaryPage {...view} />)
  expect(page).toContain('<h1 class="ds-heading" lang="da">Prøvekurset på én side</h1>')
  expect(page).toContain('Hold fast i fastelavnsbollerne.')
  expect(page).toContain(`data-lesson-module="${view.summary.contentHash}"`)
  expect(Object.keys(view.summary)).toEqual(['title', 'contentHash'])
})

test('the checklists stand under their lessons, each with an address of its own', async () => {
  const view = await open(checklistsLoader, { course })
  const page = await render(<ChecklistsPage {...view} />)
  expect(page).toContain('href="/kurser/proevekursus/den-foerste">Færgen til Ærø</a>')
  expect(page).toMatch(/<div [^>]*id="pr-1-l1-t1"[^>]*><h3>Skriv en faseplan<\/h3>/)
  expect(page).toContain('<li>Giv borgeren en kopi</li>')
  expect(page).not.toContain('Den anden') // a lesson without one
})

test('nothing that nobody may read before the answer is in any of it', async () => {
  const views = [
    await open(libraryLoader),
    await open(summaryLoader, { course }),
    await open(checklistsLoader, { course }),
  ]
  for (const word of HIDDEN) expect(JSON.stringify(views).toLowerCase()).not.toContain(word)
})

test.each([
  ['a course with nothing to print', 'bart'],
  ['no course', 'findes-ikke'],
  ['a path', '../../package'],
  ['no name', ''],
])('%s has neither summary nor checklists', async (_what, course) => {
  const request = await requestFrom(createPerson(), '/bibliotek')
  expect(await call(summaryLoader, request, { course })).toMatchObject({ status: 404 })
  expect(await call(checklistsLoader, request, { course })).toMatchObject({ status: 404 })
})

test('a stranger is sent to sign in', async () => {
  const request = new Request('http://127.0.0.1:3000/bibliotek')
  expect(await call(libraryLoader, request)).toMatchObject({ status: 302 })
  expect(await call(summaryLoader, request, { course })).toMatchObject({ status: 302 })
  expect(await call(checklistsLoader, request, { course })).toMatchObject({ status: 302 })
})
