import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEMO_DOMAIN, DEMO_PASSWORD } from '#app/domain/people/demo.ts'
import { DESK, enter, launchBrowser, newVisitor, PHONE } from '#tests/support/browser.ts'
import { axeViolations, scrollsSideways } from '#tests/support/look-at.ts'
import { inDatabase } from '#tests/support/database.ts'
import { press, type } from '#tests/support/keyboard.ts'
import { type RunningServer, startServer } from '#tests/support/server.ts'

/** Mette makes a passkey and signs in with it, by keyboard; and files about people ask once more who it is. */
let server: RunningServer
let browser: Browser
let origin: string
let page: Page
let complaints: string[]
let codes: string[]

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
  origin = server.origin.replace('127.0.0.1', 'localhost') // an IP address has no passkeys
  const mette = await newVisitor(browser, origin)
  page = mette.page
  complaints = mette.complaints
  await addAuthenticator(page)
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** A phone or a computer that keeps passkeys, and knows its holder at once. */
async function addAuthenticator(of: Page) {
  const debug = await of.context().newCDPSession(of)
  await debug.send('WebAuthn.enable')
  await debug.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

const button = (name: string) => page.getByRole('button', { name })
const forgetConfirming = () =>
  inDatabase(server, (db) => db.prepare('update sessions set confirmed_at = null').run())
const postPassword = async (of: Page) => {
  await type(of, of.getByLabel('E-mail'), `medarbejder@${DEMO_DOMAIN}`)
  await type(of, of.getByLabel('Kodeord'), DEMO_PASSWORD)
  await press(of, of.getByRole('button', { name: 'Log ind' }))
}

test('a passkey is made and named; recovery codes come with the first one', async () => {
  await enter(page, origin, 'medarbejder')
  await page.goto('/sikkerhed')
  await press(page, button('Lav en adgangsnøgle'))
  await page.getByRole('heading', { name: 'Gem dine nødkoder' }).waitFor()
  codes = await page.locator('.recovery-codes code').allInnerTexts()
  expect(codes).toHaveLength(10)
  await press(page, page.getByRole('link', { name: 'Jeg har gemt dem' }))

  await page.getByRole('heading', { name: /^(Chrome, )?Linux$/ }).waitFor() // what the browser says of itself
  await press(page, page.getByText('Ret navn'))
  await type(page, page.getByLabel('Navn'), 'Min telefon')
  await press(page, button('Gem navn'))
  await page.getByRole('heading', { name: 'Min telefon' }).waitFor()

  await press(page, button('Lav en adgangsnøgle'))
  await page.getByText('Den har allerede en adgangsnøgle til din konto.').waitFor()
})

test('after the password it lets its holder in, and on to where they were going', async () => {
  await press(page, button('Log ud').first()) // in the head of the page
  await page.waitForURL(`${origin}/`)
  await page.goto('/log-ind?returnTo=/mine-beviser')
  await postPassword(page)
  await page.waitForURL(/\/log-ind\/kode/)
  await press(page, button('Brug en adgangsnøgle'))
  await page.waitForURL(`${origin}/mine-beviser`)
})

test('another sign-in is seen and ended', async () => {
  const other = await newVisitor(browser, server.origin, { ...PHONE, javaScriptEnabled: false })
  await other.page.goto('/log-ind')
  await postPassword(other.page)
  await other.page.getByText('Her kan du ikke bruge adgangsnøgler.').waitFor()
  await type(other.page, other.page.getByLabel('Kode'), codes[0] ?? '')
  await press(other.page, other.page.getByRole('button', { name: 'Log ind' }))
  await other.page.waitForURL(`${server.origin}/`)

  await page.goto('/sikkerhed')
  const places = page.getByRole('region', { name: 'Her er du logget ind' }).locator('tbody tr')
  expect(await places.count()).toBe(2)
  await press(page, places.getByRole('button', { name: 'Log ud' }))
  await page.getByText('Du er logget ud der').waitFor()
  expect(await places.count()).toBe(1)
  await other.page.goto('/mine-beviser')
  expect(new URL(other.page.url()).pathname).toBe('/log-ind')
  await other.context.close()
})

test('whoever has been in for more than ten minutes shows it again before a passkey is made', async () => {
  await page.goto('/sikkerhed')
  forgetConfirming()
  await press(page, button('Lav en adgangsnøgle'))
  await page.waitForURL(/\/bekraeft/)
  await press(page, button('Brug en adgangsnøgle'))
  await page.waitForURL(`${origin}/sikkerhed`)
})

test('a file about people asks by a page, which leads on to the file and back, with and without scripts', async () => {
  for (const options of [DESK, { ...PHONE, javaScriptEnabled: false }]) {
    const { page: of, context, complaints: own } = await newVisitor(browser, server.origin, options)
    await enter(of, server.origin, 'leder')
    forgetConfirming()
    await of.goto('/team/team-vestbyen?status=bevis')
    await press(of, of.getByRole('link', { name: 'CSV' }))
    await of.waitForURL(/\/bekraeft/)
    await type(of, of.getByLabel('kodeord', { exact: false }), DEMO_PASSWORD)
    await press(of, of.getByRole('button', { name: 'Bekræft' }))
    await of.getByRole('heading', { name: 'Filen er klar' }).waitFor()
    expect(await scrollsSideways(of)).toBe(false)
    const [file] = await Promise.all([
      of.waitForEvent('download'),
      press(of, of.getByRole('link', { name: 'Hent filen' })),
    ])
    expect(file.suggestedFilename()).toMatch(/^team-vestbyen-.*\.csv$/)
    await press(of, of.getByRole('link', { name: 'Tilbage til siden' }))
    await of.waitForURL(`${server.origin}/team/team-vestbyen?status=bevis`)
    if (!('javaScriptEnabled' in options)) expect(own).toEqual([])
    await context.close()
  }
})

test('without scripts a sentence says what passkeys need', async () => {
  const { page: of, context } = await newVisitor(browser, origin, { ...PHONE, javaScriptEnabled: false })
  await enter(of, origin, 'underviser')
  await of.goto('/sikkerhed')
  expect(await of.locator('noscript').innerText()).toContain('En adgangsnøgle kræver JavaScript')
  expect(await of.getByRole('button', { name: 'Lav en adgangsnøgle' }).count()).toBe(0)
  expect(await scrollsSideways(of)).toBe(false)
  await context.close()
})

// Last: once axe has looked, by the debugger too, the page's authenticator answers no more.
test('axe finds nothing on the three pages, and the browser complained of nothing', async () => {
  await page.goto('/sikkerhed')
  expect(await axeViolations(page)).toEqual([])
  forgetConfirming()
  await page.goto('/bekraeft?returnTo=/sikkerhed')
  expect(await axeViolations(page)).toEqual([])
  await press(page, button('Log ud').first())
  await page.waitForURL(`${origin}/`)
  await page.goto('/log-ind')
  await postPassword(page)
  await page.waitForURL(/\/log-ind\/kode/)
  expect(await axeViolations(page)).toEqual([])
  expect(complaints).toEqual([])
})
