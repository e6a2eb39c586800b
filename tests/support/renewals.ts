import { eq } from 'drizzle-orm'
import type { Course } from '#app/domain/courses/outline.ts'
import { addDays, addMonths, civilDate, today } from '#app/domain/dates.ts'
import type { ApprovalKind } from '#app/domain/progress/approval.ts'
import { findOpenAttempt, startAttempt } from '#app/domain/progress/attempts.server.ts'
import { markAsRead } from '#app/domain/progress/completions.server.ts'
import { handIn } from '#app/domain/progress/hand-in.server.ts'
import { db } from '#db/client.server.ts'
import {
  answers,
  approvals,
  attendances,
  certificateEnds,
  certificates,
  lessonCompletions,
  testAnswers,
  testAttempts,
} from '#db/schema/index.ts'
import { award, complete, storedCertificates } from './certificates.ts'
import { createPerson } from './people.ts'

type Someone = { id: string }

/** Presses "Markér som læst" at a moment. */
export function readLesson({ id: personId }: Someone, course: Course, lessonId: string, at: Date) {
  const lesson = course.lessons.find(({ id }) => id === lessonId)
  if (!lesson) throw new Error(`The course has no lesson ${lessonId}`)
  markAsRead(personId, course, lesson, lesson.contentHash, at)
}

/** Takes the final test at a moment, all right or all wrong; its first option is the right one. */
export function takeTestAt({ id: personId }: Someone, course: Course, at: Date, isRight = true) {
  startAttempt(personId, course, at)
  const attempt = findOpenAttempt(personId, course)
  if (!attempt) throw new Error('The attempt did not start')
  const place = (options: string[]) => options.findIndex((text) => text.endsWith(isRight ? ' 0' : ' 1'))
  const chosen = Object.fromEntries(attempt.questions.map(({ id, options }) => [id, [place(options)]]))
  handIn(personId, course, { attemptId: attempt.id, chosen }, at)
}

/** A trainer has approved what the person did on the same day, and the certificate follows if that was all. */
export function approveAt(person: Someone, course: Course, kind: ApprovalKind, cycle: number, at: Date) {
  const decided = { outcome: 'approved' as const, comment: '', decidedBy: createPerson().id, decidedAt: at }
  db.insert(approvals)
    .values({
      personId: person.id,
      courseId: course.id,
      kind,
      cycle,
      doneOn: civilDate(at),
      saidAt: at,
      ...decided,
    })
    .run()
  award(person, course, at)
}

export function attendAt(person: Someone, course: Course, at: Date) {
  db.insert(attendances)
    .values({
      personId: person.id,
      courseId: course.id,
      day: civilDate(at),
      recordedBy: createPerson().id,
      createdAt: at,
    })
    .run()
  award(person, course, at)
}

export function revokeAt(certificate: { id: string }, at: Date) {
  db.insert(certificateEnds)
    .values({
      certificateId: certificate.id,
      kind: 'revoked',
      reason: 'requirements-not-met',
      endedOn: civilDate(at),
      createdAt: at,
    })
    .run()
}

/** All that certificates were given for, and the certificates themselves, as they lie in the tables. */
export const evidenceOf = ({ id }: Someone) => ({
  certificates: db.select().from(certificates).where(eq(certificates.personId, id)).all(),
  completions: db.select().from(lessonCompletions).where(eq(lessonCompletions.personId, id)).all(),
  answers: db.select().from(answers).where(eq(answers.personId, id)).all(),
  attempts: db.select().from(testAttempts).where(eq(testAttempts.personId, id)).all(),
  testAnswers: db
    .select({ answer: testAnswers })
    .from(testAnswers)
    .innerJoin(testAttempts, eq(testAttempts.id, testAnswers.attemptId))
    .where(eq(testAttempts.personId, id))
    .all(),
  approvals: db.select().from(approvals).where(eq(approvals.personId, id)).all(),
})

/** Somebody whose certificate in the course, which they have earned, expires in so many days from today. */
export function createHolder(course: Course, daysLeft: number) {
  const person = createPerson()
  const issuedOn = addMonths(addDays(today(), daysLeft), -course.validity.months)
  const at = new Date(`${issuedOn}T11:00:00Z`)
  complete(person, course, at)
  if (course.practiceTask) approveAt(person, course, 'practice-task', 1, at)
  award(person, course, at)
  const [certificate] = storedCertificates(person)
  if (!certificate) throw new Error('The course is not complete, so there is no certificate')
  return { person, certificate }
}
