import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchBrowser, newVisitor, signIn } from '#tests/support/browser.ts'
import { type RunningServer, startServer } from '#tests/support/server.ts'

const NOT_SAVED = 'Ikke gemt. Der er ingen forbindelse. Prøv igen.'
const LESSON = '/kurser/introduktion-til-housing-first/fra-trappetrin-til-hjem'

let server: RunningServer
let browser: Browser
beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

let visitor: Awaited<ReturnType<typeof newVisitor>>
beforeEach(async () => {
  visitor = await newVisitor(browser, server.origin)
})
afterEach(() => visitor.context.close())

/** Opens a page as somebody, and waits for its scripts: before them a form is the browser's own to send. */
async function open(page: Page, name: string, address: string) {
  await signIn(page, name, address)
  await page.waitForLoadState('networkidle')
}

const notice = (within: ReturnType<Page['locator']>) =>
  within.getByRole('alert').filter({ hasText: NOT_SAVED })

test('an answer that does not get through stays chosen, and is saved when the network is back', async () => {
  const { page, context } = visitor
  await open(page, 'vurderer', LESSON)
  const quiz = page.locator('.quiz').first()
  const choice = quiz.locator('input[name=chosen]').nth(1)
  await choice.check()
  await context.setOffline(true)
  await quiz.getByRole('button').click()
  await notice(quiz).waitFor()
  expect(await choice.isChecked()).toBe(true)

  await context.setOffline(false)
  await quiz.getByRole('button').click()
  await quiz.getByText(/^Gemt kl\./).waitFor()
  expect(await choice.isChecked()).toBe(true)
  expect(await notice(quiz).count()).toBe(0)
})

test('a reflection that does not get through still stands, and is saved when the network is back', async () => {
  const { page, context } = visitor
  await open(page, 'vurderer', LESSON)
  const reflect = page.locator('.reflect').first()
  const text = reflect.getByRole('textbox')
  await text.fill('Det vil jeg prøve i morgen.')
  await context.setOffline(true)
  await reflect.getByRole('button').click()
  await notice(reflect).waitFor()
  expect(await text.inputValue()).toBe('Det vil jeg prøve i morgen.')

  await context.setOffline(false)
  await reflect.getByRole('button').click()
  await reflect.getByText(/^Gemt kl\./).waitFor()
  await page.reload()
  expect(await text.inputValue()).toBe('Det vil jeg prøve i morgen.')
})

test('marking a lesson as read without a network leaves the page as it is', async () => {
  const { page, context } = visitor
  await open(page, 'vurderer', LESSON)
  const finish = page.locator('.reader-finish')
  await page.locator('.reflect').first().getByRole('textbox').fill('Endnu ikke gemt.')
  await context.setOffline(true)
  await finish.getByRole('button').click()
  await notice(finish).waitFor()
  expect(await page.locator('.reflect').first().getByRole('textbox').inputValue()).toBe('Endnu ikke gemt.')
})

test('an answer in the final test can be sent again, and the test is not handed in without a network', async () => {
  const { page, context } = visitor
  await open(page, 'vurderer2', '/kurser/introduktion-til-housing-first/proeve')
  await page.getByRole('button', { name: 'Begynd prøven' }).click()
  const question = page.locator('.test-question').first()
  await question.waitFor()
  const choice = question.locator('input').first()
  await context.setOffline(true)
  await choice.check()
  await notice(question).waitFor()
  await page.getByRole('button', { name: 'Aflever prøven' }).click()
  await notice(page.locator('.test-foot')).waitFor()
  expect(await choice.isChecked()).toBe(true)

  await context.setOffline(false)
  await question.getByRole('button', { name: 'Prøv igen' }).click()
  await question.getByText(/^Gemt kl\./).waitFor()
})

test('the test is handed in while its answers are still being saved, and nothing breaks', async () => {
  const { page, complaints } = visitor
  await open(page, 'vurderer', '/kurser/introduktion-til-housing-first/proeve')
  await page.getByRole('button', { name: 'Begynd prøven' }).click()
  await page.locator('.test-question input').first().waitFor()
  await page.waitForLoadState('networkidle')
  const cpu = await page.context().newCDPSession(page)
  // Answers come back while the browser is on its way to the result.
  await cpu.send('Emulation.setCPUThrottlingRate', { rate: 8 })
  await page.evaluate(() => {
    for (const question of document.querySelectorAll('.test-question'))
      question.querySelector('input')?.click()
    document.querySelector<HTMLButtonElement>('button[value=hand-in]')?.click()
  })
  const result = page.getByRole('heading', { name: /^Du har (ikke )?bestået prøven/ })
  await result.waitFor({ timeout: 60_000 }) // eight times slower, on a machine that has other work
  await page.waitForLoadState('networkidle')
  expect(complaints).toEqual([])
})

test('a note in a review that does not get through still stands, and can be sent again', async () => {
  const { page, context } = visitor
  await open(page, 'vurderer2', '/')
  await page.locator('main a[href^="/fidelitet/"]').first().click()
  await page.getByRole('link', { name: 'Gå til vurderingen' }).click()
  const item = page.locator('.item-form').first()
  await item.getByRole('radio').nth(2).check()
  await item.getByText(/^Gemt kl\./).waitFor()
  await context.setOffline(true)
  await item.getByRole('radio').nth(3).check()
  await notice(item).waitFor()
  expect(await item.getByRole('radio').nth(3).isChecked()).toBe(true)

  await context.setOffline(false)
  await item.getByRole('button', { name: /^Gem/ }).click()
  await notice(item).waitFor({ state: 'detached' })
  await page.reload()
  expect(await item.getByRole('radio').nth(3).isChecked()).toBe(true)
})
