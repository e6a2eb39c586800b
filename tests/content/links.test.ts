import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { findCourse, findLesson, loadLibrary } from '#app/domain/courses/library.server.ts'

const files = readdirSync('courses', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(mdx|yaml|json)$/.test(name))
  .map((name) => ({ name, text: readFileSync(path.join('courses', name), 'utf8') }))

const found = (pattern: RegExp) =>
  files.flatMap(({ name, text }) => Array.from(text.matchAll(pattern), ([, word = '']) => ({ name, word })))

/** Whether an address under /kurser is there, and not only under a name that the lesson had before. */
function leadsSomewhere(address: string): boolean {
  const [, , course = '', lesson, ...rest] = address.replace(/[?#].*/, '').split('/')
  if (rest.length > 0) return false
  if (lesson === undefined || lesson === 'proeve') return course === '' || findCourse(course) !== null
  return findLesson(course, lesson)?.lesson.slug === lesson
}

test('every link to a course or a lesson leads to one', async () => {
  await loadLibrary()
  const links = found(/(\/kurser\b[^\s)\]"'<>]*)/g)
  expect(links.length).toBeGreaterThan(3)
  expect(links.filter(({ word }) => !leadsSomewhere(word))).toEqual([])
})

test('every footnote that is used is written', () => {
  const written = found(/^\[\^([^\]\s]+)\]:/gm).map(({ name, word }) => `${name} ${word}`)
  const used = found(/\[\^([^\]\s]+)\](?!:)/g).map(({ name, word }) => `${name} ${word}`)
  expect(used.filter((one) => !written.includes(one))).toEqual([])
})
