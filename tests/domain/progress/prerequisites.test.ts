import { expect, test } from 'vitest'
import type { Prerequisites } from '#app/domain/courses/course.ts'
import { missingPrerequisite } from '#app/domain/progress/prerequisites.ts'

const course = (courseId: string) => ({ kind: 'course', courseId })

test.each<{ name: string; asked: Prerequisites; done: string[]; missing: unknown }>([
  { name: 'none asked for', asked: {}, done: [], missing: null },
  { name: 'the only way', asked: { anyOf: ['a'] }, done: [], missing: course('a') },
  { name: 'the only way, met', asked: { anyOf: ['a'] }, done: ['a'], missing: null },
  { name: 'one of two ways is enough', asked: { anyOf: ['a', 'b'] }, done: ['b'], missing: null },
  {
    name: 'neither way',
    asked: { anyOf: ['a', 'b'] },
    done: ['c'],
    missing: { kind: 'any', of: [course('a'), course('b')] },
  },
  { name: 'of all only what is left', asked: { allOf: ['a', 'b'] }, done: ['a'], missing: course('b') },
  {
    name: 'all',
    asked: { allOf: ['a', 'b'] },
    done: [],
    missing: { kind: 'all', of: [course('a'), course('b')] },
  },
  {
    name: 'all of some and any of others',
    asked: { allOf: ['a'], anyOf: ['b', 'c'] },
    done: [],
    missing: { kind: 'all', of: [course('a'), { kind: 'any', of: [course('b'), course('c')] }] },
  },
  {
    name: 'any met, all left',
    asked: { allOf: ['a'], anyOf: ['b', 'c'] },
    done: ['c'],
    missing: course('a'),
  },
  {
    name: 'a way of several courses, begun',
    asked: { anyOf: [{ allOf: ['a', 'b'] }, 'c'] },
    done: ['a'],
    missing: { kind: 'any', of: [course('b'), course('c')] },
  },
  {
    name: 'a way of several courses, met',
    asked: { anyOf: [{ allOf: ['a', 'b'] }, 'c'] },
    done: ['a', 'b'],
    missing: null,
  },
])('$name', ({ asked, done, missing }) => {
  expect(missingPrerequisite(asked, new Set(done))).toEqual(missing)
})
