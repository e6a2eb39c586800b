import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { compileLesson } from '#app/domain/courses/compile-lesson.server.ts'
import { env } from '#app/http/env.server.ts'
import { SURROUNDINGS } from '#tests/domain/courses/sample-courses.ts'

const FOLDER = 'tests/content/hostile'

/** What has been compiled: the courses that every test begins with, and nothing more. */
const compiled = path.join(env.DATA_DIR, 'lessons')
const before = readdirSync(compiled)

/** One line a file: its name, and the line and the code of the first thing that is wrong in it. */
const expected = readFileSync(path.join(FOLDER, 'expected.tsv'), 'utf8')
  .trim()
  .split('\n')
  .map((row) => row.split('\t') as [name: string, line: string, code: string]) // as the file is written

const compile = (file: string) =>
  compileLesson({
    kind: 'lesson',
    text: readFileSync(file, 'utf8'),
    language: 'da',
    surroundings: SURROUNDINGS,
  })

test.each(expected)('%s.mdx is refused at line %s with %s', async (name, line, code) => {
  const outcome = await compile(path.join(FOLDER, `${name}.mdx`))
  const first = outcome.status === 'refused' ? outcome.findings[0] : null
  expect(`${first?.line} ${first?.code}`).toBe(`${line} ${code}`)
})

test('every file is in the table, and there are enough of them', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.mdx'))
  expect(expected.map(([name]) => `${name}.mdx`).toSorted()).toEqual(files.toSorted())
  expect(files.length).toBeGreaterThanOrEqual(100)
})

test('nothing was compiled, and nothing ran', () => {
  expect(readdirSync(compiled)).toEqual(before)
  expect(globalThis).not.toHaveProperty('hacked')
})
