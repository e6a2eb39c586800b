import type { Locator, Page } from 'playwright-core'
import { choicesAsShown, itemsAsShown } from '#app/domain/courses/questions/as-shown.ts'
import type { OrderQuestion, Question } from '#app/domain/courses/questions/question.ts'
import { rightResponse } from '#app/domain/courses/questions/response.ts'
import { choose, press, tabTo, tick, type } from './keyboard.ts'

/** Presses something that saves; without scripts that loads the page again. */
export async function save(page: Page, button: Locator, { scripts = true } = {}) {
  const loaded = scripts ? null : page.waitForEvent('domcontentloaded')
  await press(page, button)
  await loaded
}

/** Answers a question in a lesson right, by keyboard alone, and saves it. */
export async function answerRight(page: Page, question: Question, options?: { scripts: boolean }) {
  const section = page.locator(`[id="${question.id}"]`)
  await FILL[question.kind](page, section, question)
  await save(page, section.getByRole('button', { name: /^(Gem svar|Svar igen)$/ }), options)
}

type Fill = (page: Page, section: Locator, question: Question) => Promise<void>

/** The input of an option by its place in the source. */
const option = (section: Locator, place: number | string) =>
  section.locator(`input[name="chosen"][value="${place}"]`)

const FILL: Record<Question['kind'], Fill> = {
  single: async (page, section, question) => {
    for (const place of rightResponse(question)) await choose(page, option(section, place))
  },
  multiple: async (page, section, question) => {
    for (const place of rightResponse(question)) await tick(page, option(section, place))
  },
  match: async (page, section, question) => {
    if (question.kind !== 'match') return
    const shown = choicesAsShown(question)
    for (const [row, place] of rightResponse(question).entries()) {
      const select = section.locator('select').nth(row)
      await tabTo(page, select)
      const steps = shown.indexOf(Number(place)) + 1 // below "Vælg"
      await page.keyboard.press('Home')
      for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowDown')
    }
  },
  gap: async (page, section, question) => {
    for (const [gap, word] of rightResponse(question).entries()) {
      await type(page, section.locator('input[name="chosen"]').nth(gap), String(word))
    }
  },
  order: async (page, section, question) => {
    if (question.kind === 'order') await putInOrder(page, section, question)
  },
}

async function putInOrder(page: Page, section: Locator, question: OrderQuestion) {
  const shown = itemsAsShown(question)
  for (const place of question.items.keys()) {
    const wanted = shown.indexOf(place)
    for (let at = await placeOf(section, wanted); at > place; at -= 1) {
      await press(page, section.locator(`[id="${question.id}-${wanted}-up"]`))
      await section.locator(`li:nth-child(${at}) input[value="${wanted}"]`).waitFor({ state: 'attached' })
    }
  }
}

/** The number, from 0, at which a thing stands now. */
async function placeOf(section: Locator, item: number): Promise<number> {
  const order = await section
    .locator('input[name="chosen"]')
    .evaluateAll((inputs) => inputs.map((input) => input.getAttribute('value')))
  return order.indexOf(String(item))
}
