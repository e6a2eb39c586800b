import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser, newVisitor, signIn } from '#tests/support/browser.ts'
import { scrollsSideways } from '#tests/support/look-at.ts'
import { tabThrough } from '#tests/support/keyboard.ts'
import { inDatabase } from '#tests/support/database.ts'
import { type RunningServer, startServer } from '#tests/support/server.ts'

/** What people need who do not point, who write large, who choose their own colours, or whom motion makes ill. */
let server: RunningServer
let browser: Browser
beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** A review of Team Vestbyen: the one under way, or the newest that is approved. */
const reviewOf = (which: 'under way' | 'approved') =>
  inDatabase(server, (db) =>
    db
      .prepare(
        `select r.id from reviews r join teams t on t.id = r.team_id where t.slug = 'team-vestbyen'
         and approved_at is ${which === 'approved' ? 'not null' : 'null'} order by review_on desc`,
      )
      .pluck()
      .get(),
  )

const PAGES = [
  { what: 'Min side', who: 'medarbejder', open: (page: Page) => page.goto('/') },
  {
    what: 'a lesson',
    who: 'medarbejder',
    open: (page: Page) => page.goto('/kurser/cti-grundkursus/cti-i-overblik'),
  },
  {
    what: 'the final test',
    who: 'medarbejder',
    open: async (page: Page) => {
      await page.goto('/kurser/cti-grundkursus/proeve')
      await page.getByRole('button', { name: 'Begynd prøven' }).click()
      await page.locator('.test-question').first().waitFor()
      await page.reload()
    },
  },
  {
    what: 'a review under rating',
    who: 'vurderer2',
    open: (page: Page) => page.goto(`/fidelitet/${reviewOf('under way')}/vurdering`),
  },
  {
    what: 'a fact sheet',
    who: 'medarbejder',
    open: (page: Page) => page.goto(`/fidelitet/${reviewOf('under way')}/fakta`),
  },
  {
    what: 'an action plan with a form open',
    who: 'leder',
    open: async (page: Page) => {
      await page.goto(`/fidelitet/${reviewOf('approved')}/handleplan`)
      const make = page.getByRole('link', { name: /^Lav en handling til/ }).first()
      // Without the place in it, so that Tab begins at the top.
      await page.goto(((await make.getAttribute('href')) ?? '').split('#')[0] ?? '')
      await page.getByLabel('Hvad vil I gøre?').waitFor()
    },
  },
  { what: "a team's page", who: 'leder', open: (page: Page) => page.goto('/fidelitet/team/team-vestbyen') },
]

describe.each(PAGES)('$what', ({ who, open }) => {
  let page: Page
  beforeAll(async () => {
    ;({ page } = await newVisitor(browser, server.origin))
    await signIn(page, who)
    await open(page)
    await page.waitForLoadState('networkidle')
  })
  afterAll(() => page?.context().close())

  test('Tab goes through everything in the order of the page, shows where it is, and leads out again', async () => {
    const { stops, reached, unseen, isOut } = await tabThrough(page)
    expect(stops.length).toBeGreaterThan(10)
    expect(reached).toEqual(stops)
    expect(unseen).toEqual([])
    expect(isOut).toBe(true)
  })

  test('the skip link is first, and leads past the menu', async () => {
    await page.reload()
    await page.keyboard.press('Tab')
    const skip = page.getByRole('link', { name: 'Gå til indhold' })
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true)
    expect(await skip.boundingBox()).toMatchObject({ x: expect.any(Number) })
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
  })

  test('text at 200 % does not scroll sideways', async () => {
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
    expect(await scrollsSideways(page)).toBe(false)
  })

  test('with less motion, nothing moves for longer than a hundredth of a second', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((element) =>
        [undefined, '::before', '::after', '::details-content'].flatMap((part) => {
          const { animationDuration, transitionDuration } = getComputedStyle(element, part)
          const seconds = `${animationDuration},${transitionDuration}`.split(',').map(Number.parseFloat)
          return Math.max(...seconds) > 0.01 ? [`${element.tagName}.${element.className}${part ?? ''}`] : []
        }),
      ),
    )
    expect(moving).toEqual([])
  })
})

test('where the system draws its own colours, every step of a scale has a border and the chosen one is marked', async () => {
  const { page, context } = await newVisitor(browser, server.origin)
  await page.emulateMedia({ forcedColors: 'active' })
  await signIn(page, 'vurderer2', `/fidelitet/${reviewOf('under way')}/vurdering`)
  const steps = await page.locator('.scale-step').evaluateAll((all) =>
    all.map((step) => {
      const { borderStyle, borderWidth, borderColor, backgroundColor, outlineStyle } = getComputedStyle(step)
      const isBordered = borderStyle === 'solid' && Number.parseFloat(borderWidth) > 0
      return {
        isBordered: isBordered && borderColor !== backgroundColor,
        isChosen: step.querySelector('input:checked') !== null,
        isMarked: outlineStyle === 'solid',
      }
    }),
  )
  expect(steps.length).toBeGreaterThan(50)
  expect(steps.filter(({ isBordered }) => !isBordered)).toEqual([])
  expect(steps.filter(({ isChosen }) => isChosen).length).toBeGreaterThan(3)
  expect(steps.filter(({ isChosen, isMarked }) => isChosen !== isMarked)).toEqual([])
  await context.close()
})
