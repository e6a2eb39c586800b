import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds against WCAG 2.2 AA and its own best practices, a line each. */
export async function axeViolations(page: Page): Promise<string[]> {
  // Through the debugger, not a script element: the page's own policy stays as strict as it is.
  const cdp = await page.context().newCDPSession(page)
  const known = await cdp.send('Runtime.evaluate', { expression: 'typeof axe' })
  if (known.result.value !== 'object') await cdp.send('Runtime.evaluate', { expression: axeSource })
  const { result } = await cdp.send('Runtime.evaluate', {
    expression: `axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } } }).then((found) =>
      JSON.stringify(found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 160)))))`,
    awaitPromise: true,
    returnByValue: true,
  })
  await cdp.detach()
  return JSON.parse(String(result.value))
}

/** Whether the page is wider than the window that it is read in. */
export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1)

/** The two ways in which every page is looked at; the long run looks in all four. */
const VIEWS = [
  { view: '1280 light', width: 1280, height: 900, colorScheme: 'light' as const },
  { view: '320 dark', width: 320, height: 640, colorScheme: 'dark' as const },
  ...(process.env.LONG
    ? [
        { view: '1280 dark', width: 1280, height: 900, colorScheme: 'dark' as const },
        { view: '320 light', width: 320, height: 640, colorScheme: 'light' as const },
      ]
    : []),
]

/**
 * What is wrong with a page that is open, in each view; the page is left as the last one shows it.
 * @param problems is told which view it is, by its place among them
 */
export async function inEveryView(
  page: Page,
  problems: (place: number) => Promise<string[]>,
): Promise<string[]> {
  const found: string[] = []
  for (const [place, { view, width, height, colorScheme }] of VIEWS.entries()) {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme })
    found.push(...(await problems(place)).map((problem) => `${view}: ${problem}`))
  }
  return found
}

/** How often this test file has looked at each address, whatever ids are in it. */
const looks = new Map<string, number>()

/**
 * What axe finds on an open page, and where it scrolls sideways. Axe looks in both views the first time; another
 * state of the same page, or another person's, it sees in one of them by turns, and in the long run in all.
 */
export function lookAt(page: Page): Promise<string[]> {
  const address = new URL(page.url()).pathname.replace(/[0-9a-f]{8}-[0-9a-f-]+|\d{2,}|[A-Z0-9]{20,}/g, '#')
  const before = looks.get(address) ?? 0
  looks.set(address, before + 1)
  return look(page, (place) => before === 0 || before % 2 === place)
}

let glances = 0

/** The same for one of many that are alike, or are looked at elsewhere too: axe sees one view from the first, by turns. */
export function glanceAt(page: Page): Promise<string[]> {
  glances += 1
  const turn = glances % 2
  return look(page, (place) => place === turn)
}

const look = (page: Page, isSeen: (place: number) => boolean) =>
  inEveryView(page, async (place) => [
    ...(process.env.LONG || isSeen(place) ? await axeViolations(page) : []),
    ...((await scrollsSideways(page)) ? ['scrolls sideways'] : []),
  ])
