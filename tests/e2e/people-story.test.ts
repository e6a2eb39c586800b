import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DEMO_PASSWORD } from '#app/domain/people/demo.ts'
import { DESK, enter, launchBrowser, newVisitor, PHONE } from '#tests/support/browser.ts'
import { inDatabase } from '#tests/support/database.ts'
import { press, tick, type } from '#tests/support/keyboard.ts'
import { readMail } from '#tests/support/mail.ts'
import { MISTAKES, municipality, savedByOldSpreadsheet, withMistakes } from '#tests/support/municipality.ts'
import { type RunningServer, startServer } from '#tests/support/server.ts'

/** A municipality comes in from a file, and its people from a mail; by keyboard alone, at a desk and on a phone. */
let server: RunningServer
let browser: Browser
beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const VIEWS = [
  { view: '1280 px', options: DESK, name: 'Sønderå Kommune', domain: 'soenderaa.example', invites: true },
  {
    view: '390 px without scripts',
    options: { ...PHONE, javaScriptEnabled: false } satisfies BrowserContextOptions,
    name: 'Ærøfjord Kommune',
    domain: 'aeroefjord.example',
    invites: false,
  },
]

describe.each(VIEWS)('an organisation of 300 at $view', ({ options, name, domain, invites }) => {
  const rows = municipality(name, domain)
  let page: Page
  let complaints: string[]
  beforeAll(async () => {
    const admin = await newVisitor(browser, server.origin, options)
    page = admin.page
    complaints = admin.complaints
    await enter(page, server.origin, 'admin')
  })
  afterAll(() => page?.context().close())

  test('is looked through: ten rows are wrong, each is told with its cure, and nothing is written', async () => {
    const wrong = withMistakes(rows)
    await handIn(wrong.rows)
    expect(await tellsOf('Bliver oprettet')).toBe(said({ people: 290, members: 278, managers: 12 }))
    expect(await tellsOf('Sprunget over')).toBe('10 rækker')

    const told = await page
      .locator('tbody tr')
      .evaluateAll((all) => all.map((row) => [0, 2].map((cell) => row.children[cell]?.textContent)))
    expect(told).toEqual(wrong.lines.map((line, place) => [line, MISTAKES[place]?.told]))
    expect(await page.locator('main').innerText()).toContain('Åse xxxxxx-xxxx')
    expect(counted()).toEqual({ places: 0, people: 0, members: 0, managers: 0 })
  })

  test('is written but for the ten, the page follows it to its end, and the 290 are found', async () => {
    // As if another server had it, so that it is seen under way however quick it is.
    holdImport(Date.now())
    await type(page, page.getByLabel('Dit eget kodeord'), DEMO_PASSWORD)
    await press(page, page.getByRole('button', { name: 'Importér 290 rækker' }))
    await page.getByText('0 af 290 rækker er importeret').waitFor()
    holdImport(null)
    await page.getByText('Importen er færdig.').waitFor()

    const { places, ...written } = counted()
    expect({ places, ...written }).toEqual({ places: 15, people: 290, members: 278, managers: 12 })
    expect(await tellsOf('Oprettet')).toBe(said(written))
    await find('290 personer')
    await press(page, page.getByRole('link', { name: 'Navn', exact: true }))
    await page.waitForURL(/sorter=-navn/)
    expect(await page.locator('tbody tr').first().innerText()).toMatch(
      new RegExp(`^Åse Østerlund\\s+person280@${domain}\\s+${name} team 12`),
    )
  })

  test('is undone whole', async () => {
    await page.goto('/admin/personer/import')
    await press(page, page.getByRole('link', { name: fileName }).first())
    await press(page, page.getByRole('link', { name: 'Fortryd importen' }))
    await page.getByText('Alt kan fortrydes.').waitFor()
    await press(page, page.getByRole('button', { name: 'Ja, fortryd importen' }))
    await page.getByText('Importen er fortrudt.').waitFor()
    expect(await page.getByText(/beholdt$/).count()).toBe(0)
    expect(counted()).toEqual({ places: 0, people: 0, members: 0, managers: 0 })
    await find('0 personer')
  })

  test('is handed in again with the rows put right, and its 300 are there', async () => {
    await handIn(rows)
    expect(await tellsOf('Sprunget over')).toBe('Intet')
    if (invites) await tick(page, page.getByLabel('Send en invitation til alle nye'))
    await type(page, page.getByLabel('Dit eget kodeord'), DEMO_PASSWORD)
    await press(page, page.getByRole('button', { name: 'Importér 300 rækker' }))
    await page.getByText('Importen er færdig.').waitFor()

    const { places, ...written } = counted()
    expect({ places, ...written }).toEqual({ places: 15, people: 300, members: 288, managers: 12 })
    expect(await tellsOf('Oprettet')).toBe(said(written))
    if (invites) expect(await tellsOf('Invitationer')).toBe('300 invitationer')
    await find('300 personer')
    expect(complaints).toEqual([])
  })

  const fileName = `${domain}.csv`

  async function handIn(given: typeof rows) {
    await page.goto('/admin/personer')
    await press(page, page.getByRole('link', { name: 'Hent ind fra en fil' }))
    const file = path.join(server.dataDir, fileName)
    writeFileSync(file, savedByOldSpreadsheet(given))
    await page.getByLabel('CSV-fil').setInputFiles(file)
    await press(page, page.getByRole('button', { name: 'Se, hvad der sker' }))
    await page.getByRole('heading', { name: 'Rækkerne' }).waitFor()
  }

  /** Looks for everybody with an address of the municipality. */
  async function find(count: string) {
    await page.goto('/admin/personer')
    await type(page, page.getByLabel('Navn eller e-mail'), `@${domain}`)
    await press(page, page.getByRole('button', { name: 'Vis', exact: true }))
    await page.getByRole('heading', { name: count }).waitFor()
  }

  const tellsOf = (what: string) => page.locator(`dt:text-is("${what}") + dd`).innerText()

  type Written = { people: number; members: number; managers: number }
  const said = ({ people, members, managers }: Written) =>
    `1 organisation, 2 enheder, 12 team, ${people} personer, ${members} medlemskaber af team og ${managers} lederroller`

  /** What the database has of the municipality: organisation, units and teams together, and its people. */
  const counted = (): Written & { places: number } =>
    inDatabase(server, (db) => {
      const count = (sql: string, of: string) =>
        Number(db.prepare(`select count(*) from ${sql}`).pluck().get(of))
      const own = 'join people p on p.id = person_id where p.email like ?'
      return {
        places: [
          'organisations o',
          'units u join organisations o on o.id = u.organisation_id',
          'teams t join organisations o on o.id = t.organisation_id',
        ]
          .map((places) => count(`${places} where o.name = ?`, name))
          .reduce((one, other) => one + other),
        people: count('people where email like ?', `%@${domain}`),
        members: count(`memberships ${own}`, `%@${domain}`),
        managers: count(`role_grants ${own} and role = 'manager'`, `%@${domain}`),
      }
    })

  function holdImport(claimedAt: number | null) {
    inDatabase(server, (db) =>
      db.prepare("update imports set claimed_at = ? where state in ('checked', 'running')").run(claimedAt),
    )
  }
})

/** Managers of the first municipality. */
const INVITED = [
  { ...VIEWS[0], account: 'person0', holder: 'Åse Ærøgaard', team: 'Sønderå Kommune team 1' },
  { ...VIEWS[1], account: 'person25', holder: 'Frøja Bæk', team: 'Sønderå Kommune team 2' },
]

describe.each(INVITED)('an invitation at $view', ({ options, account, holder, team }) => {
  const email = `${account}@soenderaa.example`
  const isIn = (page: Page) => page.getByRole('heading', { name: `Hej ${holder.split(' ')[0]}` }).waitFor()
  const PASSWORD = 'en sø, en å og en ørn'

  test('is opened twice: the first choosing signs in, the second is told that it is used, and the way on', async () => {
    const link = await linkIn(email)
    const [first, second] = await Promise.all([open(link), open(link)])

    await choosePassword(first.page)
    await isIn(first.page)

    await choosePassword(second.page)
    await second.page.getByRole('heading', { name: 'Linket er brugt' }).waitFor()
    await second.page.getByText('Kodeordet er valgt allerede. Log ind med det.').waitFor()
    await press(second.page, second.page.locator('main').getByRole('link', { name: 'Log ind' }))
    await type(second.page, second.page.getByLabel('E-mail'), email)
    await type(second.page, second.page.getByLabel('Kodeord'), PASSWORD)
    await press(second.page, second.page.locator('main').getByRole('button', { name: 'Log ind' }))
    await isIn(second.page)
    await second.page.goto('/mit-omraade')
    await second.page.getByRole('link', { name: team }).first().waitFor()

    expect([...first.complaints, ...second.complaints]).toEqual([])
    await Promise.all([first.context.close(), second.context.close()])
  })

  async function open(link: string) {
    const visitor = await newVisitor(browser, server.origin, options)
    await visitor.page.goto(link)
    await visitor.page.getByText(`Til ${holder}, ${email}`).waitFor()
    return visitor
  }

  async function choosePassword(page: Page) {
    await type(page, page.getByLabel('Nyt kodeord'), PASSWORD)
    await press(page, page.getByRole('button', { name: 'Gem kodeord og log ind' }))
  }
})

/** The link in the invitation that was written to a file; the outbox is looked into every minute. */
async function linkIn(address: string): Promise<string> {
  const folder = path.join(server.dataDir, 'mail')
  for (let seconds = 0; seconds < 75; seconds += 1) {
    for (const file of existsSync(folder) ? readdirSync(folder) : []) {
      const { headers, text } = readMail(readFileSync(path.join(folder, file), 'latin1'))
      const link = /\S+\/kodeord\/\S+/.exec(text)?.[0]
      if (link && headers.get('To')?.includes(address)) return link
    }
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  }
  throw new Error(`No invitation to ${address}`)
}
