import { expect, test } from 'vitest'
import { certificatesOf } from '#app/domain/certificates/certificates.server.ts'
import type { Course } from '#app/domain/courses/outline.ts'
import { saveAnswer } from '#app/domain/progress/answers.server.ts'
import { findOpenAttempt, startAttempt } from '#app/domain/progress/attempts.server.ts'
import { handIn } from '#app/domain/progress/hand-in.server.ts'
import { markAsRead } from '#app/domain/progress/completions.server.ts'
import { factsOf } from '#app/domain/progress/person-facts.server.ts'
import { progressByCourse, progressIn } from '#app/domain/progress/progress.server.ts'
import { standingsOf } from '#app/domain/progress/standings.server.ts'
import { createCertificate } from '#tests/support/certificates.ts'
import { createPerson } from '#tests/support/people.ts'
import { revokeAt } from '#tests/support/renewals.ts'
import { makeCourse, makeLesson, makeQuestion } from './courses.ts'

const course = makeCourse()

function read(personId: string, lessonId: string) {
  const lesson = course.lessons.find(({ id }) => id === lessonId)
  if (!lesson) throw new Error(`The course has no lesson ${lessonId}`)
  markAsRead(personId, course, lesson)
}

function answer(personId: string, questionId: string) {
  const asked = { question: makeQuestion(questionId), contentHash: 'hash', course }
  saveAnswer(personId, asked, { key: 'k', chosen: ['1'] })
}

function pass(personId: string, inCourse: Course) {
  startAttempt(personId, inCourse)
  const attempt = findOpenAttempt(personId, inCourse)
  if (!attempt) throw new Error('The attempt did not start')
  const chosen = Object.fromEntries(
    attempt.questions.map(({ id, options }) => [id, [options.indexOf(`${id} mulighed 0`)]]),
  )
  handIn(personId, inCourse, { attemptId: attempt.id, chosen })
}

test('marking a lesson as read twice is marking it once', () => {
  const { id } = createPerson()
  read(id, 'l1')
  read(id, 'l1')
  expect(progressIn(id, course).lessons.map((lesson) => lesson.read)).toEqual([true, false])
})

test.each([
  { last: 'a lesson', steps: ['answers', 'test', 'lessons'] },
  { last: 'an answer', steps: ['lessons', 'test', 'answers'] },
  { last: 'the test', steps: ['lessons', 'answers', 'test'] },
])('whichever comes last brings the certificate: $last', ({ steps }) => {
  const { id } = createPerson()
  const take: Record<string, () => void> = {
    lessons: () => ['l1', 'l2'].forEach((lesson) => read(id, lesson)),
    answers: () => ['l1-q1', 'l1-q2', 'l2-q1', 'l2-q2'].forEach((question) => answer(id, question)),
    test: () => pass(id, course),
  }
  for (const step of steps) {
    expect(certificatesOf(id)).toEqual([])
    take[step]?.()
  }
  expect(certificatesOf(id)).toHaveLength(1)
})

test('a person stands in several courses at once, each by its own lessons', () => {
  const { id } = createPerson()
  const other = makeCourse({ id: 'c-2', lessons: [makeLesson('m1', { questionIds: [] })] })
  read(id, 'l1')
  pass(id, other)
  const progress = progressByCourse(factsOf([id])(id), [course, other])
  expect(progress.get('c-1')).toMatchObject({ begun: true, bestTest: null })
  expect(progress.get('c-2')).toMatchObject({ lessonsDone: 0, missing: [{ kind: 'lessons', count: 1 }] })
})

test('a manager is told how far, and not what was answered', () => {
  const [quick, slow] = [createPerson(), createPerson()]
  read(quick.id, 'l1')
  answer(quick.id, 'l1-q1')
  answer(quick.id, 'l1-q2')
  const team = standingsOf([quick.id, slow.id], [course])
  const nothingElse = { courseId: 'c-1', certificate: null, revokedOn: null }
  expect(team.get(quick.id)).toEqual([
    {
      ...nothingElse,
      progress: { begun: true, percent: 33, testPassed: null },
      enrolment: { personId: quick.id, courseId: 'c-1', demands: [], waived: null },
    },
  ])
  expect(team.get(slow.id)).toEqual([
    { ...nothingElse, progress: { begun: false, percent: 0, testPassed: null }, enrolment: null },
  ])
  expect(standingsOf([], [course]).size).toBe(0)
})

test('a certificate that was taken back is told with its day, and what was done for it says nothing', () => {
  const person = createPerson()
  const certificate = createCertificate(person, { at: new Date('2026-03-01T12:00:00Z') })
  revokeAt(certificate, new Date('2026-05-31T22:30:00Z'))
  expect(standingsOf([person.id], [course]).get(person.id)).toMatchObject([
    { certificate: null, revokedOn: '2026-06-01', progress: { begun: false, percent: 0, testPassed: null } },
  ])
})
