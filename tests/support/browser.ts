import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { DEMO_DOMAIN, DEMO_PASSWORD } from '#app/domain/people/demo.ts'
import { findChromium } from '#bin/chromium.mjs'
import { cookieOf } from './http.ts'

/** Switches that keep Chromium from looking for the world outside. */
const SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: SWITCHES })
}

/** What a page complained of while it was open. */
export type Complaints = string[]

export const DESK: BrowserContextOptions = { viewport: { width: 1280, height: 900 } }
export const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true }

/**
 * Lets what opens a page wait until the page's script has taken it over, where it has one: on a busy machine
 * that comes seconds after the page, and takes buttons away that a page without a script needs.
 */
function waitUntilAwake(page: Page) {
  const isAwake = () =>
    document.querySelector('script[type=module]') === null || 'awake' in document.documentElement.dataset
  const goto = page.goto.bind(page)
  const reload = page.reload.bind(page)
  page.goto = async (...words) => {
    const answer = await goto(...words)
    await page.waitForFunction(isAwake)
    return answer
  }
  page.reload = async (...words) => {
    const answer = await reload(...words)
    await page.waitForFunction(isAwake)
    return answer
  }
}

/** A fresh visitor in Denmark. What the browser complains of (scripts, policy, other hosts) is collected. */
export async function newVisitor(browser: Browser, origin: string, options: BrowserContextOptions = DESK) {
  const context = await browser.newContext({
    baseURL: origin,
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    // What moves while it is clicked is missed by a machine that is quicker than any hand.
    reducedMotion: 'reduce',
    ...options,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  if (options.javaScriptEnabled !== false) waitUntilAwake(page)
  const complaints: Complaints = []
  // Remix lets go of an answer that it no longer needs before its last bytes are read: the browser says so, or Remix.
  const complain = (text: string) => {
    if (!/^(Error: )?AbortError/.test(text)) complaints.push(`${page.url()}: ${text}`)
  }
  page.on('pageerror', (error) => complain(String(error)))
  page.on('console', (message) => {
    // A page that answers 4xx on purpose is told of by the browser as an error of loading.
    const isStatus = message.text().startsWith('Failed to load resource')
    if (message.type() === 'error' && !isStatus) complain(message.text())
  })
  page.on('request', (request) => {
    const isOurs = request.url().startsWith(origin) || /^(data|blob):/.test(request.url())
    if (!isOurs) complaints.push(`${page.url()} asked another host: ${request.url()}`)
  })
  return { context, page, complaints }
}

/** Signs a demo person in as a person would, by keyboard. */
export async function signIn(page: Page, name: string, returnTo = '/') {
  await page.goto(`/log-ind?returnTo=${encodeURIComponent(returnTo)}`)
  await page.getByLabel('E-mail').focus()
  await page.keyboard.type(`${name}@${DEMO_DOMAIN}`)
  await page.keyboard.press('Tab')
  await page.keyboard.type(DEMO_PASSWORD)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname !== '/log-ind')
}

/** Lets a demo person in without the form, for what is not about signing in. */
export async function enter(page: Page, origin: string, who: string) {
  const [name = '', value = ''] = (await cookieOf(origin, who)).split('=')
  await page.context().addCookies([{ name, value, url: origin }])
}
