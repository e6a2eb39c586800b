import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createSpeller } from '#app/domain/courses/advice/speller.server.ts'
import { checkCourses } from '#app/domain/courses/check-courses.server.ts'
import { PROBLEM_CODES } from '#app/domain/courses/problem.ts'
import { INSTRUMENT, writeCourses } from '../domain/courses/sample-courses.ts'
import { WHOLE_COURSE } from './whole-course.ts'

const FOLDER = 'tests/content/broken'
const TODAY = '2026-11-22'

/** Which file of the whole course a broken file stands in for, by how its name ends. */
const STANDS_FOR = {
  '.bank.mdx': 'proevekursus/proeve.mdx',
  '.summary.mdx': 'proevekursus/overblik.mdx',
  '.course.yaml': 'proevekursus/course.yaml',
  '.versions.json': 'proevekursus/versions.json',
  '.terms.yaml': 'terms.yaml',
  '.svg': 'proevekursus/cirkel.svg',
  '.mdx': 'proevekursus/02-den-anden.mdx',
}

/** One line a file: its name, which begins with the code it is about, and what the check finds where. */
const expected = readFileSync(path.join(FOLDER, 'expected.tsv'), 'utf8')
  .trim()
  .split('\n')
  .map((row) => row.split('\t') as [name: string, found: string]) // as the file is written

const THIRD_LESSON = WHOLE_COURSE['proevekursus/02-den-anden.mdx']!.replaceAll('pr-1-l2', 'pr-1-l3')
const BAD_INSTRUMENT = INSTRUMENT.replace('"neededShare":0.8', '"neededShare":8')

const speller = createSpeller(new Map())

/** What the check says of the whole course with some files in place of its own. */
async function check(files: Record<string, string>) {
  const folder = mkdtempSync(path.join(tmpdir(), 'fodfaeste-broken-'))
  writeCourses(folder, { ...WHOLE_COURSE, ...files })
  const { problems } = await checkCourses(folder, TODAY, () => speller)
  rmSync(folder, { recursive: true })
  return problems.map(
    ({ file, line, column, code }) => `${path.posix.basename(file)}:${line}:${column} ${code}`,
  )
}

test('of the whole course there is nothing to say', async () => {
  expect(await check({})).toEqual([])
})

test.each(expected)('%s: %s', async (name, found) => {
  const [, target] = Object.entries(STANDS_FOR).find(([ending]) => name.endsWith(ending)) ?? []
  const said = await check({ [target ?? '']: readFileSync(path.join(FOLDER, name), 'utf8') })
  // A broken file is seldom a good lesson: tips come along, and only the one that is looked for counts.
  const code = name.slice(0, 4)
  expect(said.filter((one) => one.endsWith(code) || !/S\d{3}$/.test(one)).join(', ')).toBe(found)
})

/** What is wrong with a folder, and not with what is written in a file. */
const MISPLACED = [
  { code: 'T001', file: '02-den-anden.mdx', content: 'Noget at læse.\n'.repeat(5_000) },
  { code: 'T003', file: '03_den_tredje.mdx', content: THIRD_LESSON },
  { code: 'C001', file: '../andet-kursus/03-den-tredje.mdx', said: 'course.yaml', content: THIRD_LESSON },
  { code: 'C005', file: '03-proeve.mdx', content: THIRD_LESSON },
  { code: 'C006', file: '03-den-anden.mdx', content: THIRD_LESSON },
  { code: 'I001', file: '../instrumenter/fidelity-1.0.0.json', content: BAD_INSTRUMENT },
]

test.each(MISPLACED)('$code: $file', async ({ code, file, said = path.basename(file), content }) => {
  const found = await check({ [path.posix.join('proevekursus', file)]: content })
  expect(found.filter((one) => !/S\d{3}$/.test(one))).toEqual([`${said}:1:1 ${code}`])
})

test('every code has a file that calls for it', () => {
  const called = [...expected.map(([name]) => name.slice(0, 4)), ...MISPLACED.map(({ code }) => code)]
  // Time that runs out, a parser that fails, and instruments changed after use are tested where they arise.
  const elsewhere = ['T004', 'T005', 'I002']
  expect(PROBLEM_CODES.filter((code) => !called.includes(code) && !elsewhere.includes(code))).toEqual([])
})

test('every file is in the table, and there are enough of them', () => {
  const files = readdirSync(FOLDER).filter((name) => name !== 'expected.tsv')
  expect(expected.map(([name]) => name).toSorted()).toEqual(files.toSorted())
  expect(files.length).toBeGreaterThanOrEqual(60)
})
