import { describe, expect, test } from 'vitest'
import type { ApprovalState } from '#app/domain/progress/approval.ts'
import { courseProgress, type ProgressFacts } from '#app/domain/progress/course-progress.ts'
import { makeCourse, makeLesson } from './courses.ts'

const PASSED = { correct: 8, total: 10, passMark: 800, passed: true }
const FAILED = { correct: 7, total: 10, passMark: 800, passed: false }
const ALL_ANSWERED = ['l1-q1', 'l1-q2', 'l2-q1', 'l2-q2']

function facts({
  read = [],
  answered = [],
  ...rest
}: Partial<ProgressFacts> & { read?: string[]; answered?: string[] }): ProgressFacts {
  return {
    readings: new Map(read.map((id) => [id, 'current'])),
    answeredQuestionIds: new Set(answered),
    bestTest: null,
    outside: { approvals: {}, daysAttended: 0 },
    ...rest,
  }
}

describe('what is missing for the certificate', () => {
  test.each([
    {
      name: 'at the start: everything',
      known: facts({}),
      missing: [{ kind: 'lessons', count: 2 }, { kind: 'test' }],
      percent: 0,
    },
    {
      name: 'a lesson that is read but not answered is not done',
      known: facts({ read: ['l1'], answered: ['l1-q1'] }),
      missing: [{ kind: 'lessons', count: 2 }, { kind: 'test' }],
      percent: 0,
    },
    {
      name: 'a lesson that is answered but not read is not done',
      known: facts({ answered: ['l1-q1', 'l1-q2'] }),
      missing: [{ kind: 'lessons', count: 2 }, { kind: 'test' }],
      percent: 0,
    },
    {
      name: 'one lesson done',
      known: facts({ read: ['l1'], answered: ['l1-q1', 'l1-q2'] }),
      missing: [{ kind: 'lessons', count: 1 }, { kind: 'test' }],
      percent: 33,
    },
    {
      name: 'all lessons done, the test not taken',
      known: facts({ read: ['l1', 'l2'], answered: ALL_ANSWERED }),
      missing: [{ kind: 'test' }],
      percent: 66,
    },
    {
      name: 'all lessons done, the test failed',
      known: facts({ read: ['l1', 'l2'], answered: ALL_ANSWERED, bestTest: FAILED }),
      missing: [{ kind: 'test' }],
      percent: 66,
    },
    {
      name: 'the test passed before the lessons',
      known: facts({ bestTest: PASSED }),
      missing: [{ kind: 'lessons', count: 2 }],
      percent: 33,
    },
    {
      name: 'everything',
      known: facts({ read: ['l1', 'l2'], answered: ALL_ANSWERED, bestTest: PASSED }),
      missing: [],
      percent: 100,
    },
  ])('$name', ({ known, missing, percent }) => {
    const progress = courseProgress(makeCourse(), known)
    expect(progress.missing).toEqual(missing)
    expect(progress.complete).toBe(missing.length === 0)
    expect(progress.percent).toBe(percent)
  })

  const outside = (daysAttended: number, practiceTask?: ApprovalState['status']) => ({
    outside: { approvals: practiceTask ? { 'practice-task': practiceTask } : {}, daysAttended },
  })
  const bothAsked = makeCourse({ lessons: [], practiceTask: true, days: 2 })

  test('a practice task and days are asked for where the course says so', () => {
    expect(courseProgress(bothAsked, facts({ bestTest: PASSED, ...outside(1) })).missing).toEqual([
      { kind: 'practice-task' },
      { kind: 'days', count: 1 },
    ])
    const all = facts({ bestTest: PASSED, ...outside(5, 'approved') })
    expect(courseProgress(bothAsked, all)).toMatchObject({ complete: true, percent: 100 })
  })

  test.each([
    'waiting',
    'returned',
  ] as const)('a practice task that is %s is missing, and so told', (status) => {
    expect(courseProgress(bothAsked, facts({ bestTest: PASSED, ...outside(2, status) }))).toMatchObject({
      missing: [{ kind: 'practice-task' }],
      outside: [
        { kind: 'practice-task', status },
        { kind: 'days', attended: 2, asked: 2 },
      ],
    })
  })

  test.each([
    { what: 'a day', known: outside(1) },
    { what: 'a practice task that waits', known: outside(0, 'waiting') },
  ])('$what alone is a beginning', ({ known }) => {
    expect(courseProgress(bothAsked, facts(known)).begun).toBe(true)
    expect(courseProgress(makeCourse(), facts(known)).begun).toBe(false) // which asks for neither
  })

  test('what the course does not ask for is not missing', () => {
    const known = facts({ bestTest: PASSED, ...outside(0, 'waiting') })
    expect(courseProgress(makeCourse({ lessons: [] }), known)).toMatchObject({ missing: [], outside: [] })
  })
})

describe('numbers that people see', () => {
  test('a course without lessons still has a test to pass, and never divides by nothing', () => {
    const empty = makeCourse({ lessons: [] })
    expect(courseProgress(empty, facts({}))).toMatchObject({
      percent: 0,
      lessonsTotal: 0,
      minutesLeft: 0,
      complete: false,
      next: { kind: 'test' },
    })
    expect(courseProgress(empty, facts({ bestTest: PASSED })).percent).toBe(100)
  })

  test('lessons and questions of other courses, or that are gone, count for nothing', () => {
    const progress = courseProgress(
      makeCourse(),
      facts({
        read: ['l1', 'l2', 'gone', 'x-l1'],
        answered: [...ALL_ANSWERED, 'gone-q1', 'x-q'],
        bestTest: PASSED,
        outside: { approvals: { supervision: 'approved' }, daysAttended: 9 },
      }),
    )
    expect(progress).toMatchObject({ lessonsDone: 2, percent: 100, minutesLeft: 0 })
  })

  test('a lesson without questions is done when it is read', () => {
    const course = makeCourse({ lessons: [makeLesson('l1', { questionIds: [] })] })
    expect(courseProgress(course, facts({})).lessons[0]?.status).toBe('untouched')
    expect(courseProgress(course, facts({ read: ['l1'] })).lessonsDone).toBe(1)
  })

  test('it never says 100 per cent before all is done', () => {
    const lessons = Array.from({ length: 300 }, (_, place) => makeLesson(`m${place}`, { questionIds: [] }))
    const course = makeCourse({ lessons })
    const almost = facts({ read: lessons.map(({ id }) => id) })
    expect(courseProgress(course, almost)).toMatchObject({ percent: 99, complete: false })
  })

  test('minutes left are those of the lessons not done', () => {
    const known = facts({ read: ['l1'], answered: ['l1-q1', 'l1-q2', 'l2-q1'] })
    const progress = courseProgress(makeCourse(), known)
    expect(progress.minutesLeft).toBe(10)
    expect(progress.lessons).toEqual([
      { lessonId: 'l1', standing: 'current', read: true, unanswered: [], status: 'done' },
      { lessonId: 'l2', standing: null, read: false, unanswered: ['l2-q2'], status: 'begun' },
    ])
  })
})

describe('when a lesson has come in another version since it was read', () => {
  const withStanding = (standing: 'news' | 'again') =>
    courseProgress(
      makeCourse(),
      facts({
        readings: new Map([
          ['l1', standing],
          ['l2', 'current'],
        ]),
        answered: ALL_ANSWERED,
        bestTest: PASSED,
      }),
    )

  test('one to be read again is not done, and what was answered in it is', () => {
    const progress = withStanding('again')
    expect(progress.lessons[0]).toMatchObject({ read: false, unanswered: [], status: 'begun' })
    expect(progress.missing).toEqual([{ kind: 'lessons', count: 1 }])
    expect(progress.next).toMatchObject({ kind: 'lesson', lesson: { id: 'l1' } })
  })

  test('one with news is done', () => {
    const progress = withStanding('news')
    expect(progress.lessons[0]).toMatchObject({ standing: 'news', read: true, status: 'done' })
    expect(progress.complete).toBe(true)
  })

  test('one to be read again is begun, also when it asks nothing', () => {
    const course = makeCourse({ lessons: [makeLesson('l1', { questionIds: [] })] })
    const known = facts({ readings: new Map([['l1', 'again']]) })
    expect(courseProgress(course, known).lessons[0]?.status).toBe('begun')
  })
})

describe('the next step', () => {
  test.each([
    { name: 'the first lesson that is not done', known: facts({ read: ['l2'] }), next: 'l1' },
    { name: 'the lesson skipped', known: facts({ read: ['l1'], answered: ['l1-q1', 'l1-q2'] }), next: 'l2' },
    { name: 'then the test', known: facts({ read: ['l1', 'l2'], answered: ALL_ANSWERED }), next: 'test' },
    {
      name: 'then nothing',
      known: facts({ read: ['l1', 'l2'], answered: ALL_ANSWERED, bestTest: PASSED }),
      next: 'nothing',
    },
  ])('$name', ({ known, next }) => {
    const step = courseProgress(makeCourse(), known).next
    expect(step.kind === 'lesson' ? step.lesson.id : step.kind).toBe(next)
  })
})
