import { describe, expect, test } from 'vitest'
import { changedSince, planRelease } from '#app/domain/courses/release.ts'
import type { Course } from '#app/domain/courses/outline.ts'
import type { Version } from '#app/domain/courses/versions.ts'
import { listed, makeCourse, makeLesson } from '../progress/courses.ts'

const TODAY = '2026-11-22'
const released = (version: string): Version => ({
  version,
  change: 'major',
  redo: [],
  date: '2026-01-01',
  contentHash: 'hash-c-1',
  lessons: { l1: listed('hash-l1'), l2: listed('hash-l2') },
  bank: 'hash-bank',
  ids: [],
})
const CHANGED = [makeLesson('l1'), makeLesson('l2', { contentHash: 'hash-l2-new' })]
const CHECKED = makeLesson('l2', { contentHash: 'hash-l2-new', textHash: 'hash-l2' })
const plan = (facts: Partial<Course>) => planRelease(makeCourse(facts), TODAY)

describe('a release', () => {
  test('the first may be called anything, and asks nothing of anyone it does not know', () => {
    const lessons = [makeLesson('l1'), makeLesson('l2', { textHash: 'text-l2' })]
    expect(plan({ version: '0.3.1', change: 'patch', lessons })).toMatchObject({
      status: 'planned',
      version: {
        version: '0.3.1',
        change: 'patch',
        redo: [],
        date: TODAY,
        contentHash: 'hash-c-1',
        lessons: { l1: listed('hash-l1'), l2: { content: 'hash-l2', text: 'text-l2' } },
        bank: 'hash-bank',
      },
      changes: { lessons: [{ id: 'l1', how: 'new' }, { id: 'l2' }], test: true },
    })
  })

  test('lists every id that progress hangs on', () => {
    const lesson = makeLesson('l1', {
      reflectionIds: ['l1-r1'],
      cases: [{ id: 'l1-c1', title: '', steps: [] }],
      tasks: [{ id: 'l1-t1', title: '', items: [] }],
    })
    const found = plan({ lessons: [lesson] })
    expect(found.status === 'planned' && found.version.ids).toEqual([
      'l1',
      'l1-q1',
      'l1-q2',
      'l1-r1',
      'l1-c1',
      'l1-t1',
      ...makeCourse().bank.questions.map(({ id }) => id),
    ])
  })

  test.each([
    { version: '1.0.1', change: 'patch' as const, redo: [] },
    { version: '1.1.0', change: 'minor' as const, redo: [] },
    { version: '2.0.0', change: 'major' as const, redo: ['test'] },
  ])('$version of a $change asks for $redo', ({ version, change, redo }) => {
    const versions = [released('1.0.0')]
    expect(plan({ versions, version, change, redo: ['test'], lessons: CHANGED })).toMatchObject({
      status: 'planned',
      version: { version, change, redo },
      changes: { lessons: [{ id: 'l2', how: 'changed' }], test: false },
    })
  })

  test('is compared with the newest version', () => {
    const lessons = { l1: listed('x'), l2: listed('hash-l2-new') }
    const versions = [released('1.0.0'), { ...released('1.1.0'), lessons }]
    expect(plan({ versions, version: '1.1.1', change: 'patch', lessons: CHANGED })).toMatchObject({
      changes: { lessons: [{ id: 'l1', how: 'changed' }] },
    })
  })
})

describe('a release is refused', () => {
  test.each<[string, Partial<Course>, object]>([
    [
      'when the version is the same and the text another',
      { version: '1.0.0', lessons: CHANGED },
      { why: 'not-higher', last: '1.0.0' },
    ],
    [
      'when the version is lower',
      { version: '0.9.0', lessons: CHANGED },
      { why: 'not-higher', last: '1.0.0' },
    ],
    [
      'when the number raised is not the one that change names',
      { version: '1.1.0', change: 'patch', lessons: CHANGED },
      { why: 'does-not-fit', last: '1.0.0', change: 'patch', step: 'minor' },
    ],
    ['when nothing has changed', { version: '1.0.1', change: 'patch' }, { why: 'nothing-changed' }],
  ])('%s', (_when, facts, refusal) => {
    expect(plan({ versions: [released('1.0.0')], ...facts })).toEqual({ status: 'refused', ...refusal })
  })

  test('but a course that is as it was released is only unchanged', () => {
    expect(plan({ versions: [released('1.0.0')], version: '1.0.0' })).toEqual({ status: 'unchanged' })
  })
})

test.each<[string, Partial<Course>, string | null]>([
  ['before the first release', { lessons: CHANGED }, null],
  ['as it was released', { versions: [released('1.0.0')] }, null],
  [
    'in which a source was looked at again',
    { versions: [released('1.0.0')], lessons: [makeLesson('l1'), CHECKED] },
    null,
  ],
  ['changed since', { versions: [released('1.0.0')], lessons: CHANGED }, '1.0.0'],
  [
    'changed since, and its version raised',
    { versions: [released('1.0.0')], version: '1.1.0', lessons: CHANGED },
    '1.0.0',
  ],
])('a course %s', (_what, facts, since) => {
  expect(changedSince(makeCourse(facts))?.version ?? null).toBe(since)
})
