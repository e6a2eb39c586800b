import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Question } from '#app/domain/courses/questions/question.ts'
import { addDays, today } from '#app/domain/dates.ts'
import { DESK, launchBrowser, newVisitor, PHONE, signIn } from '#tests/support/browser.ts'
import { choose, press, select, tick, type, typeDate } from '#tests/support/keyboard.ts'
import { answerRight, save } from '#tests/support/lesson-answers.ts'
import { postRatings, postReview } from '#tests/support/posted-review.ts'
import { readPdf, withoutSpaces } from '#tests/support/read-pdf.ts'
import { type RunningServer, startServer } from '#tests/support/server.ts'

/**
 * A review from its plan to the day its action is closed by the next one: by keyboard alone with scripts at
 * a desk, and without scripts on a phone. What is only more of the same is posted with the same cookies.
 */
let server: RunningServer
let browser: Browser
let questionCalled: (id: string) => Question | undefined
beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
  process.env.DATA_DIR = server.dataDir // where the lessons are compiled already
  const library = await import('#app/domain/courses/library.server.ts')
  await library.loadLibrary()
  questionCalled = (id) => library.findQuestion(id)?.question
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** A team, who belongs to it, and the item that is low in the first review and not in the second. */
const STORIES = [
  {
    view: 'by keyboard alone at a desk',
    options: DESK,
    scripts: true,
    team: 'team-nord',
    teamName: 'Team Nord',
    manager: 'leder',
    member: { account: 'kasper', name: 'Kasper Bruun' },
  },
  {
    view: 'without scripts at 390 px',
    options: { ...PHONE, javaScriptEnabled: false } satisfies BrowserContextOptions,
    scripts: false,
    team: 'team-syd',
    teamName: 'Team Syd',
    manager: 'leder2',
    member: { account: 'rasmus', name: 'Rasmus Thygesen' },
  },
]
const LOW = 'icm-c3' // "Koordinering på tværs", which one lesson teaches
const LESSON = 'Koordinering og brobygning'
const SOFIE = 'Sofie Lund'
const ANDERS = 'Anders Dahl'

describe.each(STORIES)('$view', ({ options, scripts, team, teamName, manager, member }) => {
  const visitors = new Map<string, Page>()
  const complaints: string[][] = []
  let review = ''

  /** The page of somebody, signed in. */
  async function as(account: string): Promise<Page> {
    const known = visitors.get(account)
    if (known) return known
    const visitor = await newVisitor(browser, server.origin, options)
    await signIn(visitor.page, account)
    visitors.set(account, visitor.page)
    complaints.push(visitor.complaints)
    return visitor.page
  }
  const open = async (account: string, page = '') => {
    const visitor = await as(account)
    await visitor.goto(review + page)
    if (scripts) await visitor.waitForLoadState('networkidle')
    return visitor
  }
  const button = (page: Page, name: string | RegExp) => page.locator('main').getByRole('button', { name })
  /** Presses something that loads a page, or the same one anew. */
  const send = (page: Page, name: string | RegExp) => save(page, button(page, name), { scripts })
  const cookieIn = async (page: Page) => {
    const [cookie] = (await page.context().cookies()).filter(({ name }) => name === 'session')
    return `session=${cookie?.value}`
  }

  afterAll(() => Promise.all([...visitors.values()].map((page) => page.context().close())))

  test('the manager plans a visit by two assessors from the centre', async () => {
    const page = await as(manager)
    await page.goto(`/fidelitet/ny?team=${team}`)
    await choose(page, page.getByLabel(/ICM/))
    await choose(page, page.getByLabel(/^Besøg/))
    await type(page, page.getByLabel(/^Antal forløb/), '60')
    await select(page, page.getByLabel('Vurderer A'), SOFIE)
    await select(page, page.getByLabel('Vurderer B'), ANDERS)
    await press(page, button(page, 'Planlæg målingen'))
    await page.waitForURL(/\/fidelitet\/[0-9a-f-]{30,}$/)
    review = new URL(page.url()).pathname
    await page.getByText('Se på 12 af 60 forløb').waitFor()
  })

  test('a member of the team fills in the fact sheet, and is told what is empty before it is handed in', async () => {
    const page = await as(member.account)
    await page.goto('/fidelitet')
    await press(page, page.locator(`main a[href="${review}"]`).first())
    await press(page, page.getByRole('link', { name: 'Udfyld faktaarket' }))
    await type(page, page.getByLabel(/^Fuldtidsstillinger/), '7,5')
    await type(page, page.getByLabel(/^Aktive borgere/), '64')
    await send(page, 'Aflevér til vurdererne')
    await page.getByText(/10 felter er tomme\. Aflevér alligevel/).waitFor()
    await send(page, 'Aflevér alligevel')
    await page.getByText('Afleveret. Vurdererne kan gå i gang.').waitFor()
  })

  test.each([
    { account: 'vurderer', low: 1 },
    { account: 'vurderer2', low: 3 },
  ])('$account rates alone, with the fact sheet beside the items, and locks', async ({ account, low }) => {
    const page = await open(account, '/vurdering')
    expect(await page.locator('#icm-a1').innerText()).toMatch(/7,50? stillinger/)
    await rate(page, 'icm-a1', 4)
    await rate(page, 'icm-a2', 4)
    await rate(page, LOW, low)
    await postRatings(server, review, { cookie: await cookieIn(page), scoreOf: () => 4 })

    await page.reload()
    await page.getByText('Alle punkter er bedømt').waitFor()
    if (scripts) await page.waitForLoadState('networkidle')
    await send(page, 'Ja, lås mine vurderinger')
    await page
      .getByText(
        account === 'vurderer' ? 'Du har låst dine vurderinger' : /^De fælles scorer|Gå til de fælles scorer/,
      )
      .first()
      .waitFor()
  })

  test('they agree on the one item they see differently, with a note that says why', async () => {
    const page = await open('vurderer', '/konsensus')
    await page.getByText('1 punkt, I ser forskelligt på').waitFor()
    await page.getByText('2 trin fra hinanden').waitFor()
    const form = page.locator(`form[id="${LOW}"]`)
    await choose(page, form.locator('input[name="score"][value="2"]'))
    await type(
      page,
      form.getByLabel('Skriv, hvorfor I valgte den score'),
      'Aftaler med jobcentret er sjældne.',
    )
    await saveItem(page, form)
    await send(page, 'Afslut')
    await page.getByText('De fælles scorer er på plads').waitFor()
  })

  test('an assessor edits the draft; the team corrects a fact and checks; the other answers; both approve', async () => {
    const sofie = await open('vurderer', '/rapport')
    const development = sofie.getByLabel('Udvikling siden sidst', { exact: true })
    await type(sofie, development, 'Det er den første måling udefra.')
    await send(sofie, 'Gem teksten')
    await sofie.getByText(/Gemt kl\. \d\d\.\d\d/).waitFor()

    const page = await open(member.account, '/rapport')
    const text = await page.locator('main').innerText()
    expect(text).toContain('Aftaler med jobcentret er sjældne.')
    expect(text).not.toContain('Samlet score')
    await select(page, page.getByLabel('Hvad handler det om?'), 'Fuldtid')
    await type(page, page.getByLabel('Hvad er rigtigt?'), 'Vi er otte på fuld tid.')
    await send(page, 'Send rettelsen')
    await page.getByText('Vi er otte på fuld tid.').first().waitFor()
    await press(page, page.locator('summary', { hasText: 'Vi har kontrolleret fakta' }))
    await send(page, 'Ja, vi har kontrolleret fakta')
    await page.getByText('Rapporten er klar, når vurdererne har godkendt den.').waitFor()

    const anders = await open('vurderer2', '/rapport')
    await choose(anders, anders.getByLabel(/^Ikke rettet, fordi/))
    await type(
      anders,
      anders.getByLabel('Hvad har I rettet, eller hvorfor ikke?'),
      'Deltid er regnet om til fuldtid.',
    )
    await send(anders, /^Send svaret/)
    await anders.getByText('Ikke rettet: Deltid er regnet om til fuldtid.').waitFor()
    await send(anders, 'Godkend rapporten')
    await anders.getByText('Du har godkendt.').first().waitFor()
    await open('vurderer', '/rapport')
    await send(sofie, 'Godkend rapporten')
    await sofie.getByText('Rapporten er låst og bliver ikke ændret.').waitFor()
  })

  test('the manager plans an action for the low item, with the lesson the app suggests', async () => {
    const page = await open(manager, '/handleplan')
    await page.getByRole('heading', { name: 'Ét punkt kræver handling' }).waitFor()
    await press(page, page.getByRole('link', { name: /^Lav en handling til/ }))
    await type(page, page.getByLabel('Hvad vil I gøre?'), 'Vi holder et fast møde med jobcentret hver måned.')
    await select(page, page.getByLabel('Hvem har ansvaret?'), member.name)
    await typeDate(page, page.getByLabel('Senest'), addDays(today(), 90))
    await choose(page, page.getByLabel(/^Organiseringen/))
    await send(page, 'Gem handlingen')
    await page.getByText('I gang', { exact: true }).waitFor()

    await press(page, page.getByRole('link', { name: 'Vælg lektioner' }))
    await tick(page, page.getByLabel(new RegExp(`^${LESSON}`)))
    await send(page, 'Gem valget')
    await page.getByText(/0 af \d har taget den/).waitFor()
    await choose(page, page.getByLabel(/^Om 6 måneder/))
    await send(page, 'Beslut planen')
    await page.getByText(/^Planen er besluttet/).waitFor()
  })

  test('the member finds the lesson at home, takes it, and says that the action is done', async () => {
    const page = await as(member.account)
    await page.goto('/')
    if (scripts) await page.waitForLoadState('networkidle')
    await press(page, page.getByRole('link', { name: LESSON }))
    await page.locator('section.quiz').first().waitFor()
    if (scripts) await page.waitForLoadState('networkidle')
    for (const id of await page.locator('section.quiz').evaluateAll((all) => all.map((one) => one.id))) {
      const question = questionCalled(id)
      if (!question) throw new Error(`There is no question ${id}`)
      await answerRight(page, question, { scripts })
      await page
        .locator(`[id="${id}"]`)
        .getByText(/Gemt kl\. \d\d\.\d\d/)
        .waitFor()
    }
    await send(page, /^Markér som læst/)
    await page.waitForURL((url) => !url.pathname.endsWith('koordinering-og-brobygning'))
    await page.goto('/')
    expect(await page.getByRole('link', { name: LESSON }).count()).toBe(0)

    if (scripts) await page.waitForLoadState('networkidle')
    await press(page, page.getByRole('link', { name: 'Vi holder et fast møde med jobcentret' }))
    await page.waitForURL(/handleplan/)
    if (scripts) await page.waitForLoadState('networkidle')
    await send(page, 'Vi har gennemført den')
    await page.getByText('Gennemført, venter på en ny score').waitFor()
  })

  test('half a year later the item is scored again, and the action is closed', async () => {
    const page = await open(manager)
    await press(page, page.getByRole('link', { name: 'Planlæg næste måling' }))
    await page.waitForURL(/\/fidelitet\/ny\?after=/)
    if (scripts) await page.waitForLoadState('networkidle')
    // What is known of the team is filled in; how many forløb it has had since, it must count.
    expect(await page.getByLabel('Vurderer A').inputValue()).not.toBe('')
    await type(page, page.getByLabel(/^Antal forløb/), '60')
    await press(page, button(page, 'Planlæg målingen'))
    await page.waitForURL((url) => /^\/fidelitet\/[0-9a-f-]{30,}$/.test(url.pathname))
    const next = new URL(page.url()).pathname
    expect(next).not.toBe(review)
    const raters = await Promise.all(
      ['vurderer', 'vurderer2'].map(async (account) => cookieIn(await as(account))),
    )
    await postReview(server, next, {
      member: await cookieIn(await as(member.account)),
      raters,
      scoreOf: () => 4,
    })

    await open(manager, '/handleplan')
    await page.getByText('2 → 4').waitFor()
    await page.getByText('Lukket', { exact: true }).waitFor()
  })

  test("the team's page shows both, its file has the same numbers, and the report is a tagged PDF", async () => {
    const page = await as(manager)
    const address = `/fidelitet/team/${team}`
    await page.goto(`${address}?metode=icm`)
    const text = (await page.locator('main').textContent()) ?? ''
    // (20 × 4 + 2) / 21 = 3,90 the first time
    expect(text).toMatch(/lå Team \w+ på 4,00 i ICM \(Høj fidelitet\), 0,10 højere end/)
    expect(text).toContain('Fra 3,90')

    const file = await page.context().request.get(`${address}/fil/tal.csv?metode=icm`)
    const cells = (await file.text())
      .trim()
      .split('\r\n')
      .map((line) => line.split(';'))
    const visits = cells.filter(([section, what]) => section === '"Udvikling"' && what?.startsWith('"Besøg'))
    expect(visits.filter(([, , figure]) => figure === '"Score"').map(([, , , , value]) => value)).toEqual([
      '3,9',
      '4',
    ])
    const numbers = cells.slice(1).flatMap(([, , , , value]) => value || [])
    expect(numbers.length).toBeGreaterThan(20)
    expect(numbers.filter((number) => !text.includes(number))).toEqual([])

    const paper = await page.context().request.get(`${review}/fil/rapport.pdf`)
    const { tagged, accessibility, language, letters } = readPdf(await paper.body())
    expect({ tagged, accessibility, language }).toEqual({ tagged: true, accessibility: '1', language: 'da' })
    expect(letters).toContain(withoutSpaces(teamName))
  })

  test('the browser complained of nothing', () => {
    expect(complaints.flat()).toEqual([])
  })

  /** Gives an item a score. With scripts the choice saves itself; without, its button does. */
  async function rate(page: Page, itemId: string, score: number) {
    const form = page.locator(`form[id="${itemId}"]`)
    await choose(page, form.locator(`input[name="score"][value="${score}"]`))
    await saveItem(page, form)
  }

  async function saveItem(page: Page, form: Locator) {
    if (scripts) await page.keyboard.press('Tab')
    else await save(page, form.getByRole('button', { name: /^Gem/ }), { scripts })
    await form.getByText(/Gemt kl\. \d\d\.\d\d/).waitFor()
  }
})
