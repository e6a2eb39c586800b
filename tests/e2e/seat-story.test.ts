import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, today } from '#app/domain/dates.ts'
import { DESK, enter, launchBrowser, newVisitor, PHONE } from '#tests/support/browser.ts'
import { inDatabase } from '#tests/support/database.ts'
import { press, select, tabTo, type, typeDate, typeTime } from '#tests/support/keyboard.ts'
import { type RunningServer, startServer } from '#tests/support/server.ts'

/** The last seat of a course day, and two who want it at once; by keyboard alone, at a desk and on a phone. */
let server: RunningServer
let browser: Browser
beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const VIEWS: { view: string; options: BrowserContextOptions; place: string }[] = [
  { view: '1280 px', options: DESK, place: 'Aarhus, lokale 4' },
  {
    view: '390 px without scripts',
    options: { ...PHONE, javaScriptEnabled: false },
    place: 'Ringkøbing, lokale 1',
  },
]
const SEAT = 'Du har en plads.'
const WAITING = 'Du står som nummer 1 på ventelisten.'

describe.each(VIEWS)('at $view', ({ options, place }) => {
  test('one gets it and the other waits; the first cancels, and the other has the seat and a mail', async () => {
    const open = async (account: string) => {
      const visitor = await newVisitor(browser, server.origin, options)
      await enter(visitor.page, server.origin, account)
      await visitor.page.goto('/kalender')
      return visitor
    }
    const trainer = await open('underviser')
    await planDay(trainer.page)
    const [otto, pia] = await Promise.all([open('otto'), open('pia')])
    for (const { page } of [otto, pia]) {
      await press(page, page.locator('main li', { hasText: place }).getByRole('link').first())
      await page.getByText('1 i alt, 1 ledige').waitFor()
      await tabTo(page, page.getByRole('button', { name: 'Tilmeld mig' }))
    }
    await Promise.all([otto, pia].map(({ page }) => page.keyboard.press('Enter')))
    const stands = await Promise.all([otto, pia].map(({ page }) => standing(page)))
    expect(stands.toSorted()).toEqual([SEAT, WAITING].map((words) => expect.stringContaining(words)))
    expect(places()).toEqual(['seat', 'waiting'])

    const [seated, waits] = stands[0]?.startsWith(SEAT) ? [otto, pia] : [pia, otto]
    const name = waits === otto ? 'Otto Bisgaard' : 'Pia Søndergaard'
    await press(seated.page, seated.page.getByRole('button', { name: 'Meld afbud' }))
    await seated.page.getByText('Du er ikke tilmeldt.').waitFor()
    await waits.page.reload()
    expect(await standing(waits.page)).toContain(SEAT)
    expect(places()).toEqual(['cancelled', 'seat'])

    await trainer.page.reload()
    expect(await trainer.page.locator('main ol:not(nav ol)').allInnerTexts()).toEqual([name])

    const admin = await open('admin')
    await admin.page.goto('/admin/mail')
    const mail = admin.page
      .getByRole('row')
      .filter({ hasText: 'Du har fået en plads' })
      .filter({ hasText: name })
    await press(admin.page, mail.getByRole('link').first())
    await admin.page.getByText(new RegExp(`Der er blevet en plads til dig[^]*Sted: ${place}`)).waitFor()

    const visitors = [trainer, otto, pia, admin]
    expect(visitors.flatMap(({ complaints }) => complaints)).toEqual([])
    await Promise.all(visitors.map(({ context }) => context.close()))
  })

  /** Lays a day with one seat in the calendar. */
  async function planDay(page: Page) {
    const day = addDays(today(), 60)
    await press(page, page.getByRole('link', { name: 'Læg i kalenderen' }))
    await page.getByRole('heading', { name: 'Læg i kalenderen' }).waitFor()
    await select(page, page.getByLabel('Slags'), 'Kursusdag')
    await select(page, page.getByLabel('Kursus', { exact: true }), 'M-ACT')
    await type(page, page.getByLabel('Sted'), place)
    await typeDate(page, page.getByLabel('Dato').first(), day)
    await typeTime(page, page.getByLabel('Fra kl.').first(), '09:00')
    await typeTime(page, page.getByLabel('Til kl.').first(), '15:00')
    await type(page, page.getByLabel('Antal pladser'), '1')
    await typeDate(page, page.getByLabel('Sidste dag for tilmelding'), addDays(day, -7))
    await press(page, page.getByRole('button', { name: 'Læg i kalenderen' }))
    await page.waitForURL(/\/kalender\/[0-9a-f-]{36}$/)
  }

  const standing = async (page: Page) => {
    await page.getByRole('button', { name: 'Meld afbud' }).waitFor()
    return page.locator('main').getByRole('status').innerText()
  }

  /** How those who have signed up stand in the database. */
  const places = () =>
    inDatabase(server, (db) =>
      db
        .prepare(
          'select s.place from sign_ups s join events e on e.id = event_id where e.place = ? order by 1',
        )
        .pluck()
        .all(place),
    )
})
