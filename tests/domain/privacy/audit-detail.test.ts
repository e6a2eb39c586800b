import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { detailInWords } from '#app/domain/privacy/audit-detail.ts'
import { messagesByLocale } from '#app/i18n/locale.ts'

const words = messagesByLocale.da.audit.details

test.each([
  ['team-page', 'teamets side'],
  ['certificates 2', 'udstedte beviser (2)'],
  ['people: typed role', 'personer: ord, rolle'],
  ['given trainer centre', 'givet: underviser hos videnscentret'],
  ['nightly', 'om natten'],
  ['404 /team/:team', '404 /team/:team'],
  ['events.note', 'events.note'],
  ['1.0.0', '1.0.0'],
  ['constructor', 'constructor'],
  ['', ''],
])('"%s" is read as "%s"', (detail, read) => expect(detailInWords(detail, words)).toBe(read))

test('whatever is told of a look, a search or a file has a word', () => {
  const sources = readdirSync('app/routes', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(path.join('app/routes', file), 'utf8'))
  const told = sources.flatMap((source) =>
    Array.from(source.matchAll(/note(?:Look|Search|Export)\(\s*\w+,\s*'([\w-]+)'/g), ([, word = '']) => word),
  )
  expect(told.length).toBeGreaterThan(15)
  expect(told.filter((word) => !(word in words))).toEqual([])
})
