import type { Locator, Page } from 'playwright-core'

const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement)

/** Presses Tab until the target has the focus; fails when the keyboard cannot reach it. */
export async function tabTo(page: Page, target: Locator) {
  const element = await target.elementHandle() // found once: a page has hundreds of stops
  for (let presses = 0; presses < 400; presses += 1) {
    if (await element?.evaluate((one) => one === document.activeElement)) return
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

/** Chooses in a list by typing the beginning of a name. */
export async function select(page: Page, list: Locator, name: string) {
  await tabTo(page, list)
  await page.keyboard.type(name)
}

/** Types a civil date, `2026-11-22`. */
export async function typeDate(page: Page, field: Locator, date: string) {
  const [year = '', month = '', day = ''] = date.split('-')
  await typeParts(page, field, date, [day + month + year, month + day + year])
}

/** Types a time of day, `15:30`. */
export async function typeTime(page: Page, field: Locator, time: string) {
  const [hours = '', minutes = ''] = time.split(':')
  const ofTwelve = String(Number(hours) % 12 || 12).padStart(2, '0')
  const half = Number(hours) < 12 ? 'AM' : 'PM'
  await typeParts(page, field, time, [hours + minutes, ofTwelve + minutes + half])
}

/** Types into the parts of a date or a time: a browser has them in its own way, whatever language the page is in. */
async function typeParts(page: Page, field: Locator, value: string, ways: string[]) {
  await tabTo(page, field)
  for (const keys of ways) {
    for (let part = 0; part < 3; part += 1) await page.keyboard.press('ArrowLeft')
    await page.keyboard.type(keys)
    if ((await field.inputValue()) === value) return
  }
  throw new Error(`${value} cannot be typed into ${field}`)
}

/**
 * Presses Tab from the top of a page to its end and out of it.
 * @returns everything that Tab should stop at, where it came to, and the stops that did not look focused
 */
export async function tabThrough(page: Page) {
  const stops = await markStops(page)
  const reached: { place: number; rim: string }[] = []
  for (const _stop of stops) {
    await page.keyboard.press('Tab')
    let place = await focusedStop(page)
    // A date has a stop for its day, its month, its year and its calendar.
    for (let within = 0; within < 4 && place >= 0 && place === reached.at(-1)?.place; within += 1) {
      await page.keyboard.press('Tab')
      place = await focusedStop(page)
    }
    reached.push({ place, rim: await rimOf(page, place) })
  }
  await page.keyboard.press('Tab')
  const isOut = (await focusedStop(page)) !== stops.length - 1

  const unseen: number[] = []
  for (const { place, rim } of reached)
    if (rim === '' || rim === (await rimOf(page, place))) unseen.push(place)
  const nameOf = (place: number) => stops[place] ?? 'nowhere'
  return {
    stops,
    reached: reached.map(({ place }) => nameOf(place)),
    unseen: unseen.map(nameOf),
    isOut,
  }
}

/**
 * Numbers everything that Tab should stop at, in the order of the page, and gives each a name to tell it
 * by. Radios of one group are one stop: the chosen one, else the first.
 */
function markStops(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>(
      'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]',
    )
    const isOtherRadio = (element: Element) => {
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return false
      const radios = document.querySelectorAll<HTMLInputElement>('input[type=radio]')
      const group = [...radios].filter(({ form, name }) => form === element.form && name === element.name)
      return element !== (group.find(({ checked }) => checked) ?? group[0])
    }
    return [...all]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => !element.matches(':disabled') && !isOtherRadio(element))
      .map((element, place) => {
        element.dataset.stop = String(place)
        return `${place} ${element.tagName} ${element.id || element.textContent?.slice(0, 30)}`
      })
  })
}

/** The place of the focus among the stops; -1 outside them. */
const focusedStop = (page: Page): Promise<number> =>
  page.evaluate(() => Number(document.activeElement?.getAttribute('data-stop') ?? -1))

/** The outline and the shadow around a stop, and around the label that holds it; empty when there are none. */
const rimOf = (page: Page, place: number): Promise<string> =>
  page.evaluate((number) => {
    const stop = document.querySelector(`[data-stop="${number}"]`)
    return [stop, stop?.closest('label')]
      .map((element) => {
        if (!element) return ''
        const { outlineStyle, outlineColor, boxShadow } = getComputedStyle(element)
        const outline = outlineStyle === 'none' ? '' : outlineColor
        return outline + (boxShadow === 'none' ? '' : boxShadow)
      })
      .join('')
  }, place)
