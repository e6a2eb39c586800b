import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { allCourses, courseProblems, findQuestion, loadLibrary } from '#app/domain/courses/library.server.ts'
import { lessonModulePath } from '#app/domain/courses/served-files.server.ts'
import { problemLine } from '#app/domain/courses/problem-line.server.ts'
import { feedback } from '#app/domain/courses/questions/feedback.ts'
import { rightResponse } from '#app/domain/courses/questions/response.ts'
import { reasonsOf } from '#tests/support/answers.ts'
import { renderLesson } from './render-lesson.tsx'

await loadLibrary()
const lessons = allCourses().flatMap((course) => course.lessons.map((lesson) => ({ course, lesson })))

const questionsOf = (ids: string[]) => ids.flatMap((id) => findQuestion(id)?.question ?? [])

/** As a text of the lesson looks in HTML. */
const inHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#x27;').replaceAll('<', '&lt;')

test('nothing is wrong in the courses', () => {
  expect(courseProblems().map((problem) => problemLine(problem))).toEqual([])
})

test('there are lessons to read', () => {
  expect(lessons.length).toBe(31)
})

describe.each(lessons)('$course.slug/$lesson.slug', ({ course, lesson }) => {
  let html = ''
  let code = ''
  beforeAll(async () => {
    html = await renderLesson(lesson.contentHash)
    code = readFileSync(lessonModulePath(lesson.contentHash) ?? '', 'utf8')
  })

  test('is drawn whole, with every question as a form', () => {
    expect(html).toContain('<p>')
    for (const id of lesson.questionIds) expect(html).toContain(`<section class="quiz" id="${id}"><`)
    for (const id of lesson.reflectionIds) expect(html).toContain(`id="${id}"`)
  })

  test('holds no reason and no key, neither in its module nor on the page', () => {
    const meanings = lesson.cases.flatMap(({ steps }) =>
      steps.flatMap(({ choices }) => choices.map(({ meaning }) => meaning)),
    )
    for (const secret of [...questionsOf(lesson.questionIds).flatMap(reasonsOf), ...meanings]) {
      expect(html).not.toContain(inHtml(secret))
      expect(unescaped(code)).not.toContain(secret)
    }
    expect(html).not.toMatch(/Rigtigt svar|checked/)
    expect(code).not.toMatch(/"?correct"?:/)
  })

  test('holds nothing of the bank', () => {
    for (const { prompt } of course.bank.questions) expect(unescaped(code)).not.toContain(prompt[0])
  })

  test('shows every reason once its question is answered', async () => {
    const questions = questionsOf(lesson.questionIds)
    const savedAt = new Date('2026-11-22T09:42:00Z')
    const answers = Object.fromEntries(
      questions.map((question) => [
        question.id,
        { feedback: feedback(question, rightResponse(question), 1), savedAt },
      ]),
    )
    const answered = await renderLesson(lesson.contentHash, { answers })
    for (const reason of questions.flatMap(reasonsOf)) expect(answered).toContain(inHtml(reason))
    expect(answered).toContain('Gemt kl. 10.42')
  })
})

/** esbuild writes what is not ASCII as escapes. */
function unescaped(code: string) {
  return code.replaceAll(/\\x([0-9A-F]{2})|\\u([0-9A-F]{4})/g, (_all, short: string, long: string) =>
    String.fromCharCode(Number.parseInt(short ?? long, 16)),
  )
}
