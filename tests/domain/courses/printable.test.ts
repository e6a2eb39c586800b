import { expect, test } from 'vitest'
import { printable } from '#app/domain/courses/printable.ts'
import { makeCourse, makeLesson } from '../progress/courses.ts'

const summary = { id: 's', title: 'På én side', contentHash: '', passages: [] }
const list = { id: 't', title: 'Liste', items: ['En'] }
const lessons = [
  makeLesson('l1', { tasks: [list, list] }),
  makeLesson('l2'),
  makeLesson('l3', { tasks: [list] }),
]

test.each([
  ['both', makeCourse({ summary, lessons }), { summary: true, checklists: 3 }],
  ['a summary', makeCourse({ summary }), { summary: true, checklists: 0 }],
  ['checklists', makeCourse({ lessons }), { summary: false, checklists: 3 }],
  ['nothing', makeCourse(), null],
])('a course with %s', (_what, course, expected) => {
  expect(printable(course)).toEqual(expected)
})
