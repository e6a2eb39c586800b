import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEMO_DOMAIN, DEMO_PASSWORD } from '#app/domain/people/demo.ts'
import { DESK, enter, launchBrowser, newVisitor, PHONE } from '#tests/support/browser.ts'
import { lookAt } from '#tests/support/look-at.ts'
import { inDatabase } from '#tests/support/database.ts'
import { filesWith } from '#tests/support/files-with.ts'
import { press, tick, type } from '#tests/support/keyboard.ts'
import { type RunningServer, startServer } from '#tests/support/server.ts'

/** Somebody gets what we hold about them, asks to be forgotten, and is; by keyboard alone. */
const NAME = 'Mette Holm'
const EMAIL = `medarbejder@${DEMO_DOMAIN}`
const SLET = '/mine-oplysninger/slet'

let server: RunningServer
let browser: Browser
beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** The files of the zip, once who asks for it has shown who they are. */
async function exportOwn(page: Page): Promise<Map<string, Uint8Array>> {
  inDatabase(server, (db) => db.exec('update sessions set confirmed_at = 0'))
  await page.goto('/mine-oplysninger')
  await press(page, page.getByRole('link', { name: 'Hent mine oplysninger' }))
  await page.waitForURL(/\/bekraeft/)
  await type(page, page.getByLabel('Kodeord'), DEMO_PASSWORD)
  await press(page, page.getByRole('button', { name: 'Bekræft' }))
  const begun = page.waitForEvent('download')
  await press(page, page.getByRole('link', { name: 'Hent filen' }))
  return new Map(Object.entries(unzipSync(readFileSync(await (await begun).path()))))
}

async function askToBeForgotten(page: Page) {
  await page.goto(SLET)
  await tick(page, page.getByLabel(/^Jeg har forstået/))
  await type(page, page.getByLabel('Dit eget kodeord'), DEMO_PASSWORD)
  await press(page, page.getByRole('button', { name: 'Ja, slet mig om 14 dage' }))
  await page.getByText('Du bliver slettet den').waitFor()
}

/** Lets the fourteen days be over, and the centre begin the nightly job. */
async function letTheDayCome(page: Page) {
  inDatabase(server, (db) => {
    db.exec("update erasures set due_on = '2020-01-01'; delete from job_runs where job = 'erasures'")
  })
  await page.goto('/admin/job')
  await press(page, page.locator('form:has(input[value="erasures"]) button'))
  await page.getByText(/^Jobbet begynder om lidt/).waitFor()
  // Done is the job once the database's log is empty, too: somebody is forgotten before that.
  const result = () =>
    inDatabase(server, (db) =>
      db
        .prepare("select result from job_runs where job = 'erasures' and finished_at is not null")
        .pluck()
        .get(),
    )
  await expect.poll(result, { timeout: 60_000 }).toContain('"erased":1')
}

/** What is kept where: the database with its log, mails and the rest; copies for a day of need and keys are not it. */
const keptWith = (word: string) =>
  filesWith(server.dataDir, word).filter((file) => !/\/(backups|keys)\//.test(file))

test('Mette gets her file, is forgotten, and her certificate can still be verified by it', async () => {
  const { page, complaints } = await newVisitor(browser, server.origin, DESK)
  await enter(page, server.origin, 'medarbejder')
  const files = await exportOwn(page)
  const told = JSON.parse(strFromU8(files.get('oplysninger.json') ?? new Uint8Array()))
  expect(told.aboutYou.answers.length).toBeGreaterThan(0)
  expect(told.aboutYou.certificates).toMatchObject([{ holder_name: NAME }])
  const kept = [...files].filter(([name]) => /^beviser\/.*\.(json|pdf)$/.test(name))
  expect(kept).toHaveLength(2)

  const phone = await newVisitor(browser, server.origin, { ...PHONE, javaScriptEnabled: false })
  await enter(phone.page, server.origin, 'medarbejder')
  await askToBeForgotten(phone.page)
  await phone.page.goto('/')
  await press(phone.page, phone.page.getByRole('button', { name: 'Jeg har ombestemt mig: behold mig' }))
  await phone.page.getByText('Du bliver ikke slettet.').waitFor()

  await page.goto(SLET)
  await press(page, page.getByRole('button', { name: 'Ja, slet mig om 14 dage' }))
  await page.getByRole('link', { name: 'Sæt flueben, hvis du har forstået, hvad der sker' }).waitFor()
  const found = await lookAt(page)
  await page.setViewportSize({ width: 1280, height: 900 })
  await askToBeForgotten(page)
  await page.goto('/mine-oplysninger')
  found.push(...(await lookAt(page)))
  expect(found).toEqual([])
  expect(keptWith(NAME)).not.toEqual([]) // it would be found

  const admin = await newVisitor(browser, server.origin, DESK)
  await enter(admin.page, server.origin, 'admin')
  await letTheDayCome(admin.page)
  expect([...keptWith(NAME), ...keptWith(EMAIL)]).toEqual([])

  await page.goto('/mine-oplysninger')
  await page.waitForURL(/\/log-ind/)
  await type(page, page.getByLabel('E-mail'), EMAIL)
  await type(page, page.getByLabel('Kodeord'), DEMO_PASSWORD)
  await press(page, page.locator('main').getByRole('button', { name: 'Log ind' }))
  await page.getByText('E-mail og kodeord passer ikke sammen').waitFor()

  for (const [name, bytes] of kept) {
    const file = path.join(server.dataDir, path.basename(name))
    writeFileSync(file, bytes)
    await page.goto('/bevis')
    await page.getByLabel('Fil', { exact: true }).setInputFiles(file)
    await press(page, page.getByRole('button', { name: 'Bekræft filen' }))
    await page.getByRole('heading', { name: 'Svaret på din fil' }).waitFor()
    const said = await page.locator('main').innerText()
    expect(said, name).toContain('Gyldigt. Det er et demobevis')
    expect(said, name).toContain(NAME)
  }
  expect([...complaints, ...phone.complaints, ...admin.complaints]).toEqual([])
}, 300_000)
