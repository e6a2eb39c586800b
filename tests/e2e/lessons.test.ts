import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Course } from '#app/domain/courses/outline.ts'
import { axeViolations, launchBrowser, newVisitor, scrollsSideways, signIn } from '#tests/support/browser.ts'
import { type RunningServer, startServer } from '#tests/support/server.ts'

/** Every lesson and every overview as it is read. `LONG` looks in all four ways and not in two. */
let server: RunningServer
let browser: Browser
let courses: Course[]
beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
  process.env.DATA_DIR = server.dataDir // where the lessons are compiled already
  const library = await import('#app/domain/courses/library.server.ts')
  await library.loadLibrary()
  courses = library.allCourses()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const DESK = { width: 1280, height: 900 }
const NARROW = { width: 320, height: 640 }
const WAYS = [
  { view: '1280 light', viewport: DESK, colorScheme: 'light' as const },
  { view: '320 dark', viewport: NARROW, colorScheme: 'dark' as const },
  ...(process.env.LONG
    ? [
        { view: '1280 dark', viewport: DESK, colorScheme: 'dark' as const },
        { view: '320 light', viewport: NARROW, colorScheme: 'light' as const },
      ]
    : []),
]

test.each(WAYS)('axe finds nothing in any lesson or overview at $view, and nothing scrolls sideways', async ({
  view: _view,
  ...options
}) => {
  const { context, page, complaints } = await newVisitor(browser, server.origin, options)
  await signIn(page, 'underviser')
  const addresses = courses.flatMap(({ slug, lessons }) => [
    ...lessons.map((lesson) => `/kurser/${slug}/${lesson.slug}`),
    `/bibliotek/${slug}`,
  ])
  const found: string[] = []
  for (const address of addresses) {
    await page.goto(address)
    if (await scrollsSideways(page)) found.push(`${address}: scrolls sideways`)
    // What is folded away is read too.
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('main details')) details.setAttribute('open', '')
    })
    if (await scrollsSideways(page)) found.push(`${address}: scrolls sideways when all is unfolded`)
    found.push(...(await axeViolations(page)).map((violation) => `${address}: ${violation}`))
  }
  expect(addresses).toHaveLength(31 + 5)
  expect([...found, ...complaints]).toEqual([])
  await context.close()
})

test('an overview is printed on one sheet of A4', async () => {
  const { context, page } = await newVisitor(browser, server.origin)
  await signIn(page, 'underviser')
  for (const { slug, summary } of courses) {
    expect(summary, slug).not.toBeNull()
    await page.goto(`/bibliotek/${slug}`)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect([slug, pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length]).toEqual([slug, 1])
  }
  await context.close()
})
