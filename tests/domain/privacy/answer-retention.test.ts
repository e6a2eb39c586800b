import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import {
  findCourse,
  findQuestion,
  loadLibrary,
  recordLibraryWith,
} from '#app/domain/courses/library.server.ts'
import { registerContent } from '#app/domain/courses/past-content.server.ts'
import { addDays, addMonths, startOfDay, today } from '#app/domain/dates.ts'
import { keepNoLonger } from '#app/domain/privacy/retention-job.server.ts'
import { latestAnswers, saveAnswer } from '#app/domain/progress/answers.server.ts'
import { findOpenAttempt, startAttempt } from '#app/domain/progress/attempts.server.ts'
import { markAsRead } from '#app/domain/progress/completions.server.ts'
import { handIn, saveTestAnswers } from '#app/domain/progress/hand-in.server.ts'
import { progressIn } from '#app/domain/progress/progress.server.ts'
import { findResult, formerAttempts } from '#app/domain/progress/test-results.server.ts'
import { taughtQuestions } from '#app/domain/teaching/questions.server.ts'
import { stopsIn } from '#app/domain/teaching/trails.server.ts'
import { env } from '#app/http/env.server.ts'
import { db } from '#db/client.server.ts'
import { answerCounts, answers, testAnswers } from '#db/schema/index.ts'
import { makeCourses } from '#tests/domain/courses/sample-courses.ts'
import { createPerson } from '#tests/support/people.ts'

const DAY = today()
const LAST_KEPT = addMonths(DAY, -12)
const at = (day: string, minute = 0) => new Date(startOfDay(day).getTime() + (12 * 60 + minute) * 60_000)

recordLibraryWith(registerContent)
beforeAll(async () => {
  env.COURSES_DIR = makeCourses()
  await loadLibrary()
})

const theCourse = () => {
  const course = findCourse('proevekursus')
  if (!course) throw new Error('The sample course did not load')
  return course
}

function answer(personId: string, questionId: string, choice: number, moment: Date) {
  const asked = findQuestion(questionId)
  if (!asked) throw new Error(`There is no question ${questionId}`)
  const key = crypto.randomUUID()
  if (!saveAnswer(personId, asked, { key, chosen: [String(choice)] }, moment)) throw new Error('No answer')
}

/** Hands in a test with these options chosen, by their text. */
function takeTest(personId: string, word: string, moment: Date) {
  const course = theCourse()
  startAttempt(personId, course, moment)
  const attempt = findOpenAttempt(personId, course)
  const chosen = Object.fromEntries(
    (attempt?.questions ?? []).map(({ id, options }) => [
      id,
      [options.indexOf(word)].filter((place) => place >= 0),
    ]),
  )
  handIn(personId, course, { attemptId: attempt?.id ?? '', chosen }, moment)
}

/** What the trainers' page shows. */
const shown = async () => ({
  questions: await taughtQuestions(theCourse()),
  stops: await stopsIn(theCourse(), new Date()),
})

const left = () => ({
  chosen: db
    .select()
    .from(answers)
    .all()
    .filter(({ digest }) => digest !== '').length,
  test: db.select().from(testAnswers).all().length,
})

test('what was answered goes a year after, and neither figures nor progress change', async () => {
  const course = theCourse()
  const people = Array.from({ length: 12 }, () => createPerson().id)
  const longAgo = addDays(LAST_KEPT, -1)
  for (const [place, id] of people.entries()) {
    const day = place < 10 ? longAgo : LAST_KEPT // the last two have a day left
    answer(id, 'pr-1-l1-q1', place % 2, at(day))
    answer(id, 'pr-1-l1-q1', 0, at(day, 1))
    takeTest(id, 'Nej', at(day, 2))
    takeTest(id, place < 6 ? 'Ja' : 'Nej', at(day, 3))
  }
  const [under = '', someone = ''] = people
  answer(under, 'pr-1-l2-q1', 1, at(addDays(DAY, -1))) // at it still: nothing of theirs goes
  const lesson = course.lessons[0]
  if (lesson) for (const id of people) markAsRead(id, course, lesson, lesson.contentHash, at(longAgo, 5))

  const before = { shown: await shown(), progress: people.map((id) => progressIn(id, course)), left: left() }
  const results = formerAttempts(someone, course.id)
  const stopping = new AbortController()
  stopping.abort()
  await expect(keepNoLonger(DAY, stopping.signal)).rejects.toThrow() // nothing is half done
  expect(await keepNoLonger(DAY)).toEqual({ answers: 9, tests: 18 })

  expect(left()).toEqual({ chosen: before.left.chosen - 18, test: 3 * 4 })
  expect(await shown()).toEqual(before.shown)
  expect(people.map((id) => progressIn(id, course))).toEqual(before.progress)
  expect(formerAttempts(someone, course.id)).toEqual(results)

  const [attempt] = formerAttempts(someone, course.id)
  expect(findResult(someone, course, attempt?.id ?? '')?.questions).toEqual([])
  const question = findQuestion('pr-1-l1-q1')
  if (!question) throw new Error('There is no such question')
  const given = { questions: [question.question], contentHash: question.contentHash }
  expect(latestAnswers(someone, given)).toEqual({})

  expect(await keepNoLonger(DAY)).toEqual({}) // done twice it finds nothing

  // Whoever answers again is not counted again, nor is that answer when its time comes.
  answer(someone, 'pr-1-l1-q1', 1, at(LAST_KEPT))
  takeTest(someone, 'Nej', at(LAST_KEPT, 3))
  expect((await shown()).questions).toEqual(before.shown.questions)
  const counted = db.select().from(answerCounts).all()
  expect(await keepNoLonger(addDays(DAY, 1))).toMatchObject({ answers: 3, tests: 5 })
  expect((await shown()).questions).toEqual(before.shown.questions)
  const people10 = counted.filter(({ questionId }) => questionId === 'pr-1-l1-q1')
  expect(people10.reduce((sum, { count }) => sum + count, 0)).toBe(9)
})

test('a test that was never handed in begins empty', async () => {
  const { id } = createPerson()
  startAttempt(id, theCourse(), at(addDays(LAST_KEPT, -1)))
  const attemptId = findOpenAttempt(id, theCourse())?.id ?? ''
  saveTestAnswers(id, theCourse(), { attemptId, chosen: { 'pr-1-p01': [0] } }, at(addDays(LAST_KEPT, -1)))
  expect(await keepNoLonger(DAY)).toMatchObject({ tests: 1 })
  expect(findOpenAttempt(id, theCourse())?.questions.map(({ chosen }) => chosen)).toEqual([[], []])
})

test('cut off between two portions it goes on with those who are left', async () => {
  const before = db.select().from(answerCounts).all().length
  const question = findQuestion('pr-1-l2-q1')
  const row = { questionId: 'pr-1-l2-q1', key: 'k', digest: 'd', chosen: [1], correct: false }
  const answeredAt = at(addDays(LAST_KEPT, -1))
  const contentHash = question?.contentHash ?? ''
  const people = Array.from({ length: 30 }, () => createPerson().id)
  db.insert(answers)
    .values(people.map((personId) => ({ ...row, personId, contentHash, answeredAt })))
    .run()
  const waiting = () => db.select().from(answers).where(eq(answers.digest, 'd')).all().length

  const stopping = new AbortController()
  const stopWhenBegun = () => (waiting() < 30 ? stopping.abort() : setImmediate(stopWhenBegun))
  setImmediate(stopWhenBegun)
  await expect(keepNoLonger(DAY, stopping.signal)).rejects.toThrow()
  expect(waiting()).toBeGreaterThan(0)
  await keepNoLonger(DAY)
  expect(waiting()).toBe(0)
  const counted = db.select().from(answerCounts).where(eq(answerCounts.questionId, 'pr-1-l2-q1')).all()
  expect(db.select().from(answerCounts).all()).toHaveLength(before + 1)
  expect(counted).toMatchObject([{ chosen: '[1]', count: 30 }])
})
