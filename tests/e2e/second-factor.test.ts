import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOf } from '#tests/support/app-code.ts'
import { launchBrowser, newVisitor, PHONE } from '#tests/support/browser.ts'
import { axeViolations, scrollsSideways } from '#tests/support/look-at.ts'
import { inDatabase } from '#tests/support/database.ts'
import { press, type } from '#tests/support/keyboard.ts'
import { run } from '#tests/support/running/commands.ts'
import { type RunningServer, startServer } from '#tests/support/server.ts'

const EMAIL = 'ingrid@example.dk'
const PASSWORD = 'en gul regnfrakke på krogen'

/** The first administrator of an installation without a demo: sets up an app, and gets in by it. */
let server: RunningServer
let browser: Browser
let page: Page
let complaints: string[]
let link: string
let secret: string
let codes: string[]

const visit = (options?: BrowserContextOptions) => newVisitor(browser, server.origin, options)

beforeAll(async () => {
  const DATA_DIR = mkdtempSync(path.join(tmpdir(), 'fodfaeste-factor-'))
  const make = run('bin/create-admin.ts', ['--email', EMAIL], DATA_DIR)
  browser = await launchBrowser()
  link = /\/kodeord\/[\w-]{43}/.exec((await make).said)?.[0] ?? ''
  server = await startServer({ DATA_DIR, SEED: 'none' })
  ;({ page, complaints } = await visit())
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const button = (name: string, of = page) => of.getByRole('button', { name, exact: true })

/** Signs in as far as the password leads. */
async function givePassword(of: Page, returnTo = '/') {
  await of.goto(`/log-ind?returnTo=${encodeURIComponent(returnTo)}`)
  await type(of, of.getByLabel('E-mail'), EMAIL)
  await type(of, of.getByLabel('Kodeord'), PASSWORD)
  await press(of, button('Log ind', of))
}

async function giveCode(of: Page, code: string) {
  await type(of, of.getByLabel('Kode', { exact: true }), code)
  await press(of, button('Log ind', of))
}

/** A code for a step that has not been used: as a patient person would, by the next one, without the waiting. */
function freshCode(): string {
  inDatabase(server, (db) => db.prepare('update totp_secrets set last_step = 0').run())
  return codeOf(secret)
}

test('after choosing a password the app is set up, by keyboard, before anything opens', async () => {
  await page.goto(link)
  await type(page, page.getByLabel('Nyt kodeord'), PASSWORD)
  await press(page, button('Gem kodeord og log ind'))
  await page.getByRole('heading', { name: 'Sæt kode-app op' }).waitFor()
  await page.goto('/admin/personer')
  expect(new URL(page.url()).pathname).toBe('/log-ind/opsaet')
  expect(await page.getByRole('img', { name: 'QR-kode til din kode-app' }).isVisible()).toBe(true)
  expect(await axeViolations(page)).toEqual([])

  const shown = page.locator('.app-secret')
  await type(page, page.getByLabel('Kode fra appen'), '000000')
  const before = await shown.innerText()
  await press(page, button('Sæt op'))
  await page.getByText('Koden passer ikke til billedet').first().waitFor()
  expect(await shown.innerText()).toBe(before)

  secret = before.replaceAll(' ', '')
  await type(page, page.getByLabel('Kode fra appen'), codeOf(secret))
  await press(page, button('Sæt op'))
  await page.getByRole('heading', { name: 'Gem dine nødkoder' }).waitFor()
  codes = await page.locator('.recovery-codes code').allInnerTexts()
  expect(codes).toHaveLength(10)
  expect(await axeViolations(page)).toEqual([])
  await press(page, page.getByRole('link', { name: 'Jeg har gemt dem' }))
  await page.waitForURL(`${server.origin}/admin/personer`)
})

test('one signs out, and in again by password and code, to where one was going', async () => {
  await press(page, button('Log ud'))
  await page.waitForURL(`${server.origin}/`)
  await givePassword(page, '/admin/personer')
  await page.getByRole('heading', { name: 'Skriv koden' }).waitFor()
  expect(await axeViolations(page)).toEqual([])
  await giveCode(page, '000000')
  await page.getByText('Koden passer ikke').first().waitFor()
  await giveCode(page, freshCode())
  await page.waitForURL(`${server.origin}/admin/personer`)
})

test('without JavaScript, on a phone, a recovery code does it, once', async () => {
  const { page: plain } = await visit({ ...PHONE, javaScriptEnabled: false })
  await givePassword(plain, '/sikkerhed')
  await plain.getByRole('heading', { name: 'Skriv koden' }).waitFor()
  expect(await scrollsSideways(plain)).toBe(false)
  await giveCode(plain, codes[0] ?? '')
  await plain.waitForURL(`${server.origin}/sikkerhed`)
  await plain.getByText('Du har 9 nødkoder tilbage').waitFor()
  expect(await scrollsSideways(plain)).toBe(false)
  expect(await plain.getByText('Fjern kode-appen').count()).toBe(0) // an administrator must have one

  await plain.context().clearCookies()
  await givePassword(plain)
  await giveCode(plain, codes[0] ?? '')
  await plain.getByText('Koden passer ikke').first().waitFor()
  await plain.context().close()
})

test('new recovery codes and another app, by password and code; the app of before is worth nothing', async () => {
  await page.goto('/sikkerhed')
  expect(await axeViolations(page)).toEqual([])
  const old = codes
  await press(page, page.getByText('Lav nye nødkoder').first())
  await type(page, page.getByLabel('Kode', { exact: true }), freshCode())
  await type(page, page.getByLabel('Dit eget kodeord').last(), PASSWORD)
  await press(page, button('Lav nye nødkoder'))
  await page.getByRole('heading', { name: 'Gem dine nødkoder' }).waitFor()
  codes = await page.locator('.recovery-codes code').allInnerTexts()
  expect(codes).not.toContain(old[1])
  await press(page, page.getByRole('link', { name: 'Jeg har gemt dem' }))

  await press(page, page.getByRole('link', { name: 'Sæt kode-appen op på ny' }))
  await page.getByRole('heading', { name: 'Sæt kode-app op' }).waitFor()
  const next = (await page.locator('.app-secret').innerText()).replaceAll(' ', '')
  await type(page, page.getByLabel('Kode fra appen'), codeOf(next))
  await type(page, page.getByLabel('Kode fra den kode-app, du har nu'), freshCode())
  await type(page, page.getByLabel('Dit eget kodeord'), PASSWORD)
  await press(page, button('Sæt op'))
  await page.getByRole('heading', { name: 'Gem dine nødkoder' }).waitFor()

  const { page: other } = await visit()
  await givePassword(other)
  await giveCode(other, freshCode()) // of the old secret
  await other.getByText('Koden passer ikke').first().waitFor()
  secret = next
  await giveCode(other, freshCode())
  await other.waitForURL(`${server.origin}/`)
  expect(complaints).toEqual([])
})
