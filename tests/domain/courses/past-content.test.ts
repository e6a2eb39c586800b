import { rmSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { courseProblems, findCourse, findLesson } from '#app/domain/courses/library.server.ts'
import { givenLesson } from '#app/domain/courses/given-lesson.server.ts'
import { bankAt, pastLessons } from '#app/domain/courses/past-content.server.ts'
import { registeredVersions } from '#app/domain/courses/registered-versions.server.ts'
import { env } from '#app/http/env.server.ts'
import { db } from '#db/client.server.ts'
import { contentVersions, courseVersions } from '#db/schema/index.ts'
import { listenToLog } from '#tests/support/log.ts'
import { letGoLive } from '#tests/support/releases.ts'
import { frontMatter, makeCourses, quiz } from './sample-courses.ts'

const SECOND = 'proevekursus/02-den-anden.mdx'
const secondSaying = (right: string) =>
  `${frontMatter('pr-1-l2', 'Den anden')}\nTekst.\n\n${quiz('pr-1-l2-q1', right)}`

beforeEach(async () => {
  listenToLog() // problems stand in the log as well
  env.COURSES_DIR = makeCourses()
  await letGoLive({})
})
afterEach(() => rmSync(env.COURSES_DIR, { recursive: true }))

const hashOfSecond = () => findLesson('proevekursus', 'den-anden')?.lesson.contentHash ?? ''
const course = () => {
  const found = findCourse('proevekursus')
  if (!found) throw new Error('The course is not there')
  return found
}

describe('what learners have been given', () => {
  test('is kept when it is given, and stays when the file says something else', async () => {
    const before = hashOfSecond()
    await letGoLive({ [SECOND]: secondSaying('Jo') })
    const right = (hash: string) => {
      const [question] = pastLessons([hash]).get(hash)?.questions ?? []
      return question && 'options' in question ? question.options[0]?.text : null
    }
    expect([right(before), right(hashOfSecond())]).toEqual(['Ja', 'Jo'])
    const [first, second] = course().lessons
    expect(second && givenLesson(second, before)).toMatchObject({
      contentHash: before,
      questions: [{ options: [{ text: 'Ja' }, {}] }],
    })
    expect(second && givenLesson(second)?.questions).toMatchObject([{ options: [{ text: 'Jo' }, {}] }])
    expect(first && givenLesson(first, before)).toBeNull()
    expect(second && givenLesson(second, 'unknown')).toBeNull()
  })

  test('is kept once, however often it is read', async () => {
    const count = () => db.select().from(contentVersions).all().length
    const before = count()
    await letGoLive({})
    expect(count()).toBe(before)
  })

  test('of a final test are its questions, and they are no lesson’s', () => {
    const { bank } = course()
    expect(bankAt(bank.contentHash)?.map(({ id }) => id)).toEqual(['pr-1-p01', 'pr-1-p02'])
    expect(pastLessons([bank.contentHash])).toEqual(new Map())
    expect(bankAt(hashOfSecond())).toBeNull()
  })
})

describe('the versions of a course', () => {
  test('are known from when they reached the server, oldest first, and stay as they came', async () => {
    await letGoLive({}, { version: '1.9.0', change: 'major' })
    await letGoLive({ [SECOND]: secondSaying('Jo') }, { version: '1.10.0', change: 'minor' })
    await letGoLive({ 'proevekursus/versions.json': '[]' })
    const known = registeredVersions(course())
    expect(known).toMatchObject([
      { version: '1.9.0', change: 'major', redo: ['lessons'] },
      {
        version: '1.10.0',
        change: 'minor',
        redo: [],
        lessons: { 'pr-1-l2': { content: hashOfSecond() } },
      },
    ])
  })

  test('are read once, and again when others have come', async () => {
    const newest = () => registeredVersions({ id: 'pr-1', version: '2.0.0' }).at(-1)
    const known = newest()
    expect(known?.version).toBe('1.10.0')
    expect(newest()).toBe(known)
    await letGoLive({}, { version: '1.11.0', change: 'minor' })
    expect(newest()?.version).toBe('1.11.0')
  })

  test('end at the one that is live', () => {
    const isLive = (version: string) => registeredVersions({ ...course(), version })
    expect(isLive('1.9.9').map(({ version }) => version)).toEqual(['1.9.0'])
    expect(isLive('1.0.0')).toEqual([])
  })
})

describe('what is told to authors', () => {
  const codes = () => courseProblems().map(({ file, code, line, found }) => [file, code, line, found])

  test('is that a text has changed since the last release, and learners have it all the same', async () => {
    await letGoLive({}, { version: '3.0.0', change: 'major' })
    expect(codes()).toEqual([])
    await letGoLive({ [SECOND]: secondSaying('Jo') })
    expect(codes()).toEqual([['proevekursus/course.yaml', 'W101', 3, '3.0.0']])
    expect(pastLessons([hashOfSecond()]).size).toBe(1)
    await letGoLive({}, { version: '3.1.0', change: 'minor' })
    expect(codes()).toEqual([])
  })

  test('is that the list of versions cannot be read; the course stands', async () => {
    await letGoLive({ 'proevekursus/versions.json': '[{' })
    expect(codes()).toEqual([['proevekursus/versions.json', 'C008', 1, '']])
    expect(course().versions).toEqual([])
  })
})

describe('nobody changes what is kept', () => {
  const sqlite = db.$client
  test.each(['content_versions', 'course_versions'])('in %s', (table) => {
    const before = sqlite.prepare(`select * from ${table}`).all()
    expect(before.length).toBeGreaterThan(0)
    expect(() => sqlite.exec(`delete from ${table}`)).toThrow('never deleted')
    expect(() => sqlite.exec(`update ${table} set content_hash = 'x'`)).toThrow('never changed')
    expect(sqlite.prepare(`select * from ${table}`).all()).toEqual(before)
  })

  test('by putting something else in its place', () => {
    const [content] = db.select().from(contentVersions).limit(1).all()
    const [version] = db.select().from(courseVersions).limit(1).all()
    sqlite.prepare(`replace into content_versions values (?, 'bank', 'x', '{}', 0)`).run(content?.contentHash)
    sqlite
      .prepare(`replace into course_versions values (?, ?, 'x', 'patch', '[]', '{}', 'x', 0)`)
      .run(version?.courseId, version?.version)
    expect(db.select().from(contentVersions).all()).toContainEqual(content)
    expect(db.select().from(courseVersions).all()).toContainEqual(version)
  })
})
