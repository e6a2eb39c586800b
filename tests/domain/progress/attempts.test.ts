import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { certificatesOf } from '#app/domain/certificates/certificates.server.ts'
import type { Course } from '#app/domain/courses/outline.ts'
import { findOpenAttempt, type OpenAttempt, startAttempt } from '#app/domain/progress/attempts.server.ts'
import { handIn, saveTestAnswers } from '#app/domain/progress/hand-in.server.ts'
import { progressIn } from '#app/domain/progress/progress.server.ts'
import { findResult, formerAttempts } from '#app/domain/progress/test-results.server.ts'
import { db } from '#db/client.server.ts'
import { testAttempts } from '#db/schema/index.ts'
import { createPerson } from '#tests/support/people.ts'
import { makeCourse, makeQuestion } from './courses.ts'

/** No lessons, so that the test is the last requirement. */
const course = makeCourse({ lessons: [] })

let personId = ''
beforeEach(() => {
  personId = createPerson().id
})

function begin(inCourse: Course = course): OpenAttempt {
  startAttempt(personId, inCourse)
  const attempt = findOpenAttempt(personId, inCourse)
  if (!attempt) throw new Error('The attempt did not start')
  return attempt
}

/** The right answer to the first so many questions, a wrong one to the rest; the first option of the source is right. */
function answersTo({ questions }: OpenAttempt, right: number): Record<string, number[]> {
  return Object.fromEntries(
    questions.map(({ id, options }, place) => {
      const rightPlace = options.indexOf(`${id} mulighed 0`)
      return [id, [place < right ? rightPlace : (rightPlace + 1) % options.length]]
    }),
  )
}

const handInWith = (attempt: OpenAttempt, right: number, inCourse = course) =>
  handIn(personId, inCourse, { attemptId: attempt.id, chosen: answersTo(attempt, right) })

describe('an open attempt', () => {
  test('holds as many questions as the course draws, without key or reasons', () => {
    const attempt = begin()
    expect(attempt.questions).toHaveLength(10)
    expect(JSON.stringify(attempt)).not.toMatch(/begrundelse|correct|reason/)
  })

  test('is gone on with: another start draws nothing new', () => {
    const first = begin()
    expect(begin()).toEqual(first)
    expect(db.select().from(testAttempts).where(eq(testAttempts.personId, personId)).all()).toHaveLength(1)
  })

  test('keeps each answer as it is given, in the order it is shown in', () => {
    const attempt = begin()
    const id = attempt.questions[3]?.id ?? ''
    const now = new Date('2026-11-22T09:42:00Z')
    const save = (shown: number[]) =>
      saveTestAnswers(personId, course, { attemptId: attempt.id, chosen: { [id]: shown } }, now)
    expect(save([2])).toBe('saved')
    expect(save([1])).toBe('saved')
    expect(findOpenAttempt(personId, course)?.questions[3]).toMatchObject({ chosen: [1], savedAt: now })
    expect(findOpenAttempt(personId, course)?.questions[2]?.chosen).toEqual([])
  })

  test('leaves an answer that cannot be one, and a question that was not drawn, as they were', () => {
    const attempt = begin()
    const id = attempt.questions[0]?.id ?? ''
    const undrawn = course.bank.questions.find(
      (one) => !attempt.questions.some((drawn) => drawn.id === one.id),
    )
    const given = { [id]: [9], [undrawn?.id ?? '']: [0], ['__proto__']: [0] }
    expect(saveTestAnswers(personId, course, { attemptId: attempt.id, chosen: given })).toBe('saved')
    expect(findOpenAttempt(personId, course)).toEqual(attempt)
  })

  test('forgets an answer whose last tick is taken away', () => {
    const attempt = begin()
    const id = attempt.questions[0]?.id ?? ''
    saveTestAnswers(personId, course, { attemptId: attempt.id, chosen: { [id]: [0] } })
    saveTestAnswers(personId, course, { attemptId: attempt.id, chosen: { [id]: [] } })
    expect(findOpenAttempt(personId, course)?.questions[0]?.chosen).toEqual([])
  })

  test('is nobody else’s, and belongs to its course', () => {
    const attempt = begin()
    const form = { attemptId: attempt.id, chosen: answersTo(attempt, 10) }
    const stranger = createPerson().id
    expect(saveTestAnswers(stranger, course, form)).toBe('unknown')
    expect(handIn(stranger, course, form)).toBe('unknown')
    expect(handIn(personId, makeCourse({ id: 'c-2' }), form)).toBe('unknown')
    expect(findResult(stranger, course, attempt.id)).toBeNull()
    expect(findResult(personId, course, attempt.id)).toBeNull() // not handed in yet
  })
})

describe('handing in', () => {
  test.each([
    { right: 8, passed: true },
    { right: 7, passed: false },
  ])('$right of 10 at 80 %: $passed', ({ right, passed }) => {
    const attempt = begin()
    expect(handInWith(attempt, right)).toBe('handed-in')
    expect(findResult(personId, course, attempt.id)).toMatchObject({ correct: right, total: 10, passed })
    expect(progressIn(personId, course).complete).toBe(passed)
  })

  test('what is not answered counts as wrong', () => {
    const attempt = begin()
    const all = Object.entries(answersTo(attempt, 10))
    handIn(personId, course, { attemptId: attempt.id, chosen: Object.fromEntries(all.slice(0, 7)) })
    expect(findResult(personId, course, attempt.id)).toMatchObject({ correct: 7, passed: false })
  })

  test('answers saved on the way count, and the form has the last word', () => {
    const attempt = begin()
    saveTestAnswers(personId, course, { attemptId: attempt.id, chosen: answersTo(attempt, 10) })
    handIn(personId, course, {
      attemptId: attempt.id,
      chosen: answersTo({ ...attempt, questions: attempt.questions.slice(0, 3) }, 0),
    })
    expect(findResult(personId, course, attempt.id)).toMatchObject({ correct: 7 })
  })

  test('a second time changes nothing', () => {
    const attempt = begin()
    handInWith(attempt, 4)
    expect(handInWith(attempt, 10)).toBe('handed-in')
    expect(saveTestAnswers(personId, course, { attemptId: attempt.id, chosen: {} })).toBe('handed-in')
    expect(findResult(personId, course, attempt.id)).toMatchObject({ correct: 4 })
  })

  test('gives the reasons in the order that was shown', () => {
    const attempt = begin()
    handInWith(attempt, 10)
    const result = findResult(personId, course, attempt.id)
    expect(result?.questions.map(({ options }) => options.map(({ text }) => text))).toEqual(
      attempt.questions.map(({ options }) => options),
    )
    expect(result?.questions[0]?.options.filter(({ chosen }) => chosen)).toMatchObject([{ correct: true }])
  })

  test('the best attempt counts, and a new one may begin at once', () => {
    handInWith(begin(), 9)
    handInWith(begin(), 2)
    expect(progressIn(personId, course).bestTest).toMatchObject({ correct: 9, passed: true })
    expect(
      formerAttempts(personId, course.id)
        .map(({ correct }) => correct)
        .toSorted(),
    ).toEqual([2, 9])
  })

  test('the pass mark is that of the day the test was drawn', () => {
    const attempt = begin()
    const stricter = makeCourse({ lessons: [], pass: { draw: 10, mark: 1 } })
    handInWith(attempt, 8, stricter)
    expect(findResult(personId, stricter, attempt.id)?.passed).toBe(true)
  })

  test('50 at once give one certificate', async () => {
    const attempt = begin()
    const outcomes = await Promise.all(Array.from({ length: 50 }, async () => handInWith(attempt, 10)))
    expect(new Set(outcomes)).toEqual(new Set(['handed-in']))
    expect(certificatesOf(personId)).toHaveLength(1)
    expect(formerAttempts(personId, course.id)).toHaveLength(1)
  })
})

describe('when the bank changes under an open attempt', () => {
  const without = (ids: string[]) =>
    makeCourse({
      lessons: [],
      bank: { contentHash: 'later', questions: course.bank.questions.filter(({ id }) => !ids.includes(id)) },
    })

  test('a question that is gone is neither asked nor counted', () => {
    const attempt = begin()
    const [gone, ...rest] = attempt.questions
    const later = without([gone?.id ?? ''])
    expect(findOpenAttempt(personId, later)?.questions).toEqual(rest)
    handInWith(attempt, 8, later)
    expect(findResult(personId, later, attempt.id)).toMatchObject({ correct: 7, total: 9, passed: false })
  })

  test('when all are gone a new attempt is drawn', () => {
    const attempt = begin()
    const later = makeCourse({
      lessons: [],
      bank: { contentHash: 'later', questions: [makeQuestion('new')] },
    })
    expect(findOpenAttempt(personId, later)).toBeNull()
    expect(handInWith(attempt, 10, later)).toBe('unknown')
    expect(begin(later).questions.map(({ id }) => id)).toEqual(['new'])
  })

  test('a result from before says how many questions it can no longer show', () => {
    const attempt = begin()
    handInWith(attempt, 9)
    const later = without([attempt.questions[0]?.id ?? ''])
    const result = findResult(personId, later, attempt.id)
    expect(result).toMatchObject({ correct: 9, total: 10, passed: true })
    expect(result?.questions).toHaveLength(9)
  })
})
