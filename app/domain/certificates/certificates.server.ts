import { randomBytes } from 'node:crypto'
import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import type { Course } from '#app/domain/courses/outline.ts'
import { civilDate, daysBetween, today } from '#app/domain/dates.ts'
import { isDemoAddress } from '#app/domain/people/demo.ts'
import { progressIn } from '#app/domain/progress/progress.server.ts'
import { messagesByLocale } from '#app/i18n/locale.ts'
import { db, type Tx } from '#db/client.server.ts'
import { certificates, people } from '#db/schema/index.ts'
import { CODE_LENGTH, codeFrom, normaliseCode } from './code.ts'
import { holderStatusOn, lastValidDay, statusOn } from './validity.ts'

/** What stands on a certificate, for those who may see all of it. */
const onPaper = {
  holderName: certificates.holderName,
  courseTitle: certificates.courseTitle,
  courseVersion: certificates.courseVersion,
  goals: certificates.goals,
  hours: certificates.hours,
  lessonCount: certificates.lessonCount,
  issuer: certificates.issuer,
  issuedOn: certificates.issuedOn,
  expiresOn: certificates.expiresOn,
  demo: certificates.demo,
}

/**
 * Gives the person the course's certificate when nothing is missing any more. It is called in the
 * transaction that may have completed the last requirement, so the two stand or fall together. The
 * table allows one certificate a person and course, however often this is called.
 */
export function awardIfComplete(tx: Tx, personId: string, course: Course, now: Date): void {
  const { complete, bestTest } = progressIn(personId, course)
  if (!complete || !bestTest) return
  const holder = tx.select().from(people).where(eq(people.id, personId)).get()
  if (!holder) return

  const issuedOn = civilDate(now)
  tx.insert(certificates)
    .values({
      personId,
      courseId: course.id,
      cycle: 1,
      code: codeFrom(randomBytes(CODE_LENGTH)),
      holderName: holder.name,
      courseTitle: course.title,
      courseVersion: course.version,
      contentHash: course.contentHash,
      goals: course.goals,
      hours: course.hours,
      lessonCount: course.lessons.length,
      testCorrect: bestTest.correct,
      testTotal: bestTest.total,
      issuer: messagesByLocale.da.certificates.issuer,
      issuedOn,
      expiresOn: lastValidDay(issuedOn, course.validity.months),
      demo: isDemoAddress(holder.email),
      createdAt: now,
    })
    .onConflictDoNothing({ target: [certificates.personId, certificates.courseId, certificates.cycle] })
    .run()
}

/** The person's own certificates, newest first. */
export function certificatesOf(personId: string, day = today()) {
  return db
    .select({
      id: certificates.id,
      courseId: certificates.courseId,
      courseTitle: certificates.courseTitle,
      courseVersion: certificates.courseVersion,
      issuedOn: certificates.issuedOn,
      expiresOn: certificates.expiresOn,
      code: certificates.code,
      demo: certificates.demo,
    })
    .from(certificates)
    .where(eq(certificates.personId, personId))
    .orderBy(desc(certificates.issuedOn), asc(certificates.courseTitle))
    .all()
    .map((certificate) => ({
      ...certificate,
      daysLeft: daysBetween(day, certificate.expiresOn),
      status: holderStatusOn(day, certificate.expiresOn),
    }))
}

export type CertificateOnPaper = NonNullable<ReturnType<typeof findOwnCertificate>>

/** All that a person's own certificate says, its code included, or null when they have no such. */
export function findOwnCertificate(personId: string, id: string) {
  const own = and(eq(certificates.id, id), eq(certificates.personId, personId))
  return (
    db
      .select({ ...onPaper, code: certificates.code })
      .from(certificates)
      .where(own)
      .get() ?? null
  )
}

/**
 * What a certificate says, and whether it is valid, for anyone who has its code. There is no other
 * way in: nothing here lists certificates or finds them by name.
 * @param typed the code as somebody typed it
 */
export function verifyByCode(typed: string, day = today()) {
  const ofCode = eq(certificates.code, normaliseCode(typed))
  const certificate = db.select(onPaper).from(certificates).where(ofCode).get()
  return certificate ? { ...certificate, status: statusOn(day, certificate.expiresOn) } : null
}

/** What managers may know of these people's certificates: that they have them, and until when. */
export function teamCertificates(personIds: string[], day = today()) {
  return db
    .select({
      personId: certificates.personId,
      courseId: certificates.courseId,
      courseTitle: certificates.courseTitle,
      expiresOn: certificates.expiresOn,
    })
    .from(certificates)
    .where(inArray(certificates.personId, personIds))
    .orderBy(asc(certificates.courseTitle))
    .all()
    .map((certificate) => ({ ...certificate, status: holderStatusOn(day, certificate.expiresOn) }))
}
