import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DEMO_PASSWORD } from '#app/domain/people/demo.ts'
import { DESK, launchBrowser, newVisitor, PHONE, signIn } from '#tests/support/browser.ts'
import { choose, press, type } from '#tests/support/keyboard.ts'
import { type RunningServer, startServer } from '#tests/support/server.ts'

/** A certificate from the last requirement to its end, as those who meet it see it, by keyboard alone. */
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

const VIEWS: { view: string; options: BrowserContextOptions }[] = [
  { view: '1280 px', options: DESK },
  { view: '390 px without scripts', options: { ...PHONE, javaScriptEnabled: false } },
]

describe.each(VIEWS)('at $view', ({ options }) => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(() => server?.stop())

  /** What the page of a file says when it is sent there. */
  async function verifyFile(page: Page, file: string) {
    await page.goto('/bevis')
    await page.getByLabel('Fil', { exact: true }).setInputFiles(file)
    await press(page, page.getByRole('button', { name: 'Bekræft filen' }))
    await page.getByRole('heading', { name: 'Svaret på din fil' }).waitFor()
    return page.locator('main').innerText()
  }

  test('Otto is approved and certified, his file stands until the centre takes it back, and then it does not', async () => {
    const trainer = await newVisitor(browser, server.origin, options)
    await signIn(trainer.page, 'underviser', '/godkendelser')
    await press(
      trainer.page,
      trainer.page.getByRole('button', { name: 'Godkend: praksisopgave, Otto Bisgaard' }),
    )
    await trainer.page.getByText('Godkendt: Otto Bisgaard. Deltageren får en mail.').waitFor()

    const holder = await newVisitor(browser, server.origin, options)
    await signIn(holder.page, 'otto', '/mine-beviser')
    await holder.page.getByRole('heading', { name: 'CTI grundkursus' }).waitFor()
    const card = holder.page.getByRole('listitem').filter({ hasText: 'CTI grundkursus' }).first()
    const address = async (ending: string) =>
      (await card.locator(`a[href$="${ending}"]`).getAttribute('href')) ?? ''
    const shared = (await card.locator('a[href^="/bevis/"]').getAttribute('href')) ?? ''
    const files = new Map<string, string>()
    for (const ending of ['.pdf', '.json', '.jwt', '.png', '.svg']) {
      const file = path.join(server.dataDir, `otto${ending}`)
      writeFileSync(file, await (await holder.context.request.get(await address(ending))).body())
      files.set(ending, file)
    }

    const stranger = await newVisitor(browser, server.origin, options)
    for (const file of files.values()) {
      const answer = await verifyFile(stranger.page, file)
      expect(answer, file).toContain('Gyldigt. Det er et demobevis')
      expect(answer, file).toContain('Otto Bisgaard')
    }

    const admin = await newVisitor(browser, server.origin, options)
    await signIn(admin.page, 'admin', '/admin/beviser?q=Otto')
    const row = admin.page.getByRole('row').filter({ hasText: 'CTI grundkursus' })
    await press(admin.page, row.getByRole('link', { name: 'Otto Bisgaard' }))
    await press(admin.page, admin.page.locator('summary', { hasText: 'Tilbagekald beviset' }))
    await choose(admin.page, admin.page.getByRole('radio', { name: 'Beviset er misbrugt' }))
    const first = admin.page.locator('details', { hasText: 'Tilbagekald beviset' })
    await press(admin.page, first.getByRole('button', { name: 'Fortsæt' }))
    await type(admin.page, admin.page.getByLabel('Dit eget kodeord'), DEMO_PASSWORD)
    await press(admin.page, admin.page.getByRole('button', { name: 'Ja, tilbagekald beviset' }))
    await admin.page.getByText(/^Tilbagekaldt \d/).waitFor()

    const takenBack = /Videnscentret tilbagekaldte beviset .*, fordi det er blevet misbrugt/
    await stranger.page.goto(shared)
    expect(await stranger.page.locator('main').innerText()).toMatch(takenBack)
    for (const file of files.values()) expect(await verifyFile(stranger.page, file), file).toMatch(takenBack)
    await holder.page.goto('/mine-beviser')
    await holder.page.getByText(/Videnscentret tilbagekaldte beviset/).waitFor()

    const visitors = [trainer, holder, stranger, admin]
    expect(visitors.flatMap(({ complaints }) => complaints)).toEqual([])
    await Promise.all(visitors.map(({ context }) => context.close()))
  })
})
