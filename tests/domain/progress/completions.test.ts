import { and, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import type { Course } from '#app/domain/courses/outline.ts'
import { registerContent } from '#app/domain/courses/past-content.server.ts'
import type { Version } from '#app/domain/courses/versions.ts'
import { noteSeen } from '#app/domain/progress/course-news.server.ts'
import { markAsRead } from '#app/domain/progress/completions.server.ts'
import { db } from '#db/client.server.ts'
import { enrolments, lessonCompletions } from '#db/schema/index.ts'
import { createPerson } from '#tests/support/people.ts'
import { listed, makeCourse, makeLesson } from './courses.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 9, minute))

// What is registered stays so: each test has a course of its own.
let count = 0
let courseId = ''
let personId = ''
beforeEach(() => {
  courseId = `c-${++count}`
  personId = createPerson().id
})

/** The course with one lesson in its n-th text, in a version that changes it like this. */
function goLive(text: number, change: Version['change'], minute: number): Course {
  const hash = (n: number) => `${courseId}-${n}`
  const version = { patch: `1.0.${text}`, minor: `1.${text}.0`, major: `${text + 1}.0.0` }[change]
  const lessons = [makeLesson(`${courseId}-l`, { contentHash: hash(text), questionIds: [] })]
  const released = {
    version,
    change,
    redo: change === 'major' ? ['lessons' as const] : [],
    date: '2026-11-22',
    contentHash: hash(text),
    lessons: { [`${courseId}-l`]: listed(hash(text)) },
    bank: 'bank',
    ids: [],
  }
  const course = makeCourse({ id: courseId, version, lessons, versions: [released] })
  registerContent({ courses: [course], questions: new Map() }, at(minute))
  return course
}

function read(course: Course, minute: number, content?: string) {
  const [lesson] = course.lessons
  if (lesson) markAsRead(personId, course, lesson, content, at(minute))
  return db
    .select({ contentHash: lessonCompletions.contentHash, completedAt: lessonCompletions.completedAt })
    .from(lessonCompletions)
    .where(and(eq(lessonCompletions.personId, personId), eq(lessonCompletions.courseId, courseId)))
    .get()
}

test('the first reading counts', () => {
  const course = goLive(0, 'major', 0)
  read(course, 1)
  expect(read(course, 2)).toEqual({ contentHash: `${courseId}-0`, completedAt: at(1) })
})

test('seeing what is new keeps the day the lesson was done', () => {
  read(goLive(0, 'major', 0), 1)
  expect(read(goLive(1, 'minor', 2), 3)).toEqual({ contentHash: `${courseId}-1`, completedAt: at(1) })
})

test('reading again what no longer stood is a new day', () => {
  read(goLive(0, 'major', 0), 1)
  expect(read(goLive(1, 'major', 2), 3)).toEqual({ contentHash: `${courseId}-1`, completedAt: at(3) })
})

test('a slip put right leaves the reading alone', () => {
  read(goLive(0, 'major', 0), 1)
  expect(read(goLive(1, 'patch', 2), 3)).toEqual({ contentHash: `${courseId}-0`, completedAt: at(1) })
})

test('an old page is a reading of the old text, and undoes no later one', () => {
  goLive(0, 'major', 0)
  const later = goLive(1, 'major', 1)
  expect(read(later, 2, `${courseId}-0`)).toEqual({ contentHash: `${courseId}-0`, completedAt: at(2) })
  read(later, 3)
  expect(read(later, 4, `${courseId}-0`)).toEqual({ contentHash: `${courseId}-1`, completedAt: at(3) })
})

test('the version somebody began in stays, until they say that they have seen a later one', () => {
  const seen = () => db.select().from(enrolments).where(eq(enrolments.personId, personId)).get()?.seenVersion
  read(goLive(0, 'major', 0), 1)
  const later = goLive(1, 'minor', 2)
  read(later, 3)
  expect(seen()).toBe('1.0.0')
  noteSeen(personId, later, '1.1.0')
  expect(seen()).toBe('1.1.0')
  noteSeen(personId, later, '1.0.0')
  noteSeen(personId, later, '1.5.0')
  expect(seen()).toBe('1.1.0')
})

test('who was asked to take a course begins in the version of that day', () => {
  const course = goLive(0, 'major', 0)
  db.insert(enrolments)
    .values({ personId, courseId, dueOn: '2026-12-24', createdAt: at(0) })
    .run()
  read(course, 1)
  const [row] = db.select().from(enrolments).where(eq(enrolments.personId, personId)).all()
  expect(row).toMatchObject({ seenVersion: '1.0.0', dueOn: '2026-12-24', createdAt: at(0) })
})
