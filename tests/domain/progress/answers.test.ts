import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Course } from '#app/domain/courses/outline.ts'
import { registerContent } from '#app/domain/courses/past-content.server.ts'
import type { Question } from '#app/domain/courses/questions/question.ts'
import { latestAnswers, saveAnswer } from '#app/domain/progress/answers.server.ts'
import { progressIn } from '#app/domain/progress/progress.server.ts'
import { db } from '#db/client.server.ts'
import { answers, enrolments } from '#db/schema/index.ts'
import { createPerson } from '#tests/support/people.ts'
import { makeCourse, makeLesson, makeQuestion } from './courses.ts'

const course = makeCourse()
const question = makeQuestion('l1-q1')
const asked = { question, contentHash: 'hash-l1', course }
const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 9, minute))

let personId = ''
beforeEach(() => {
  personId = createPerson().id
})

const rows = () => db.select().from(answers).where(eq(answers.personId, personId)).all()
const answer = (key: string, chosen: number[], minute: number) =>
  saveAnswer(personId, asked, { key, chosen: chosen.map(String) }, at(minute))
const latest = (...questions: Question[]) => latestAnswers(personId, { questions, contentHash: 'hash-l1' })
const latestChosen = () => latest(question)['l1-q1']?.feedback.chosen

describe('an answer', () => {
  test('is kept with what it was given to, and told right or wrong with reasons', () => {
    const saved = answer('k1', [1], 0)
    expect(saved?.feedback).toMatchObject({ correct: false, chosen: [1] })
    expect(saved?.feedback).toMatchObject({ options: [{}, {}, {}] })
    expect(rows()).toMatchObject([{ chosen: [1], correct: false, contentHash: 'hash-l1', answeredAt: at(0) }])
  })

  test('counts as answered, wrong too, and begins the course', () => {
    answer('k1', [1], 0)
    expect(progressIn(personId, course).lessons[0]?.unanswered).toEqual(['l1-q2'])
    expect(db.select().from(enrolments).where(eq(enrolments.personId, personId)).all()).toHaveLength(1)
  })

  test.each([
    { chosen: [] },
    { chosen: [0, 1] },
    { chosen: [3] },
    { chosen: [-1] },
    { chosen: [0.5] },
  ])('$chosen is no answer to a question with one of three options', ({ chosen }) => {
    expect(answer('k1', chosen, 0)).toBeNull()
    expect(rows()).toEqual([])
  })
})

describe('a form sent again', () => {
  test('with the same choice is the same answer', () => {
    const first = answer('k1', [1], 0)
    expect(answer('k1', [1], 5)?.feedback).toEqual(first?.feedback)
    expect(rows()).toMatchObject([{ answeredAt: at(5) }])
  })

  test('with the same ticks in another order is the same answer', () => {
    const several = { ...asked, question: makeQuestion('l1-q2', { right: 2 }) }
    saveAnswer(personId, several, { key: 'k1', chosen: ['0', '1'] }, at(0))
    saveAnswer(personId, several, { key: 'k1', chosen: ['1', '0'] }, at(1))
    expect(rows()).toHaveLength(1)
  })

  test('with another choice is a new answer', () => {
    answer('k1', [1], 0)
    answer('k1', [0], 1)
    expect(rows()).toHaveLength(2)
    expect(latestChosen()).toEqual([0])
  })

  test('going back to the first choice makes that one the latest again', () => {
    answer('k1', [1], 0)
    answer('k1', [0], 1)
    answer('k1', [1], 2)
    expect(rows()).toHaveLength(2)
    expect(latestChosen()).toEqual([1])
  })

  test('with another key is a new answer, also with the same choice', () => {
    answer('k1', [1], 0)
    answer('k2', [1], 1)
    expect(rows()).toHaveLength(2)
  })

  test('of two in the same moment the one that came last is the latest', () => {
    answer('k1', [1], 0)
    answer('k2', [2], 0)
    expect(latestChosen()).toEqual([2])
  })
})

describe('the latest answers', () => {
  test("are one's own alone", () => {
    answer('k1', [1], 0)
    expect(latestAnswers(createPerson().id, { questions: [question], contentHash: 'hash-l1' })).toEqual({})
    expect(latest()).toEqual({})
  })

  test('leave out one that no longer means the same, which still counts as answered', () => {
    answer('k1', [0], 0)
    const turned = { ...question, options: question.options.toReversed() }
    expect(latest(turned)).toEqual({})
    const shorter = { ...question, options: question.options.slice(1) }
    answer('k2', [2], 1)
    expect(latest(shorter)).toEqual({})
    expect(progressIn(personId, course).lessons[0]?.unanswered).toEqual(['l1-q2'])
  })
})

describe('answers to an earlier text', () => {
  const two = [question, makeQuestion('l1-q2')]
  const register = (contentHash: string, questions: Question[]) => {
    const lessons = [makeLesson('l1', { contentHash })]
    const found = questions.map(
      (one) => [one.id, { question: one, contentHash, course, lesson: null }] as const,
    )
    registerContent({ courses: [{ ...course, lessons } satisfies Course], questions: new Map(found) })
  }
  const answerUnder = (contentHash: string, one: Question) =>
    saveAnswer(personId, { question: one, contentHash, course }, { key: contentHash, chosen: ['1'] }, at(0))

  test('are shown where the question is asked in the same words, and not where it is another one', () => {
    register('hash-old', two)
    for (const one of two) answerUnder('hash-old', one)
    const rewritten = { ...makeQuestion('l1-q2'), prompt: ['Noget helt andet?'] }
    expect(Object.keys(latest(question, rewritten))).toEqual(['l1-q1'])
  })

  test('are looked up together, and those to the present text not at all', () => {
    register('hash-older', two)
    latest(...two) // which prepares the one query for the answers
    const select = vi.spyOn(db, 'select')
    const queries = (...questions: Question[]) => {
      select.mockClear()
      latest(...questions)
      return select.mock.calls.length
    }
    for (const one of two) answerUnder('hash-l1', one)
    expect(queries(...two)).toBe(0)
    for (const one of two) answerUnder('hash-older', one)
    expect(queries(...two)).toBe(1)
    select.mockRestore()
  })
})
