import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const text = readFileSync('docs/asvs.md', 'utf8')
const lines = text.split('\n')

/** The requirements of ASVS 5.0.0, by level and section: the last numbers of their ids. */
const sections: Record<string, Record<string, number[]>> = JSON.parse(
  readFileSync('tests/support/asvs-ids.json', 'utf8'),
)
const asked = Object.values(sections).flatMap((level) =>
  Object.entries(level).flatMap(([section, numbers]) => numbers.map((number) => `${section}.${number}`)),
)

/** A row answers one requirement, or several at once that do not apply. */
const ROW = /^\| (?<ids>V[\dV. ]+) \| (?<about>[^|]+) \| (?<answer>met|partly|no|n\/a) \| (?<where>[^|]+) \|$/
const rows = lines
  .filter((line) => line.startsWith('| V'))
  .map((line) => {
    const { ids = '', answer = `not a row: ${line}`, where = '' } = ROW.exec(line)?.groups ?? {}
    return { ids: ids.split(' '), answer, hasTest: where.includes('`tests/') }
  })
const idsOf = (...answers: string[]) =>
  rows.filter(({ answer }) => answers.includes(answer)).flatMap(({ ids }) => ids)

test('every requirement of level 1 and 2 is answered once, and nothing else is', () => {
  expect(asked).toHaveLength(253)
  expect(rows.flatMap(({ ids }) => ids).toSorted()).toEqual(asked.toSorted())
  expect(idsOf('met', 'partly', 'no', 'n/a')).toHaveLength(asked.length)
})

test('what is not met, or not wholly, is at the top', () => {
  const told = lines.flatMap(
    (line) => /^- \*\*(V[\d.]+)\*\* \((partly|no)\)/.exec(line)?.slice(1, 3).join(' ') ?? [],
  )
  const found = rows.flatMap(({ ids, answer }) =>
    answer === 'partly' || answer === 'no' ? ids.map((id) => `${id} ${answer}`) : [],
  )
  expect(told.toSorted()).toEqual(found.toSorted())
})

test('the counts are those of the rows', () => {
  const met = rows.filter(({ answer }) => answer === 'met')
  const counts = {
    'met, with a test': met.filter(({ hasTest }) => hasTest).length,
    'met, with a reason': met.filter(({ hasTest }) => !hasTest).length,
    partly: idsOf('partly').length,
    'not met': idsOf('no').length,
    'does not apply': idsOf('n/a').length,
  }
  const told = Object.keys(counts).map((what) => [what, Number(text.split(`| ${what} | `)[1]?.split(' ')[0])])
  expect(Object.fromEntries(told)).toEqual(counts)
})

test('every file that is named is there', () => {
  const paths = text.matchAll(/`((?:app|bin|courses|db|docs|server|tests)\/[^`]+)`/g)
  const links = text.matchAll(/\]\((decisions\/[^)]+)\)/g)
  const named = [
    ...Array.from(paths, ([, file = '']) => file),
    ...Array.from(links, ([, page]) => `docs/${page}`),
  ]
  expect(named.length).toBeGreaterThan(200)
  expect(named.filter((file) => !existsSync(file))).toEqual([])
})
