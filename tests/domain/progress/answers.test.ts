import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { latestAnswers, saveAnswer } from '#app/domain/progress/answers.server.ts'
import { progressIn } from '#app/domain/progress/progress.server.ts'
import { db } from '#db/client.server.ts'
import { answers, enrolments } from '#db/schema/index.ts'
import { createPerson } from '#tests/support/people.ts'
import { makeCourse, makeQuestion } from './courses.ts'

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
const latestChosen = () => latestAnswers(personId, [question])['l1-q1']?.feedback.chosen

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
    expect(latestAnswers(createPerson().id, [question])).toEqual({})
    expect(latestAnswers(personId, [])).toEqual({})
  })

  test('leave out one that no longer means the same, which still counts as answered', () => {
    answer('k1', [0], 0)
    const turned = { ...question, options: question.options.toReversed() }
    expect(latestAnswers(personId, [turned])).toEqual({})
    const shorter = { ...question, options: question.options.slice(1) }
    answer('k2', [2], 1)
    expect(latestAnswers(personId, [shorter])).toEqual({})
    expect(progressIn(personId, course).lessons[0]?.unanswered).toEqual(['l1-q2'])
  })
})
