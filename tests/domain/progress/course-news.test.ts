import { expect, test } from 'vitest'
import type { RegisteredVersion } from '#app/domain/courses/versions.ts'
import { courseNews } from '#app/domain/progress/course-news.ts'
import { listed } from './courses.ts'

const at = (date: number) => new Date(Date.UTC(2026, 0, date))
const VERSIONS: RegisteredVersion[] = [
  {
    version: '1.0.0',
    change: 'major',
    redo: [],
    lessons: { a: listed('1'), b: listed('1') },
    bank: '1',
    registeredAt: at(1),
  },
  {
    version: '1.0.1',
    change: 'patch',
    redo: [],
    lessons: { a: listed('2'), b: listed('1') },
    bank: '1',
    registeredAt: at(2),
  },
  {
    version: '1.1.0',
    change: 'minor',
    redo: [],
    lessons: { a: listed('2'), b: listed('2'), c: listed('1') },
    bank: '1',
    registeredAt: at(3),
  },
  {
    version: '2.0.0',
    change: 'major',
    redo: ['test'],
    lessons: { a: listed('2'), c: listed('2') },
    bank: '2',
    registeredAt: at(4),
  },
  {
    version: '2.0.1',
    change: 'patch',
    redo: [],
    lessons: { a: listed('3'), c: listed('2') },
    bank: '2',
    registeredAt: at(5),
  },
]

test.each<[string, string, number, object | null]>([
  ['in the first', '1.0.0', 1, null],
  ['when only a slip was put right', '1.0.0', 2, null],
  ['when a minor one has come', '1.0.0', 3, { version: '1.1.0', lessonIds: ['b', 'c'], testAgain: false }],
  ['when two have come', '1.0.1', 5, { version: '2.0.0', lessonIds: ['b', 'c'], testAgain: true }],
  ['who knows the minor one', '1.1.0', 5, { version: '2.0.0', testAgain: true }],
  ['who knows the major one', '2.0.0', 5, null],
  ['who knows the newest', '2.0.1', 5, null],
  ['who began before the first was released', '0.9.0', 1, null],
  ['who began in one that was never released', '1.0.5', 3, { version: '1.1.0' }],
])('what is new for a person %s', (_who, seen, count, news) => {
  const found = courseNews(seen, VERSIONS.slice(0, count))
  if (news) expect(found).toMatchObject(news)
  else expect(found).toBeNull()
})
