import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enter, launchBrowser, lookAt, newVisitor } from '#tests/support/browser.ts'
import { type RunningServer, startServer } from '#tests/support/server.ts'

let server: RunningServer
let browser: Browser
beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

// leder2 sees the pages that leder does, of another municipality; admin sees those that trainers do.
const PEOPLE = [
  '',
  'medarbejder',
  'leder',
  'vurderer',
  'admin',
  ...(process.env.LONG ? ['leder2', 'underviser'] : []),
]
/** Pages that links do not lead to. */
const BESIDES = ['/findes-ikke', '/bevis/ukendt', '/kodeord/ukendt']

/** Two addresses that differ in an id alone are the same page. */
const shapeOf = (address: string, who: string) => {
  const shape = address
    .replace(/[0-9a-f]{8}-[0-9a-f-]+|\d{2,}|[A-Z0-9]{20,}/g, '#')
    .replace(/^(\/fidelitet\/skemaer\/).*/, '$1#') // one instrument is like the next, and so are its versions
    .replace(/^(\/fidelitet\/team\/)[^?/]+/, '$1#')
    .replace(/^(\/team\/)[^?/]+/, '$1#')
    .replace(/(?<=[?&])(sorter|side)=[^&]*&?/g, '') // a list sorted otherwise, and its other pages
    .replace(/[?&]$/, '')
    .replace(/=[^&]+/g, '=#') // a form about one item is like that about the next
  // Mette is at another place in every course; to the others one course is like the next.
  return who === 'medarbejder' ? shape : shape.replace(/^\/(kurser|bibliotek)\/[^/]+/, '/$1/#')
}

test.each(
  PEOPLE,
)('every page that %j reaches: axe finds nothing, the browser complains of nothing, nothing scrolls sideways', async (who) => {
  const { context, page, complaints } = await newVisitor(browser, server.origin)
  if (who) await enter(page, server.origin, who)
  const found: string[] = []
  const seen = new Set<string>()
  const queue = ['/', ...(who === '' ? BESIDES : [])]
  for (let address = queue.shift(); address; address = queue.shift()) {
    const shape = shapeOf(address, who)
    if (seen.has(shape) || isElsewhere(address, who)) continue
    seen.add(shape)
    const response = await page.goto(address)
    if (!(response?.headers()['content-type'] ?? '').includes('html')) continue
    if ((response?.status() ?? 500) >= 500) found.push(`${address}: status ${response?.status()}`)
    found.push(...(await lookAt(page)).map((problem) => `${address}: ${problem}`))
    queue.push(...(await links(page)))
  }
  expect([...found, ...complaints]).toEqual([])
  expect(seen.size).toBeGreaterThan(4)
  await context.close()
})

/**
 * Lessons and overviews are the same for everyone, and each is looked at in lessons.test.ts. What is the same
 * for all who are signed in is looked at as Mette.
 */
const isElsewhere = (address: string, who: string) =>
  (who !== '' && who !== 'medarbejder' && /^\/(ordbog|soeg|bibliotek|bevis)\b/.test(address)) ||
  /^\/kurser\/[^/]+\/(?!undervisning|proeve|praksisopgave|supervision|fremmoede)/.test(address) ||
  /^\/bibliotek\/[^/]+$/.test(address)

async function links(page: Page): Promise<string[]> {
  const found = await page.$$eval('a[href^="/"]', (all) =>
    all.map((a) => a.getAttribute('href')?.split('#')[0] ?? ''),
  )
  return found.filter(
    (href) => href && !/\.(pdf|docx|csv|xlsx|ics|eml|js|svg|json|jwt|png|zip)(\?|$)/.test(href),
  )
}
