import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { da } from '#app/i18n/messages/da.ts'
import { en } from '#app/i18n/messages/en.ts'

const FOLDER = 'build/client/assets'
const scripts = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.js'))
  .map((name) => ({ name, code: readFileSync(path.join(FOLDER, name), 'utf8') }))

/** The sentences of a catalogue that stand in a script as they stand here. */
function sentences(texts: unknown): string[] {
  if (typeof texts === 'string') return /^[^'"`\\\n]{20,}$/.test(texts) ? [texts] : []
  return typeof texts === 'object' && texts !== null ? Object.values(texts).flatMap(sentences) : []
}

const danish = sentences(da)
const english = sentences(en)
const CASES = [
  { locale: 'da', own: danish.filter((text) => !english.includes(text)) },
  { locale: 'en', own: english.filter((text) => !danish.includes(text)) },
]

test.each(CASES)('the texts of $locale are one file, without others; no script brings it along', ({
  locale,
  own,
}) => {
  expect(own.length).toBeGreaterThan(500)
  const holders = scripts.filter(({ code }) => own.some((text) => code.includes(text)))
  expect(holders.map(({ name }) => name)).toEqual([expect.stringMatching(`^${locale}-`)])
  // `import("./da-….js")` asks for it when it is needed; the other kind of import asks for it with the script.
  const bringing = new RegExp(`(from|import) ?"./${holders[0]?.name}"`)
  expect(scripts.filter(({ code }) => bringing.test(code)).map(({ name }) => name)).toEqual([])
})
