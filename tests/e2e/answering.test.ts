import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Course, Lesson } from '#app/domain/courses/outline.ts'
import type { Question } from '#app/domain/courses/questions/question.ts'
import { launchBrowser, newVisitor, PHONE, signIn } from '#tests/support/browser.ts'
import { tick } from '#tests/support/keyboard.ts'
import { answerRight, save } from '#tests/support/lesson-answers.ts'
import { type RunningServer, startServer } from '#tests/support/server.ts'

/** Every kind of question, a story and a list of tasks: by keyboard, with and without scripts, and again after a reload. */
let server: RunningServer
let browser: Browser
let courses: Course[]
let questionOf: (id: string) => Question | undefined
beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
  process.env.DATA_DIR = server.dataDir // where the lessons are compiled already
  const library = await import('#app/domain/courses/library.server.ts')
  await library.loadLibrary()
  courses = library.allCourses()
  questionOf = (id) => library.findQuestion(id)?.question
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const KINDS: Question['kind'][] = ['single', 'multiple', 'order', 'match', 'gap']

/** The first lesson that has such a thing in it. */
function lessonWith<T>(find: (lesson: Lesson) => T | undefined) {
  for (const course of courses) {
    for (const lesson of course.lessons) {
      const found = find(lesson)
      if (found !== undefined) return { found, address: `/kurser/${course.slug}/${lesson.slug}` }
    }
  }
  throw new Error('No lesson has it')
}

describe.each([{ scripts: true }, { scripts: false }])('with scripts: $scripts', ({ scripts }) => {
  let page: Page
  let complaints: string[]
  beforeAll(async () => {
    ;({ page, complaints } = await newVisitor(browser, server.origin, {
      ...PHONE,
      javaScriptEnabled: scripts,
    }))
    // Each as somebody who has done nothing yet.
    await signIn(page, scripts ? 'underviser' : 'vurderer')
  })
  afterAll(() => page?.context().close())

  test.each(
    KINDS,
  )('a question of kind %s is answered by keyboard, saved, and there after a reload', async (kind) => {
    const { found, address } = lessonWith(({ questionIds }) =>
      questionIds.map(questionOf).find((question) => question?.kind === kind),
    )
    await page.goto(address)
    if (scripts) await page.waitForLoadState('networkidle')
    await answerRight(page, found, { scripts })
    const section = page.locator(`[id="${found.id}"]`)
    await section.getByText('Rigtigt.', { exact: true }).first().waitFor()
    await section.getByText(/Gemt kl\. \d\d\.\d\d/).waitFor()

    await page.reload()
    await section.getByText('Rigtigt.', { exact: true }).first().waitFor()
    await answerRight(page, found, { scripts }) // what was chosen is still there to be saved again
    expect(await section.getByText(/^Ikke helt/).count()).toBe(0)
  })

  test('a story is read to an end by keyboard, goes on after a reload, and looks back', async () => {
    const { found, address } = lessonWith(({ cases }) => cases[0])
    await page.goto(address)
    if (scripts) await page.waitForLoadState('networkidle')
    const story = page.locator(`[id="${found.id}"]`)
    const choices = story.locator('button[name="choice"]')
    expect(await story.getByText('Prøv en anden vej').count()).toBe(0)

    for (let steps = 0; (await choices.count()) > 0; steps += 1) {
      expect(steps).toBeLessThan(10)
      const taken = await story.locator('.step-chosen').count()
      await save(page, choices.first(), { scripts })
      await expect.poll(() => story.locator('.step-chosen').count()).toBe(taken + 1)
      await page.reload()
      expect(await story.locator('.step-chosen').count()).toBe(taken + 1)
      if (scripts) await page.waitForLoadState('networkidle')
    }
    expect(await story.locator('.debrief li').count()).toBe(await story.locator('.step-chosen').count())

    await save(page, story.getByRole('button', { name: 'Prøv en anden vej' }), { scripts })
    await expect.poll(() => story.locator('.step-chosen').count()).toBe(0)
  })

  test('a task is ticked by keyboard, and stays ticked', async () => {
    const { found, address } = lessonWith(({ tasks }) => tasks[0])
    await page.goto(address)
    if (scripts) await page.waitForLoadState('networkidle')
    const list = page.locator(`[id="${found.id}"]`)
    await tick(page, list.getByRole('checkbox').first())
    if (scripts) await list.getByText(/Gemt kl\./).waitFor()
    else await save(page, list.getByRole('button', { name: 'Gem' }), { scripts })
    await page.reload()
    expect(await list.getByRole('checkbox').first().isChecked()).toBe(true)
  })

  test('the browser complains of nothing', () => {
    expect(complaints).toEqual([])
  })
})
