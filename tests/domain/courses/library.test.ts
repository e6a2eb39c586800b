import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  allCourses,
  courseProblems,
  findCourse,
  findCourseById,
  findLesson,
  findQuestion,
  loadLibrary,
  refreshLibrary,
} from '#app/domain/courses/library.server.ts'
import { findMedia, lessonModulePath } from '#app/domain/courses/served-files.server.ts'
import { env } from '#app/http/env.server.ts'
import { lessonModule } from '#app/mdx/lesson-modules.ts'
import { listenToLog } from '#tests/support/log.ts'
import {
  CIRCLE,
  COURSE_YAML,
  frontMatter,
  LESSON,
  makeCourses,
  quiz,
  writeCourses,
} from './sample-courses.ts'

const FIRST = 'proevekursus/01-den-foerste.mdx'
const SECOND = 'proevekursus/02-den-anden.mdx'

const problems = () =>
  courseProblems().map(({ file, line, code, found, hint }) =>
    [`${file}:${line}`, code, found, hint].filter(Boolean).join(' '),
  )
const titles = () => allCourses().flatMap(({ lessons }) => lessons.map(({ title }) => title))

/** As after a restart: nothing is in memory, and the disk is as it was. */
function forgetAll() {
  const known = globalThis as { __fodfaesteCourses?: { lastGood: unknown; stamp: unknown } }
  Object.assign(known.__fodfaesteCourses ?? {}, { lastGood: null, stamp: null })
}

let log: string[] = []
beforeEach(async () => {
  log = listenToLog()
  env.COURSES_DIR = makeCourses()
  await loadLibrary()
})
afterEach(() => {
  rmSync(env.COURSES_DIR, { recursive: true })
  vi.restoreAllMocks()
})

test('a whole course is read', () => {
  expect(problems()).toEqual([])
  const course = findCourse('proevekursus')
  expect(course).toMatchObject({ id: 'pr-1', title: 'Prøvekursus', slug: 'proevekursus' })
  expect(course?.lessons).toMatchObject([
    { id: 'pr-1-l1', slug: 'den-foerste', questionIds: ['pr-1-l1-q1'], reflectionIds: ['pr-1-l1-r1'] },
    { id: 'pr-1-l2', slug: 'den-anden', questionIds: ['pr-1-l2-q1'], reflectionIds: [] },
  ])
  expect(course?.bank.questions.map(({ id }) => id)).toEqual(['pr-1-p01', 'pr-1-p02'])
  expect(findCourseById('pr-1')).toBe(course)
})

test('lessons and questions are found by what they are called', () => {
  const found = findLesson('proevekursus', 'den-foerste')
  expect(found?.lesson.title).toBe('Den første')
  expect(findQuestion('pr-1-l1-q1')).toMatchObject({
    lesson: found?.lesson,
    contentHash: found?.lesson.contentHash,
  })
  expect(findQuestion('pr-1-p01')).toMatchObject({ lesson: null, course: { id: 'pr-1' } })
  expect(findLesson('proevekursus', 'gammel-adresse')?.lesson.slug).toBe('den-foerste')
})

test.each([
  '..',
  '../proevekursus',
  'proeve',
  '__proto__',
  'constructor',
  '',
])('nothing is called %j', (word) => {
  expect(findCourse(word)).toBeNull()
  expect(findLesson('proevekursus', word)).toBeNull()
  expect(findQuestion(word)).toBeNull()
  expect(findMedia(word)).toBeNull()
  expect(lessonModulePath(word)).toBeNull()
})

test('a lesson is ready to be drawn, and its module and its picture to be served', () => {
  const hash = findLesson('proevekursus', 'den-foerste')?.lesson.contentHash ?? ''
  expect(lessonModule(hash)).toBeTypeOf('function')
  const file = lessonModulePath(hash) ?? ''
  const picture = /\/kursusfiler\/([0-9a-f]{64}\.svg)/.exec(readFileSync(file, 'utf8'))?.[1] ?? ''
  expect(findMedia(picture)).toMatchObject({ contentType: 'image/svg+xml' })
  expect(readFileSync(findMedia(picture)?.path ?? '', 'utf8')).toBe(CIRCLE)
})

test('a new file is there at the next look, and nothing is read again without a change', async () => {
  const before = findCourse('proevekursus')
  await refreshLibrary()
  expect(findCourse('proevekursus')).toBe(before)

  writeCourses(env.COURSES_DIR, { 'proevekursus/03-ny.mdx': `${frontMatter('pr-1-l3', 'Den nye')}\nTekst.` })
  await Promise.all([refreshLibrary(), refreshLibrary()])
  expect(titles()).toEqual(['Den første', 'Den anden', 'Den nye'])
})

test('a broken lesson leaves the version before it, also after a restart', async () => {
  writeCourses(env.COURSES_DIR, { [FIRST]: LESSON.replace('## En overskrift', '## {kode}') })
  await refreshLibrary()
  expect(titles()).toEqual(['Den første', 'Den anden'])
  expect(problems()).toEqual([`${FIRST}:13 M002 {kode}`])

  await loadLibrary()
  expect(log).toHaveLength(1)
  expect(JSON.parse(log[0] ?? '').problem).toMatch(/^proevekursus\/01-den-foerste.mdx:13:4 fejl M002 .+ → .+/)

  forgetAll()
  await loadLibrary()
  expect(titles()).toEqual(['Den første', 'Den anden'])

  writeCourses(env.COURSES_DIR, { [FIRST]: LESSON.replace('Den første', 'Rettet') })
  await refreshLibrary()
  expect(problems()).toEqual([])
  expect(titles()).toEqual(['Rettet', 'Den anden'])
})

test('a broken course.yaml leaves the facts before it', async () => {
  writeCourses(env.COURSES_DIR, { 'proevekursus/course.yaml': COURSE_YAML.replace('hours: 1', 'hours: en') })
  await refreshLibrary()
  expect(findCourse('proevekursus')?.hours).toBe(1)
  expect(problems()).toEqual(['proevekursus/course.yaml:8 F007 hours hours'])
})

test('a lesson that never was in order is not there, and the others are', async () => {
  writeCourses(env.COURSES_DIR, { 'proevekursus/03-ny.mdx': 'Ingen oplysninger.' })
  await refreshLibrary()
  expect(titles()).toEqual(['Den første', 'Den anden'])
})

test('a removed lesson is gone', async () => {
  rmSync(path.join(env.COURSES_DIR, SECOND))
  await refreshLibrary()
  expect(titles()).toEqual(['Den første'])
})

test.each([
  [
    'a question id used in another file',
    { [SECOND]: `${frontMatter('pr-1-l2')}\n${quiz('pr-1-l1-q1')}` },
    [`${SECOND}:11 Q007 pr-1-l1-q1 ${FIRST}`],
  ],
  [
    'a lesson id used in another file',
    { [SECOND]: `${frontMatter('pr-1-l1')}\nTekst.` },
    [`${SECOND}:2 Q007 pr-1-l1 ${FIRST}`],
  ],
  [
    'the address of the test',
    { 'proevekursus/03-proeve.mdx': `${frontMatter('pr-1-l3')}\nTekst.` },
    ['proevekursus/03-proeve.mdx:1 C005 proeve'],
  ],
  [
    'the name of the overview',
    { 'proevekursus/03-overblik.mdx': `${frontMatter('pr-1-l3')}\nTekst.` },
    ['proevekursus/03-overblik.mdx:1 C005 overblik'],
  ],
  [
    "the address of the trainers' page",
    { 'proevekursus/03-undervisning.mdx': `${frontMatter('pr-1-l3')}\nTekst.` },
    ['proevekursus/03-undervisning.mdx:1 C005 undervisning'],
  ],
  [
    'an address used twice',
    { 'proevekursus/03-den-anden.mdx': `${frontMatter('pr-1-l3')}\nTekst.` },
    [`proevekursus/03-den-anden.mdx:1 C006 den-anden ${SECOND}`],
  ],
  [
    'a file name with capitals',
    { 'proevekursus/03-Ny.mdx': `${frontMatter('pr-1-l3')}\nTekst.` },
    ['proevekursus/03-Ny.mdx:1 T003 03-Ny.mdx'],
  ],
  [
    'a course nobody has',
    { 'proevekursus/course.yaml': COURSE_YAML.replace('{}', '{ allOf: [{ anyOf: [pr-1, pr-9] }] }') },
    ['proevekursus/course.yaml:10 C002 pr-9 pr-1'],
  ],
  [
    'a test longer than its bank',
    { 'proevekursus/course.yaml': COURSE_YAML.replace('draw: 2', 'draw: 3') },
    ['proevekursus/course.yaml:11 C003 3 2'],
  ],
  [
    'a renewal lesson that is none',
    { 'proevekursus/course.yaml': COURSE_YAML.replace('[pr-1-l1]', '[pr-1-l9]') },
    ['proevekursus/course.yaml:14 C004 pr-1-l9 pr-1-l1'],
  ],
  [
    'a certificate that could be renewed on the day it is issued',
    { 'proevekursus/course.yaml': COURSE_YAML.replace('months: 24', 'months: 3') },
    ['proevekursus/course.yaml:14 F007 validity.months validity'],
  ],
  [
    'a folder without course.yaml',
    { 'andet/01-a.mdx': `${frontMatter('an-1-l1')}\nTekst.` },
    ['andet/course.yaml:1 C001'],
  ],
  [
    'a picture that can run',
    { 'proevekursus/farlig.svg': '<svg><script/></svg>' },
    ['proevekursus/farlig.svg:1 A004 <script'],
  ],
  ['a broken glossary', { 'terms.yaml': 'fase: [' }, ['terms.yaml:1 F004 BAD_INDENT']],
  [
    'a broken instrument',
    { 'instrumenter/fidelity-1.0.0.json': '{}' },
    ['instrumenter/fidelity-1.0.0.json:1 T005'],
  ],
])('%s is a problem, and the courses stand', async (_what, files: Record<string, string>, expected) => {
  writeCourses(env.COURSES_DIR, files)
  await refreshLibrary()
  expect(problems().map((line, place) => line.slice(0, expected[place]?.length))).toEqual(expected)
  expect(titles()).toEqual(['Den første', 'Den anden'])
})

test('what begins with a dot, and what lies outside, is no content', async () => {
  writeCourses(env.COURSES_DIR, { 'proevekursus/.03-x.mdx': 'x', '.git/01-y.mdx': 'y' })
  await refreshLibrary()
  expect(problems()).toEqual([])
  expect(existsSync(path.join(env.COURSES_DIR, '.git'))).toBe(true)
})
