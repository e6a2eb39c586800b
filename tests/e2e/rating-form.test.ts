import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser, newVisitor } from '#tests/support/browser.ts'
import { scrollsSideways } from '#tests/support/look-at.ts'
import { type RunningServer, startServer } from '#tests/support/server.ts'

/** The form of a rater: in two tabs at once, and the longest there is on a small screen in large letters. */
let server: RunningServer
let browser: Browser
let make: typeof import('#tests/support/reviews.ts') & typeof import('#app/domain/auth/sign-in.server.ts')
beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
  process.env.DATA_DIR = server.dataDir // before the database is opened
  make = {
    ...(await import('#tests/support/reviews.ts')),
    ...(await import('#app/domain/auth/sign-in.server.ts')),
  }
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** The form of a review that is ready to be rated, as its first rater meets it in so many tabs. */
async function openForm(
  facts: { instrument?: string },
  tabs: number,
  options?: Parameters<typeof newVisitor>[2],
) {
  const review = make.preparedReview({ version: '2.0.0', ...facts })
  const visitor = await newVisitor(browser, server.origin, options)
  const [name = '', value = ''] = (await make.sessionFor(review.sofie.id)).split(';')[0]?.split('=') ?? []
  await visitor.context.addCookies([{ name, value, url: server.origin }])
  const pages = [
    visitor.page,
    ...(await Promise.all(Array.from({ length: tabs - 1 }, () => visitor.context.newPage()))),
  ]
  for (const page of pages) {
    await page.goto(`/fidelitet/${review.id}/vurdering`)
    await page.waitForLoadState('networkidle')
  }
  return { ...visitor, pages }
}

const firstItem = (page: Page) => page.locator('form.item-form').first()
const step = (page: Page, score: number) => firstItem(page).locator(`input[name="score"][value="${score}"]`)
const saved = (page: Page) =>
  firstItem(page)
    .getByText(/^Gemt kl\./)
    .waitFor()
const told = (page: Page) => firstItem(page).getByText(/^En anden fane har gemt et andet svar/)

test.each([
  { choice: 'Brug det gemte svar', stands: 2 },
  { choice: 'Gem mit svar i stedet', stands: 4 },
])('two tabs give one item different scores: the second is asked, and "$choice" is what stands', async ({
  choice,
  stands,
}) => {
  const { pages, context, complaints } = await openForm({}, 2)
  const [one, other] = pages as [Page, Page]
  await step(one, 2).check()
  await saved(one)
  await step(other, 4).check()
  await told(other).waitFor()
  expect(await firstItem(other).getByText('Gemt nu: 2').count()).toBe(1)
  await one.reload()
  expect(await step(one, 2).isChecked()).toBe(true) // nothing is overwritten yet

  await firstItem(other).getByRole('button', { name: choice }).click()
  await told(other).waitFor({ state: 'detached' })
  await saved(other)
  expect(await step(other, stands).isChecked()).toBe(true)
  await one.reload()
  expect(await step(one, stands).isChecked()).toBe(true)
  expect(complaints).toEqual([])
  await context.close()
})

describe('the form of M-ACT, the longest', () => {
  test.each([
    { width: 320, text: '100%' },
    { width: 1280, text: '200%' },
    { width: 320, text: '200%' },
  ])('at $width px with text at $text scrolls no way but down, and cuts nothing off', async ({
    width,
    text,
  }) => {
    const { pages, context } = await openForm({ instrument: 'm-act' }, 1, {
      viewport: { width, height: 640 },
    })
    const [page] = pages as [Page]
    expect(await page.locator('form.item-form').count()).toBeGreaterThan(28)
    await page.evaluate((size) => {
      document.documentElement.style.fontSize = size
      for (const details of document.querySelectorAll('main details')) details.setAttribute('open', '')
    }, text)
    expect(await cutOff(page)).toEqual([])
    expect(await scrollsSideways(page)).toBe(false)
    await context.close()
  })
})

/** What does not fit where it stands: it goes over the edge of the window, or is wider than what hides the rest. */
const cutOff = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *')]
      .filter((element) => element.checkVisibility() && element.clientWidth > 1)
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect()
        const hides = getComputedStyle(element).overflowX !== 'visible'
        return (
          left < -1 ||
          right > window.innerWidth + 1 ||
          (hides && element.scrollWidth > element.clientWidth + 1)
        )
      })
      .map((element) => `${element.tagName}.${element.className} ${element.textContent?.slice(0, 40)}`),
  )
