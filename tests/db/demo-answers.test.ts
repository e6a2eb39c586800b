import { beforeAll, describe, expect, test } from 'vitest'
import { findCourse, findQuestion, loadLibrary } from '#app/domain/courses/library.server.ts'
import { isCorrect, isPossible } from '#app/domain/courses/questions/response.ts'
import { latestAnswers } from '#app/domain/progress/answers.server.ts'
import { findResult, formerAttempts } from '#app/domain/progress/test-results.server.ts'
import { env } from '#app/http/env.server.ts'
import { write } from '#db/client.server.ts'
import { answer, takeTest } from '#db/seed/answering.ts'
import { nearnessToError, wrongResponse } from '#db/seed/first-tries.ts'
import { makeQuestion } from '#tests/domain/progress/courses.ts'
import { createPerson } from '#tests/support/people.ts'
import { makePrintableCourse } from '#tests/support/printable-course.ts'

const NAMES = Array.from({ length: 200 }, (_, place) => `navn-${place}`)

beforeAll(async () => {
  env.COURSES_DIR = makePrintableCourse()
  await loadLibrary()
})

const questionOf = (id: string) => {
  const asked = findQuestion(id)
  if (!asked) throw new Error(`No question ${id}`)
  return asked
}

describe('a wrong answer of a demo person', () => {
  test.each([
    'pr-1-l1-q1',
    'pr-1-l1-q2',
    'pr-1-l1-q3',
    'pr-1-l1-q4',
  ])('to %s is one that can be given', (id) => {
    const { question } = questionOf(id)
    const response = wrongResponse('amina', question)
    expect(isPossible(question, response)).toBe(true)
    expect(isCorrect(question, response)).toBe(false)
  })

  test.each([
    { options: 4, right: 1 },
    { options: 4, right: 3 },
    { options: 3, right: 3 },
  ])('where $right of $options are right is one too, whoever gives it', (facts) => {
    const question = makeQuestion('q', facts)
    for (const name of NAMES) {
      const response = wrongResponse(name, question)
      expect(isPossible(question, response)).toBe(true)
      expect(isCorrect(question, response)).toBe(false)
    }
  })
})

test('some are wrong at first and some are not, and all are right in the end', () => {
  const asked = questionOf('pr-1-l1-q1')
  const erring = NAMES.filter((name) => nearnessToError(name, asked.question.id) < 1)
  expect(erring.length).toBeGreaterThan(0)
  expect(erring.length).toBeLessThan(NAMES.length)
  for (const name of [erring[0] ?? '', NAMES.find((one) => !erring.includes(one)) ?? '']) {
    const { id } = createPerson()
    write((tx) => answer(tx, { id, name }, asked, new Date()))
    expect(latestAnswers(id, { questions: [asked.question], contentHash: asked.contentHash })).toMatchObject({
      'pr-1-l1-q1': { feedback: { correct: true } },
    })
  }
})

test.each([
  'passed',
  'failed',
] as const)('the answers of a test that is %s are those it was marked by', (outcome) => {
  const course = findCourse('proevekursus')
  if (!course) throw new Error('The sample course did not load')
  const { id } = createPerson()
  write((tx) => takeTest(tx, { id, name: 'esben' }, course, outcome, new Date()))
  const [attempt] = formerAttempts(id, course.id)
  const result = findResult(id, course, attempt?.id ?? '')
  expect(result).toMatchObject({ correct: 1, total: 2 })
  expect(result?.questions.filter(({ correct }) => correct)).toHaveLength(1)
})
