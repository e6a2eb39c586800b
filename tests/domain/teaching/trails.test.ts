import { sql } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { saveAnswer } from '#app/domain/progress/answers.server.ts'
import { findOpenAttempt, startAttempt } from '#app/domain/progress/attempts.server.ts'
import { markAsRead } from '#app/domain/progress/completions.server.ts'
import { handIn } from '#app/domain/progress/hand-in.server.ts'
import { saveReflection } from '#app/domain/progress/reflections.server.ts'
import { trailsIn } from '#app/domain/teaching/trails.server.ts'
import { db } from '#db/client.server.ts'
import { certificates, credentials, people } from '#db/schema/index.ts'
import { createPerson } from '#tests/support/people.ts'
import { makeCourse, makeLesson, makeQuestion } from '../progress/courses.ts'

const course = makeCourse({ lessons: [makeLesson('l1'), makeLesson('l2', { reflectionIds: ['l2-r1'] })] })
const [first, second] = course.lessons
const day = (date: number) => new Date(Date.UTC(2026, 9, date))

// Each test begins with nobody, and certificates are never deleted, which triggers see to.
beforeAll(() => {
  db.run(sql`drop trigger credentials_no_delete`)
  db.run(sql`drop trigger certificates_no_delete`)
})
beforeEach(() => {
  db.delete(credentials).run()
  db.delete(certificates).run()
  db.delete(people).run()
})

function answer(personId: string, questionId: string, on: Date, key = 'k') {
  saveAnswer(
    personId,
    { question: makeQuestion(questionId), contentHash: 'h', course },
    { key, chosen: ['1'] },
    on,
  )
}

function takeTest(personId: string, right: boolean, on: Date) {
  startAttempt(personId, course, on)
  const attempt = findOpenAttempt(personId, course)
  const chosen = Object.fromEntries(
    (attempt?.questions ?? []).map(({ id, options }) => [
      id,
      [options.indexOf(`${id} mulighed ${right ? 0 : 1}`)],
    ]),
  )
  handIn(personId, course, { attemptId: attempt?.id ?? '', chosen }, on)
}

const trailsOf = (asked = course) =>
  trailsIn(
    asked,
    db
      .select()
      .from(people)
      .all()
      .map(({ id }) => id),
  )

const step = (lastAt: Date | null, done = false) => ({ lastAt, done })

test('nobody has gone anywhere before they do something', () => {
  createPerson()
  expect(trailsOf()).toEqual([])
})

test('a lesson is begun by an answer, and done once it is read and all of it answered', () => {
  const { id } = createPerson()
  answer(id, 'l1-q1', day(1))
  expect(trailsOf()).toEqual([{ steps: [step(day(1)), step(null), step(null)], finished: false }])
  if (first) markAsRead(id, course, first, first.contentHash, day(2))
  answer(id, 'l1-q2', day(3))
  expect(trailsOf()).toMatchObject([{ steps: [step(day(3), true), step(null), step(null)] }])
})

test('the last answer is what counts, and one that is written for oneself does not', () => {
  const { id } = createPerson()
  answer(id, 'l2-q1', day(1))
  answer(id, 'l2-q1', day(4), 'k2')
  saveReflection(id, course, { reflectionId: 'l2-r1', text: 'Kun til mig' }, day(9))
  expect(trailsOf()).toMatchObject([{ steps: [step(null), step(day(4)), step(null)] }])
})

test('the test is done by passing it, and the way by holding the certificate', () => {
  const [failed, passed] = [createPerson().id, createPerson().id]
  takeTest(failed, false, day(5))
  for (const id of ['l1-q1', 'l1-q2', 'l2-q1', 'l2-q2']) answer(passed, id, day(1))
  for (const lesson of [first, second])
    if (lesson) markAsRead(passed, course, lesson, lesson.contentHash, day(1))
  takeTest(passed, true, day(6))
  expect(trailsOf()).toEqual(
    expect.arrayContaining([
      { steps: [step(null), step(null), step(day(5))], finished: false },
      { steps: [step(day(1), true), step(day(1), true), step(day(6), true)], finished: true },
    ]),
  )

  // A question that is new since opens the lesson again, and the certificate stands.
  const renewed = { ...course, lessons: [makeLesson('l1', { questionIds: ['l1-q1', 'l1-q9'] })] }
  expect(
    trailsOf(renewed)
      .map(({ finished }) => finished)
      .toSorted(),
  ).toEqual([false, true])
})

test('what is done in other courses leaves no trail here', () => {
  const { id } = createPerson()
  answer(id, 'l1-q1', day(1))
  expect(trailsOf(makeCourse({ id: 'c-2', lessons: [makeLesson('m1')] }))).toEqual([])
})
