import type { Locator, Page } from 'playwright-core'

const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement)

/** Presses Tab until the target has the focus; fails when the keyboard cannot reach it. */
export async function tabTo(page: Page, target: Locator) {
  for (let presses = 0; presses < 400; presses += 1) {
    if (await isFocused(target)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${target}`)
}

/** Goes to a link or a button by Tab and presses Enter. */
export async function press(page: Page, target: Locator) {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

/** Chooses a radio button: Tab into its group, then the arrows. */
export async function choose(page: Page, radio: Locator) {
  const name = await radio.getAttribute('name')
  const form = radio.locator('xpath=ancestor::fieldset[1]')
  for (let presses = 0; presses < 400; presses += 1) {
    const inGroup = await form.evaluate((fieldset, groupName) => {
      const active = document.activeElement
      return active instanceof HTMLInputElement && active.name === groupName && fieldset.contains(active)
    }, name)
    if (inGroup) break
    await page.keyboard.press('Tab')
  }
  if ((await isFocused(radio)) && !(await radio.isChecked())) await page.keyboard.press('Space')
  for (let steps = 0; !(await radio.isChecked()); steps += 1) {
    if (steps > 12) throw new Error(`The arrows do not reach ${radio}`)
    await page.keyboard.press('ArrowDown')
  }
}

/** Ticks a checkbox by Tab and Space. */
export async function tick(page: Page, box: Locator) {
  await tabTo(page, box)
  if (!(await box.isChecked())) await page.keyboard.press('Space')
}

/** Types into a field by Tab, over what stood there. */
export async function type(page: Page, field: Locator, text: string) {
  await tabTo(page, field)
  await page.keyboard.press('Control+A')
  await page.keyboard.type(text)
}
