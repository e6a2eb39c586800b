import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enter, launchBrowser, newVisitor } from './browser.ts'
import { glanceAt } from './look-at.ts'
import { type RunningServer, startServer } from './server.ts'

export type Look = (state: string) => Promise<void>
/** How somebody comes in: a demo person by name, a session by its cookie, or nobody. */
type Visitor = string | { cookie: string }

/**
 * A server and a browser for the states of pages that no link leads to: what is wrong, refused, half done
 * or ended.
 */
export function withStates() {
  let server: RunningServer
  let browser: Browser
  beforeAll(async () => {
    ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  /** Looks at one state after another; nothing may be wrong in any. */
  async function lookThrough(who: Visitor, walk: (page: Page, look: Look) => Promise<void>) {
    const { context, page, complaints } = await newVisitor(browser, server.origin)
    if (typeof who === 'object') {
      const [name = '', value = ''] = who.cookie.split('=')
      await context.addCookies([{ name, value, url: server.origin }])
    } else if (who) await enter(page, server.origin, who)
    const found: string[] = []
    await walk(page, async (state) => {
      found.push(...(await glanceAt(page)).map((problem) => `${state}, ${problem}`))
    })
    expect([...found, ...complaints]).toEqual([])
    await context.close()
  }

  /** A test that looks at states as a demo person, or as nobody. */
  const states = (title: string, who: string, walk: (page: Page, look: Look) => Promise<void>) =>
    test(title, () => lookThrough(who, walk))

  return { states, lookThrough, server: () => server }
}

/** Presses a button of the page itself; the frame has some with the same name. */
export const submit = (page: Page, name: string) =>
  page.locator('main').getByRole('button', { name, exact: true }).click()

/** Opens everything on the page that can be unfolded. */
export const unfold = (page: Page) =>
  page.locator('main details').evaluateAll((all) => {
    for (const one of all) one.setAttribute('open', '')
  })
