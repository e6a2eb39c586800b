import { awardIfComplete } from '#app/domain/certificates/award.server.ts'
import { signedCredential, signWaiting } from '#app/domain/certificates/credential/credentials.server.ts'
import type { RevocationReason } from '#app/domain/certificates/end.ts'
import type { Course } from '#app/domain/courses/outline.ts'
import { db, write } from '#db/client.server.ts'
import { answers, certificateEnds, certificates, lessonCompletions, testAttempts } from '#db/schema/index.ts'
import { eq, sql } from 'drizzle-orm'
import { makeCourse } from '#tests/domain/progress/courses.ts'

/** All that a course asks for, but for what is left out, as rows written at one moment. */
export function complete(
  person: { id: string },
  course: Course,
  at: Date,
  { without }: { without?: string } = {},
) {
  const personId = person.id
  write((tx) => {
    for (const { id: lessonId, questionIds, contentHash } of course.lessons) {
      if (without !== lessonId) {
        tx.insert(lessonCompletions)
          .values({ personId, courseId: course.id, lessonId, contentHash, completedAt: at })
          .run()
      }
      for (const questionId of questionIds.filter((id) => id !== without)) {
        const answer = { key: 'k', digest: 'd', chosen: [0], correct: true, contentHash, answeredAt: at }
        tx.insert(answers)
          .values({ personId, questionId, ...answer })
          .run()
      }
    }
  })
  if (without !== 'test') handInTest(person, course, at, 9)
}

/** A handed-in test of ten questions, at a pass mark of eight. */
export function handInTest(person: { id: string }, course: Course, at: Date, correctCount: number) {
  const drawn = Array.from({ length: 10 }, (_, place) => ({
    questionId: `p${place}`,
    contentHash: '',
    order: [0],
  }))
  const facts = { courseId: course.id, contentHash: '', drawn, passMark: 800, correctCount }
  db.insert(testAttempts)
    .values({ personId: person.id, ...facts, startedAt: at, handedInAt: at })
    .run()
}

export const award = (person: { id: string }, course: Course, at: Date) =>
  write((tx) => awardIfComplete(tx, person.id, course, at))

/** A certificate that the person has earned on a day, in a course of its own or the one given. */
export function createCertificate(person: { id: string }, facts: Partial<Course> & { at?: Date } = {}) {
  const { at = new Date(), ...courseFacts } = facts
  const course = makeCourse(courseFacts)
  complete(person, course, at)
  award(person, course, at)
  const row = storedCertificates(person).find(({ courseId }) => courseId === course.id)
  if (!row) throw new Error('The course is not complete, so there is no certificate')
  return row
}

/** A person's certificates, in the order in which they were issued. */
export const storedCertificates = (person: { id: string }) =>
  db
    .select()
    .from(certificates)
    .where(eq(certificates.personId, person.id))
    .orderBy(sql`${certificates}.rowid`)
    .all()

/** The same, signed: with the very bytes that its holder has. */
export async function createSigned(...given: Parameters<typeof createCertificate>) {
  const certificate = createCertificate(...given)
  await signWaiting()
  const signed = signedCredential(certificate.id)
  if (!signed) throw new Error('The certificate was not signed')
  return { certificate, ...signed }
}

type End = { kind: 'revoked'; reason: RevocationReason } | { kind: 'replaced'; replacedBy: string }

/** Ends a certificate on a day, as an administrator can. */
export const endCertificate = ({ id }: { id: string }, end: End, endedOn: string) =>
  db
    .insert(certificateEnds)
    .values({ certificateId: id, ...end, endedOn })
    .run()
