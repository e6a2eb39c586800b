import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compileLesson, moduleFile } from '#app/domain/courses/compile-lesson.server.ts'
import { draftOf, LESSON } from './sample-courses.ts'

async function compile(text: string) {
  const outcome = await compileLesson(draftOf(text))
  if (outcome.status === 'refused') throw new Error(JSON.stringify(outcome.findings))
  return { ...outcome.document, file: moduleFile(outcome.document.contentHash) }
}

test('a lesson becomes a module without its key and its reasons', async () => {
  const { file, questions } = await compile(LESSON)
  const code = readFileSync(file, 'utf8')
  expect(code).toMatch(/^export default function \(React, ReactDOM, _jsx_runtime\) \{/)
  expect(code).toContain('/kursusfiler/c.svg')
  expect(code).not.toMatch(/Hemmelig|correct|\[x\]/)
  expect(questions[0]).toMatchObject({
    options: [{ text: 'Ja', correct: true, reason: 'Hemmelig grund for det rigtige.' }, {}],
  })
})

test('a module says nothing of which answer is right', async () => {
  const moduleOf = async (text: string) => readFileSync((await compile(text)).file, 'utf8')
  const other = LESSON.replace('[x] Ja', '[ ] Ja').replace('[ ] Nej', '[x] Nej')
  expect(await moduleOf(other)).toBe(await moduleOf(LESSON))
})

test('a bank gets no module', async () => {
  const bank = `---\nid: a-p\ntitle: P\n---\n\n<Quiz id="a-p01">\n\nHvad?\n\n- [x] a\n  > b\n- [ ] c\n  > d\n\n</Quiz>`
  const outcome = await compileLesson({ ...draftOf(bank), kind: 'bank' })
  const hash = outcome.status === 'checked' ? outcome.document.contentHash : ''
  expect(() => readFileSync(moduleFile(hash))).toThrow(/ENOENT/)
})

test('a text that takes too long costs only itself', async () => {
  // Thousands of openings of emphasis, each of which may end at any of the others.
  const slow = compileLesson(draftOf('*a _b '.repeat(10_000)), 300)
  const next = compileLesson(draftOf(LESSON))
  expect(await slow).toMatchObject({ findings: [{ line: 1, column: 1, code: 'T004' }] })
  expect(await next).toMatchObject({ status: 'checked' })
})
