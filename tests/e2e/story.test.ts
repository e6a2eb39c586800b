import { cpSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ChoiceQuestion, Question } from '#app/domain/courses/questions/question.ts'
import { DESK, launchBrowser, newVisitor, PHONE, signIn } from '#tests/support/browser.ts'
import { axeViolations, scrollsSideways } from '#tests/support/look-at.ts'
import { choose, press, tick } from '#tests/support/keyboard.ts'
import { answerRight } from '#tests/support/lesson-answers.ts'
import { canReadQr, readQr } from '#tests/support/qr.ts'
import { type RunningServer, startServer } from '#tests/support/server.ts'

/** A course from its next lesson to the proof of it, as people take it: by keyboard alone, at a desk and on a phone. */
let browser: Browser
let bank: ChoiceQuestion[]
let questionCalled: (id: string) => Question | undefined
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

/** The right answers, which no page tells before the answer, read as the server reads them. */
async function readAnswers(dataDir: string) {
  process.env.DATA_DIR = dataDir
  const { findCourse, findQuestion, loadLibrary } = await import('#app/domain/courses/library.server.ts')
  await loadLibrary()
  bank = findCourse('cti-grundkursus')?.bank.questions ?? []
  questionCalled = (id) => findQuestion(id)?.question
}

const VIEWS: { view: string; options: BrowserContextOptions; scripts: boolean }[] = [
  { view: '1280 px', options: DESK, scripts: true },
  // Answering on a phone with scripts is in answering.test.ts; the whole of it is for the long run.
  ...(process.env.LONG ? [{ view: '390 px', options: PHONE, scripts: true }] : []),
  { view: '390 px without scripts', options: { ...PHONE, javaScriptEnabled: false }, scripts: false },
]

describe.each(VIEWS)('at $view', ({ options, scripts }) => {
  let server: RunningServer
  let coursesDir: string
  beforeAll(async () => {
    coursesDir = mkdtempSync(path.join(tmpdir(), 'fodfaeste-courses-'))
    cpSync('courses', coursesDir, { recursive: true })
    server = await startServer({ COURSES_DIR: coursesDir })
    if (!bank) await readAnswers(mkdtempSync(path.join(tmpdir(), 'fodfaeste-bank-')))
  })
  afterAll(() => server?.stop())

  test('Mette takes the rest of the CTI course, passes, and anyone can verify her certificate', async () => {
    const { page, context, complaints } = await newVisitor(browser, server.origin, options)
    await signIn(page, 'medarbejder')
    await press(page, page.getByRole('link', { name: 'Fortsæt', exact: true }))
    await page.waitForURL('**/kurser/cti-grundkursus/fase-2-afproevning')

    for (let left = 4; left > 0; left -= 1) {
      await answerLesson(page, scripts)
      const title = await page.title()
      await press(page, page.getByRole('button', { name: /^Markér som læst/ }))
      if (left > 1) await page.waitForFunction((before) => document.title !== before, title)
    }
    await page.waitForURL('**/kurser/cti-grundkursus')
    await page
      .getByText(/Du mangler den afsluttende prøve/)
      .first()
      .waitFor()

    await press(page, page.getByRole('link', { name: 'Gå til den afsluttende prøve' }))
    await press(page, page.getByRole('button', { name: 'Begynd prøven' }))
    await page.getByRole('heading', { name: 'Afsluttende prøve' }).waitFor()
    await answerTest(page)
    await press(page, page.getByRole('button', { name: 'Aflever prøven', exact: true }))
    await page.getByRole('heading', { name: 'Du har bestået prøven' }).waitFor()
    expect(await page.getByText('15 af 15 rigtige').count()).toBeGreaterThan(0)

    await press(page, page.getByRole('link', { name: 'Se og hent dit kursusbevis' }))
    await page.getByRole('heading', { name: 'CTI grundkursus' }).first().waitFor()
    const pdfAddress = await page.locator('a[href$=".pdf"]').first().getAttribute('href')
    const pdf = await (await context.request.get(pdfAddress ?? '')).body()
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    const shared = await page.locator('a[href*="/bevis/"]').first().getAttribute('href')
    const verifyAddress = new URL(shared ?? '', server.origin).href
    if (canReadQr) expect(readQr(pdf)).toBe(verifyAddress)

    // Whoever is shown the paper: a phone, no account, perhaps no scripts.
    const narrow = { ...options, viewport: { width: 320, height: 640 } }
    const stranger = await newVisitor(browser, server.origin, narrow)
    await stranger.page.goto(verifyAddress)
    const text = await stranger.page.locator('main').innerText()
    expect(text).toContain('Mette Holm')
    expect(text).toContain('CTI grundkursus')
    expect(text).toMatch(/gyldigt/i)
    expect(text).toContain('DEMO')
    if (scripts) expect(await axeViolations(stranger.page)).toEqual([]) // axe is a script itself
    expect(await scrollsSideways(stranger.page)).toBe(false)
    expect([...complaints, ...stranger.complaints]).toEqual([])
    await Promise.all([context.close(), stranger.context.close()])
  })

  test('Jonas adds a lesson by writing a file, and it is there at the next look; a mistake in it is told', async () => {
    const { page, context, complaints } = await newVisitor(browser, server.origin, options)
    await signIn(page, 'underviser', '/kurser/cti-grundkursus')
    const file = path.join(coursesDir, 'cti-grundkursus', '08-en-ny-lektion.mdx')
    writeFileSync(file, lessonFile('Velkommen til den nye lektion.'))
    await page.reload()
    await press(page, page.getByRole('link', { name: /^En ny lektion/ }))
    await page.getByText('Velkommen til den nye lektion.').waitFor()

    writeFileSync(file, lessonFile('Her står {process.env.HOME}'))
    await page.goto('/kurser')
    expect(await page.getByText(/08-en-ny-lektion\.mdx/).count()).toBe(1)
    await page.goto('/kurser/cti-grundkursus/en-ny-lektion')
    expect(await page.getByText('Velkommen til den nye lektion.').count()).toBe(1)
    expect(complaints).toEqual([])
    await context.close()
  })
})

/** Answers every question of the open lesson by keyboard and waits until each is saved. */
async function answerLesson(page: Page, scripts: boolean) {
  await page.locator('section.quiz').first().waitFor()
  const ids = await page.locator('section.quiz').evaluateAll((all) => all.map(({ id }) => id))
  expect(ids.length).toBeGreaterThan(2)
  for (const id of ids) {
    const question = questionCalled(id)
    if (!question) throw new Error(`There is no question ${id}`)
    await answerRight(page, question, { scripts })
    await page
      .locator(`[id="${id}"]`)
      .getByText(/Gemt kl\. \d\d\.\d\d/)
      .waitFor()
    if (!scripts) expect(new URL(page.url()).hash).toBe(`#${id}`)
  }
}

/** Gives the right answer to every drawn question, whatever order it is shown in. */
async function answerTest(page: Page) {
  const groups = page.locator('fieldset:has(input)')
  await groups.first().waitFor()
  expect(await groups.count()).toBe(15)
  for (const group of await groups.all()) {
    const question = await questionOf(group)
    const right = question.options.filter(({ correct }) => correct).map(({ text }) => text)
    for (const text of right) {
      const option = group.getByLabel(text, { exact: true })
      if (question.kind === 'single') await choose(page, option)
      else await tick(page, option)
    }
  }
}

async function questionOf(group: Locator): Promise<ChoiceQuestion> {
  const text = (await group.innerText()).replace(/\s+/g, ' ')
  const found = bank.filter(({ prompt, options }) =>
    [...prompt, ...options.map((option) => option.text)].every((part) =>
      text.includes(part.replace(/\s+/g, ' ')),
    ),
  )
  expect(found).toHaveLength(1)
  return found[0] as ChoiceQuestion
}

const lessonFile = (text: string) => `---
id: cti-1-l8
title: En ny lektion
minutes: 3
goals: ["Du kan se en ny lektion"]
sources: []
fidelity: []
---

${text}
`
