import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Course } from '#app/domain/courses/outline.ts'
import { launchBrowser, newVisitor, signIn } from '#tests/support/browser.ts'
import { glanceAt, inEveryView, scrollsSideways } from '#tests/support/look-at.ts'
import { type RunningServer, startServer } from '#tests/support/server.ts'

/** Every lesson and every overview as it is read. */
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

test('axe finds nothing in any lesson or overview, and nothing scrolls sideways', async () => {
  const { context, page, complaints } = await newVisitor(browser, server.origin)
  await signIn(page, 'underviser')
  const addresses = courses.flatMap(({ slug, lessons }) => [
    ...lessons.map((lesson) => `/kurser/${slug}/${lesson.slug}`),
    `/bibliotek/${slug}`,
  ])
  const found: string[] = []
  for (const address of addresses) {
    await page.goto(address)
    const told = (problem: string) => `${address}, ${problem}`
    found.push(...(await inEveryView(page, () => sideways(page))).map(told))
    // What is folded away is read too.
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('main details')) details.setAttribute('open', '')
    })
    found.push(...(await glanceAt(page)).map(told))
  }
  expect(addresses).toHaveLength(31 + 5)
  expect([...found, ...complaints]).toEqual([])
  await context.close()
})

const sideways = async (page: Page) => ((await scrollsSideways(page)) ? ['scrolls sideways'] : [])

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
