import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, newVisitor, PHONE, signIn } from '#tests/support/browser.ts'
import { postRatings } from '#tests/support/posted-review.ts'
import { type RunningServer, startServer } from '#tests/support/server.ts'

/** One rater's review, from many quick ratings to the end of the talk: what is typed is saved or said to be not. */
let server: RunningServer
let browser: Browser
let visitor: Awaited<ReturnType<typeof newVisitor>>
let page: Page
let review = ''
beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
  visitor = await newVisitor(browser, server.origin, PHONE)
  page = visitor.page
  await signIn(page, 'vurderer2')
  review = (await page.locator('main a[href^="/fidelitet/"]').first().getAttribute('href')) ?? ''
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** Opens a page of the review and waits for its scripts. */
async function open(name: 'vurdering' | 'konsensus') {
  await page.goto(`${review}/${name}`)
  await page.waitForLoadState('networkidle')
}

/** The score of each item as it is chosen on a page. */
const chosenOn = (shown: Page) =>
  shown.evaluate(() =>
    [...document.querySelectorAll<HTMLFormElement>('.item-form')].map(
      (form) => `${form.id}: ${new FormData(form).get('score')}`,
    ),
  )

const summary = () => page.locator('.ds-error-summary')
const lock = () => page.getByRole('button', { name: 'Ja, lås mine vurderinger' }).click()

test('many quick changes on a slow phone are all saved', async () => {
  await open('vurdering')
  const cpu = await page.context().newCDPSession(page)
  // Answers come before React has drawn that the form was sent.
  await cpu.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  await page.evaluate(async () => {
    const forms = [...document.querySelectorAll('.item-form')].slice(0, 10)
    for (const score of ['1', '3', '5'])
      for (const form of forms) {
        form.querySelector<HTMLInputElement>(`input[name=score][value="${score}"]`)?.click()
        await new Promise((go) => setTimeout(go, 5))
      }
  })
  await cpu.detach()
  const chosen = await chosenOn(page)
  expect(chosen.filter((one) => one.endsWith(': 5')).length).toBeGreaterThanOrEqual(10)
  const other = await page.context().newPage()
  const stored = async () => {
    await other.goto(page.url())
    return chosenOn(other)
  }
  await expect.poll(stored, { timeout: 15_000, interval: 1000 }).toEqual(chosen)
  await other.close()
})

test('the lock waits for what is not saved, names it, and leaves it where it was typed', async () => {
  const [cookie] = (await visitor.context.cookies()).filter(({ name }) => name === 'session')
  await postRatings(server, review, { cookie: `session=${cookie?.value}`, scoreOf: () => 3 })
  await open('vurdering')
  const [first, second] = [page.locator('.item-form').nth(0), page.locator('.item-form').nth(1)]
  const note = first.getByLabel('Note')
  await first.locator('details').evaluate((details: HTMLDetailsElement) => (details.open = true))
  await note.fill('Set hos 110180-1234')
  await visitor.context.setOffline(true)
  await second.getByRole('radio').nth(1).click()
  await second.getByRole('alert').waitFor()
  await lock()
  await summary().getByRole('link').nth(1).waitFor()
  expect(await summary().innerText()).toMatch(/A1: Dit svar er ikke gemt.*\n.*A2: Dit svar er ikke gemt/)
  // A second press is answered like the first.
  for (const isAgain of [false, true]) {
    if (isAgain) await lock()
    await expect.poll(() => summary().evaluate((box) => box === document.activeElement)).toBe(true)
  }

  await visitor.context.setOffline(false)
  await second.getByRole('button', { name: 'Gem A2' }).click()
  await note.focus() // the lock is pressed while the note is still being written
  await lock()
  await summary().filter({ hasNotText: 'A2' }).waitFor()
  expect(await summary().innerText()).toContain('A1: Dit svar er ikke gemt')
  expect(await note.inputValue()).toBe('Set hos 110180-1234')

  await note.fill('Set i ti forløb')
  await lock()
  await page.getByText('Du har låst dine vurderinger').waitFor()
  expect(await page.locator('main').innerText()).toContain('Set i ti forløb')
})

test('nor does the end of the talk pass over what is not saved', async () => {
  await open('konsensus')
  const item = page.locator('.item-form').first()
  await item.getByRole('radio').nth(2).click()
  await item.locator('textarea[name=note]').fill('Aftalt med 110180-1234')
  await page.getByRole('button', { name: 'Afslut' }).click()
  await summary().waitFor()
  expect(await summary().innerText()).toContain('Dit svar er ikke gemt')
  expect(await item.locator('textarea[name=note]').inputValue()).toBe('Aftalt med 110180-1234')
})
