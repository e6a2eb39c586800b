import { readdirSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { findLesson, findQuestion, loadLibrary } from '#app/domain/courses/library.server.ts'
import { env } from '#app/http/env.server.ts'
import { loader as mediaLoader } from '#app/routes/course-media/route.ts'
import { loader as moduleLoader } from '#app/routes/lesson-module/route.ts'
import { reasonsOf } from '#tests/support/answers.ts'
import { call, createPerson, requestFrom } from '#tests/support/people.ts'

beforeAll(loadLibrary)

const lesson = () => {
  const found = findLesson('cti-grundkursus', 'cti-i-overblik')
  if (!found) throw new Error('The lesson is not in the library')
  return found.lesson
}

const ask = async (loader: typeof moduleLoader, file: string) =>
  call(loader, await requestFrom(createPerson(), `/x/${file}`), { file })

describe("a lesson's module", () => {
  test('is a script that never changes, for those who are signed in', async () => {
    const answer = await ask(moduleLoader, `${lesson().contentHash}.js`)
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('private, max-age=31536000, immutable')
    const text = await answer.text()
    for (const id of lesson().questionIds) {
      for (const reason of reasonsOf(findQuestion(id)?.question)) expect(text).not.toContain(reason)
    }
  })

  test.each([
    '',
    '..',
    '../seal.js',
    '%2e%2e%2fkeys.js',
    `${'a'.repeat(64)}.js`,
    `${'a'.repeat(64)}.mjs`,
  ])('there is none called %j', async (file) => {
    expect(await ask(moduleLoader, file)).toMatchObject({ status: 404 })
  })
})

const anyPicture = () =>
  readdirSync(env.DATA_DIR, { recursive: true, encoding: 'utf8' })
    .map((file) => path.basename(file))
    .find((file) => /^[0-9a-f]{64}\.svg$/.test(file)) ?? ''

describe('a picture', () => {
  test('may do nothing but be looked at', async () => {
    const answer = await ask(mediaLoader, anyPicture())
    expect(answer.headers.get('content-type')).toBe('image/svg+xml')
    expect(answer.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
    )
    expect(answer.headers.get('cache-control')).toContain('private')
  })

  test.each(['', '..', '../fodfaeste.sqlite', 'faser.svg'])('there is none called %j', async (file) => {
    expect(await ask(mediaLoader, file)).toMatchObject({ status: 404 })
  })
})

test.each([moduleLoader, mediaLoader])('a stranger gets neither', async (loader) => {
  const file = `${lesson().contentHash}.js`
  expect(await call(loader, new Request(`http://127.0.0.1:3000/lektioner/${file}`), { file })).toMatchObject({
    status: 302,
  })
})
