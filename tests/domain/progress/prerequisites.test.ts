import { describe, expect, test } from 'vitest'
import type { Prerequisites } from '#app/domain/courses/course.ts'
import { namedCourses, type Prerequisite, prerequisiteOf } from '#app/domain/progress/prerequisites.ts'

/** As it could be said: "a and (b or c)", with a tick at what is met. */
function inShort(asked: Prerequisite): string {
  if (asked.kind === 'course') return `${asked.courseId}${asked.isMet ? '✓' : ''}`
  return `(${asked.of.map(inShort).join(asked.kind === 'all' ? ' and ' : ' or ')})`
}

const FIDELITY: Prerequisites = { allOf: ['hf', { anyOf: ['cti', 'icm', 'mact'] }] }

describe.each<{ asked: Prerequisites; cases: { done: string[]; says: string; isMet: boolean }[] }>([
  { asked: {}, cases: [{ done: [], says: '()', isMet: true }] },
  {
    asked: { anyOf: ['a'] },
    cases: [
      { done: [], says: 'a', isMet: false },
      { done: ['a'], says: 'a✓', isMet: true },
    ],
  },
  {
    asked: { anyOf: ['a', 'b'] },
    cases: [
      { done: ['c'], says: '(a or b)', isMet: false },
      { done: ['b'], says: 'b✓', isMet: true },
    ],
  },
  {
    asked: { allOf: ['a', 'b'] },
    cases: [
      { done: [], says: '(a and b)', isMet: false },
      { done: ['a'], says: '(a✓ and b)', isMet: false },
      { done: ['a', 'b'], says: '(a✓ and b✓)', isMet: true },
    ],
  },
  {
    asked: FIDELITY,
    cases: [
      { done: [], says: '(hf and (cti or icm or mact))', isMet: false },
      { done: ['hf'], says: '(hf✓ and (cti or icm or mact))', isMet: false },
      { done: ['icm', 'mact'], says: '(hf and icm✓)', isMet: false },
      { done: ['hf', 'icm'], says: '(hf✓ and icm✓)', isMet: true },
    ],
  },
  {
    asked: { allOf: ['a'], anyOf: ['b', 'c'] },
    cases: [
      { done: [], says: '(a and (b or c))', isMet: false },
      { done: ['c'], says: '(a and c✓)', isMet: false },
    ],
  },
  {
    asked: { anyOf: [{ allOf: ['a', 'b'] }, 'c'] },
    cases: [
      { done: ['a'], says: '((a✓ and b) or c)', isMet: false },
      { done: ['a', 'b'], says: '(a✓ and b✓)', isMet: true },
    ],
  },
  {
    asked: { allOf: ['a', { allOf: ['b', { anyOf: [{ anyOf: ['c', 'd'] }, 'e'] }] }] },
    cases: [{ done: [], says: '(a and b and (c or d or e))', isMet: false }],
  },
  { asked: { anyOf: [{}, 'a'] }, cases: [{ done: [], says: '()', isMet: true }] },
])('of $asked', ({ asked, cases }) => {
  test.each(cases)('with $done done, $says', ({ done, says, isMet }) => {
    const prerequisite = prerequisiteOf(asked, new Set(done))
    expect(inShort(prerequisite)).toBe(says)
    expect(prerequisite.isMet).toBe(isMet)
  })
})

test('every course that is asked for is named once', () => {
  const asked = prerequisiteOf({ ...FIDELITY, anyOf: ['cti', 'hf'] }, new Set())
  expect(namedCourses(asked)).toEqual(['hf', 'cti', 'icm', 'mact'])
})
