import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enter, launchBrowser, newVisitor } from '#tests/support/browser.ts'
import { lookAt } from '#tests/support/look-at.ts'
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
/** Time for all the pages of one person, some seventy, also on a busy machine; in milliseconds. */
const WALK = process.env.LONG ? 3_600_000 : 600_000
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

test.each(PEOPLE)(
  'every page that %j reaches: axe finds nothing, the browser complains of nothing, nothing scrolls sideways',
  async (who) => {
    const { context, page, complaints } = await newVisitor(browser, server.origin)
    if (who) await enter(page, server.origin, who)
    const found: string[] = []
    const seen = new Set<string>()
    const queue = ['/', ...(who === '' ? BESIDES : [])]
    for (let address = queue.shift(); address; address = queue.shift()) {
      const shape = shapeOf(address, who)
      if (seen.has(shape) || isElsewhere(address, who)) continue
      seen.add(shape)
      const read = await page.request.get(address)
      if (read.status() >= 500) found.push(`${address}: status ${read.status()}`)
      if (!(read.headers()['content-type'] ?? '').includes('html')) continue
      const html = await read.text()
      queue.push(...linksIn(html))
      if (isSeenByAnother(html)) continue
      await page.goto(address)
      found.push(...(await lookAt(page)).map((problem) => `${address}: ${problem}`))
    }
    expect([...found, ...complaints]).toEqual([])
    expect(seen.size).toBeGreaterThan(4)
    await context.close()
  },
  WALK,
)

/**
 * Lessons and overviews are the same for everyone, and each is looked at in lessons.test.ts. What is the same
 * for all who are signed in is looked at as Mette.
 */
const isElsewhere = (address: string, who: string) =>
  (who !== '' && who !== 'medarbejder' && /^\/(ordbog|soeg|bibliotek|bevis)\b/.test(address)) ||
  /^\/kurser\/[^/]+\/(?!undervisning|proeve|praksisopgave|supervision|fremmoede)/.test(address) ||
  /^\/bibliotek\/[^/]+$/.test(address)

/** What has been opened by somebody, without the frame around it. */
const mains = new Set<string>()

/**
 * What is word for word what another has been shown is looked at once, as the frame around it stands on each
 * person's other pages as well; the long run looks at it for everyone.
 */
function isSeenByAnother(html: string): boolean {
  const main = /<main.*<\/main>/s.exec(html)?.[0].replace(/:\w+:|[0-9a-f]{8}-[0-9a-f-]{27}/g, '#')
  if (process.env.LONG || !main) return false
  const isSeen = mains.has(main)
  mains.add(main)
  return isSeen
}

/** The pages that a page leads to, as it is sent: links need no script. */
const linksIn = (html: string): string[] =>
  [...html.matchAll(/<a [^>]*?\bhref="(\/[^"#]*)/g)]
    .map(([, href = '']) => href.replaceAll('&amp;', '&'))
    .filter((href) => !/\.(pdf|docx|csv|xlsx|ics|eml|js|svg|json|jwt|png|zip)(\?|$)/.test(href))
