import { readFileSync } from 'node:fs'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { beforeAll, describe, expect, test } from 'vitest'
import { allCourses, findQuestion, loadLibrary } from '#app/domain/courses/library.server.ts'
import { lessonModulePath } from '#app/domain/courses/served-files.server.ts'
import type { Course } from '#app/domain/courses/outline.ts'
import { findOpenAttempt, startAttempt } from '#app/domain/progress/attempts.server.ts'
import { loader as courseLoader } from '#app/routes/course/route.tsx'
import { loader as lessonLoader } from '#app/routes/lesson/route.tsx'
import { loader as checklistLoader } from '#app/routes/library-checklists/route.tsx'
import { loader as summaryLoader } from '#app/routes/library-summary/route.tsx'
import { reasonsOf } from '#tests/support/answers.ts'
import { call, createPerson, requestFrom } from '#tests/support/people.ts'

type Loader = (args: LoaderFunctionArgs) => Promise<unknown>

await loadLibrary()

/** All that explains a course's questions and stories: reasons, and what each choice means. */
function secretsOf({ lessons, bank }: Course): string[] {
  const questions = lessons.flatMap(({ questionIds }) => questionIds.map((id) => findQuestion(id)?.question))
  const choices = lessons.flatMap(({ cases }) =>
    cases.flatMap(({ steps }) => steps.flatMap((step) => step.choices)),
  )
  return [...[...questions, ...bank.questions].flatMap(reasonsOf), ...choices.map(({ meaning }) => meaning)]
}

/** esbuild writes what is not ASCII as escapes. */
const unescaped = (code: string) =>
  code.replaceAll(/\\x([0-9A-F]{2})|\\u([0-9A-F]{4})/g, (_all, short: string, long: string) =>
    String.fromCharCode(Number.parseInt(short ?? long, 16)),
  )

/** Nothing a browser gets may hold these before the answer is given, whatever page it asks for. */
describe.each(allCourses().map((course) => ({ course, slug: course.slug })))('$slug', ({ course, slug }) => {
  const secrets = secretsOf(course)
  let person = { id: '' }
  beforeAll(() => {
    person = createPerson()
  })
  const told = (text: string) => secrets.filter((secret) => text.includes(secret))

  test('has secrets enough to look for', () => {
    expect(secrets.length).toBeGreaterThan(100)
    expect(told(`x ${secrets[0]} y`)).toEqual([secrets[0]])
  })

  test('tells none of them in a module', () => {
    const hashes = [...course.lessons, ...(course.summary ? [course.summary] : [])].map(
      ({ contentHash }) => contentHash,
    )
    expect(hashes.length).toBeGreaterThan(6)
    for (const hash of hashes)
      expect(told(unescaped(readFileSync(lessonModulePath(hash) ?? '', 'utf8')))).toEqual([])
  })

  test('tells none of them on the pages of one who has answered nothing', async () => {
    const ask = async (loader: Loader, address: string, params: Record<string, string>) =>
      JSON.stringify(await call(loader, await requestFrom(person, address), params))
    const pages = [
      await ask(courseLoader, `/kurser/${slug}`, { course: slug }),
      await ask(summaryLoader, `/bibliotek/${slug}`, { course: slug }),
      await ask(checklistLoader, `/bibliotek/${slug}/tjekliste`, { course: slug }),
    ]
    for (const lesson of course.lessons) {
      const params = { course: slug, lesson: lesson.slug }
      pages.push(await ask(lessonLoader, `/kurser/${slug}/${lesson.slug}`, params))
    }
    expect(pages.join().length).toBeGreaterThan(10_000)
    expect(told(pages.join('\n'))).toEqual([])
    expect(pages.join('\n')).not.toMatch(/"(correct|reason|meaning|accepted)":/)
  })

  test('tells none of them in a test that is under way', () => {
    startAttempt(person.id, course)
    const attempt = JSON.stringify(findOpenAttempt(person.id, course))
    expect(attempt.length).toBeGreaterThan(1_000)
    expect(told(attempt)).toEqual([])
    expect(attempt).not.toMatch(/"(correct|reason)":/)
  })
})
