import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Course } from '#app/domain/courses/outline.ts'
import { addDays, addMonths, today } from '#app/domain/dates.ts'
import { formatDate, formatShortDate } from '#app/i18n/format.ts'
import { DESK, enter, launchBrowser, newVisitor, PHONE } from '#tests/support/browser.ts'
import { press, select, type, typeDate } from '#tests/support/keyboard.ts'
import { answerRight, save } from '#tests/support/lesson-answers.ts'
import { asText, memberLines } from '#tests/support/member-lines.ts'
import { readXlsx } from '#tests/support/read-xlsx.ts'
import { type RunningServer, startServer } from '#tests/support/server.ts'
import { takeAllButLast } from '#tests/support/taken-course.ts'

/** A manager asks, a member takes the course and sees who has looked; by keyboard alone, at a desk and on a phone. */
type Library = typeof import('#app/domain/courses/library.server.ts')
let server: RunningServer
let browser: Browser
let course: Course
let findQuestion: Library['findQuestion']
beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
  process.env.DATA_DIR = server.dataDir // where the lessons are compiled already
  const library = await import('#app/domain/courses/library.server.ts')
  await library.loadLibrary()
  const found = library.findCourse('fidelitet-i-praksis')
  if (!found) throw new Error('The course is not in the library')
  course = found
  findQuestion = library.findQuestion
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** Members who have what the course asks for first. */
const STORIES = [
  {
    view: '1280 px',
    options: DESK,
    scripts: true,
    manager: { account: 'leder', name: 'Karen Friis' },
    team: { slug: 'team-nord', name: 'Team Nord' },
    member: { account: 'jytte', name: 'Jytte Ravn' },
  },
  {
    view: '390 px without scripts',
    options: { ...PHONE, javaScriptEnabled: false } satisfies BrowserContextOptions,
    scripts: false,
    manager: { account: 'leder2', name: 'Peter Nygaard' },
    team: { slug: 'team-syd', name: 'Team Syd' },
    member: { account: 'pia', name: 'Pia Søndergaard' },
  },
]
const TITLE = 'Fidelitet i praksis'
const REASON = 'du skal være med til næste måling'

describe.each(STORIES)('at $view', ({ options, scripts, manager, team, member }) => {
  const due = addDays(today(), 45)
  const complaints: string[][] = []
  let managerPage: Page
  let memberPage: Page
  beforeAll(async () => {
    const open = async (account: string) => {
      const visitor = await newVisitor(browser, server.origin, options)
      complaints.push(visitor.complaints)
      await enter(visitor.page, server.origin, account)
      return visitor.page
    }
    ;[managerPage, memberPage] = [await open(manager.account), await open(member.account)]
  })
  afterAll(() => Promise.all([managerPage, memberPage].map((page) => page?.context().close())))

  test('the member sees that nobody has looked, and the manager asks for a course by a day and with a reason', async () => {
    expect(await looks()).toEqual([])

    const page = managerPage
    await page.goto('/mit-omraade')
    await press(page, page.getByRole('link', { name: team.name, exact: true }).first())
    await press(page, page.locator('tbody').getByRole('link', { name: member.name }))
    await page.getByRole('heading', { name: member.name }).waitFor()
    const form = page.locator('form', { hasText: 'Bed om at tage et kursus' })
    await select(page, form.getByLabel('Kursus'), TITLE)
    await typeDate(page, form.getByLabel('Senest'), due)
    await type(page, form.getByLabel('Fordi'), REASON)
    await press(page, form.getByRole('button', { name: 'Bed om kurset' }))
    await page.getByText('Medarbejderen er bedt om kurset.').waitFor()
    await page
      .getByText(`Senest ${formatDate('da', due)}. ${manager.name} har bedt om det, fordi ${REASON}.`)
      .waitFor()
  })

  test('the member reads it, and completes the course', async () => {
    const page = memberPage
    await page.goto('/')
    const [by, why] = [formatDate('da', due), `fordi ${REASON}`]
    await page.getByText(`Du skal tage kurset senest ${by}, ${why}.`).waitFor()
    await page.getByText(`${manager.name} har bedt dig om det.`).waitFor()

    const last = takeAllButLast(server, { course, findQuestion, name: member.name })
    await page.goto('/')
    if (scripts) await page.waitForLoadState('networkidle')
    await press(page, page.getByRole('link', { name: 'Fortsæt', exact: true }).first())
    await page.waitForURL(`**/kurser/${course.slug}/${last.slug}`)
    if (scripts) await page.waitForLoadState('networkidle')
    for (const id of last.questionIds) {
      const found = findQuestion(id)
      if (!found) throw new Error(`There is no question ${id}`)
      await answerRight(page, found.question, { scripts })
      await page
        .locator(`[id="${id}"]`)
        .getByText(/Gemt kl\. \d\d\.\d\d/)
        .waitFor()
    }
    await save(page, page.getByRole('button', { name: /^Markér som læst/ }), { scripts })
    await page.getByRole('link', { name: 'Se dit kursusbevis' }).first().waitFor()
  })

  test('the manager sees it in the table, and the files say cell for cell what the table says', async () => {
    const page = managerPage
    await page.goto(`/team/${team.slug}`)
    const place = (await headings()).indexOf(TITLE)
    const own = (await onScreen()).find(([name]) => name === member.name)
    expect(own?.[place]).toBe(`Bevis til ${formatShortDate('da', addMonths(today(), 24))}`)
    await compareFiles()

    await select(page, page.getByLabel('Kursus').first(), TITLE)
    await select(page, page.getByLabel('Status'), 'Gyldigt bevis')
    await press(page, page.getByRole('button', { name: 'Vis', exact: true }))
    await page.waitForURL(/kursus=fidelitet-i-praksis&status=bevis/)
    await page.getByText(/^1 af \d medarbejdere/).waitFor()
    expect((await onScreen()).map(([name]) => name)).toEqual([member.name])
    await compareFiles()
  })

  test('the member sees where and when the manager has looked', async () => {
    const page = memberPage
    await page.goto('/')
    await press(page, page.getByRole('link', { name: 'Se, hvem der har set dine oplysninger' }))
    await page.getByRole('heading', { name: 'Hvem har set dine oplysninger' }).waitFor()
    const day = formatDate('da', today())
    expect((await looks()).toSorted()).toEqual(
      [
        [day, manager.name, `Hentede tabellen som fil: ${team.name}`],
        [day, manager.name, `I listen over teams, hvor ${team.name} står`],
        [day, manager.name, 'På siden om dig i dit team'],
        [day, manager.name, `På siden om ${team.name}`],
      ].toSorted(),
    )
    expect(complaints.flat()).toEqual([])
  })

  const table = () => managerPage.locator('#medarbejdere table')
  const headings = () => table().locator('thead th').allInnerTexts()
  const onScreen = () =>
    table()
      .locator('tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) =>
          [...row.children].map((cell) => (cell as HTMLElement).innerText.replaceAll(/\s+/g, ' ').trim()),
        ),
      )

  /** Fetches the table of the open page in both formats, and holds them against it. */
  async function compareFiles() {
    const csv: string[][] = parse(await download('CSV'), { delimiter: ';', bom: true })
    const xlsx = readXlsx(await download('Excel'))
    const titles = (await headings()).slice(2)
    expect(csv[0]?.filter((head) => titles.includes(head))).toEqual(titles)
    expect(asText(xlsx)).toEqual(csv)
    expect(memberLines(xlsx.slice(1), titles.length)).toEqual(await onScreen())
  }

  async function download(format: string): Promise<Buffer> {
    const [file] = await Promise.all([
      managerPage.waitForEvent('download'),
      press(managerPage, managerPage.getByRole('link', { name: `Hent som ${format}` })),
    ])
    return readFileSync(await file.path())
  }

  /** Who has looked at the member, as the member sees it. */
  async function looks(): Promise<string[][]> {
    await memberPage.goto('/mine-oplysninger')
    await memberPage.getByRole('heading', { name: 'Hvem har set dine oplysninger' }).waitFor()
    return memberPage
      .locator('section:has(#set) tbody tr')
      .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')))
  }
})
