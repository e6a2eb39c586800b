import { readdirSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadLibrary } from '#app/domain/courses/library.server.ts'
import { env } from '#app/http/env.server.ts'
import { loader } from '#app/routes/course-media/route.ts'
import { contentSecurityPolicy } from '#server/headers.ts'
import { makeCourses } from '#tests/domain/courses/sample-courses.ts'
import { call, createPerson, requestFrom } from '#tests/support/people.ts'

/** A hundred bytes that begin as a sound does. */
const SOUND = `ID3${'abcdefghij'.repeat(10)}`.slice(0, 100)
let file = ''

beforeAll(async () => {
  env.COURSES_DIR = makeCourses({ 'proevekursus/lyd.mp3': SOUND })
  await loadLibrary()
  file = readdirSync(path.join(env.DATA_DIR, 'media')).find((name) => name.endsWith('.mp3')) ?? ''
})

async function ask(range?: string, method = 'GET') {
  const headers: Record<string, string> = range ? { range } : {}
  const request = await requestFrom(createPerson(), `/kursusfiler/${file}`, { method, headers })
  return call(loader, request, { file })
}

describe('a recording', () => {
  test('is sent whole, and says that parts of it can be had', async () => {
    const answer = await ask()
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('audio/mpeg')
    expect(answer.headers.get('accept-ranges')).toBe('bytes')
    expect(answer.headers.get('content-length')).toBe('100')
    expect(await answer.text()).toBe(SOUND)
  })

  test.each([
    { range: 'bytes=0-9', told: 'bytes 0-9/100', part: SOUND.slice(0, 10) },
    { range: 'bytes=90-', told: 'bytes 90-99/100', part: SOUND.slice(90) },
    { range: 'bytes=-5', told: 'bytes 95-99/100', part: SOUND.slice(95) },
  ])('$range is sent and no more', async ({ range, told, part }) => {
    const answer = await ask(range)
    expect(answer.status).toBe(206)
    expect(answer.headers.get('content-range')).toBe(told)
    expect(answer.headers.get('content-length')).toBe(String(part.length))
    expect(answer.headers.get('cache-control')).toContain('private')
    expect(await answer.text()).toBe(part)
  })

  test('beyond its end there is nothing', async () => {
    const answer = await ask('bytes=100-')
    expect([answer.status, answer.headers.get('content-range')]).toEqual([416, 'bytes */100'])
  })

  test('asked about, it is not sent', async () => {
    const answer = await ask(undefined, 'HEAD')
    expect(answer.headers.get('content-length')).toBe('100')
    expect(answer.body).toBeNull()
  })
})

test('a page may play what is ours and nothing else', () => {
  expect(contentSecurityPolicy('n').split('; ')).toContain("media-src 'self'")
})
