import { eq } from 'drizzle-orm'
import { centreSettings } from '#app/domain/centre/settings.server.ts'
import type { Course } from '#app/domain/courses/outline.ts'
import { civilDate } from '#app/domain/dates.ts'
import { isDemoAddress } from '#app/domain/people/demo.ts'
import { asPrinted } from '#app/domain/people/person-name.ts'
import { factsOf, type PersonFacts } from '#app/domain/progress/person-facts.server.ts'
import { progressBy } from '#app/domain/progress/progress.server.ts'
import { metBy } from '#app/domain/progress/renewal-progress.ts'
import { renewalBy } from '#app/domain/progress/renewals.server.ts'
import { type Tx, write } from '#db/client.server.ts'
import { people } from '#db/schema/index.ts'
import { issueCertificate } from './issue.server.ts'
import type { Met } from './met.ts'
import { renewedFrom } from './renewal.ts'
import { lastValidDay } from './validity.ts'

/**
 * Gives the person the course's certificate when nothing is missing any more: the first, or the next
 * while a renewal is open. It is called in the transaction that may have completed the last requirement,
 * so the two stand or fall together.
 */
export function awardIfComplete(tx: Tx, personId: string, course: Course, now: Date): void {
  const earned = earnedBy(factsOf([personId])(personId), course, now)
  const holder = earned && tx.select().from(people).where(eq(people.id, personId)).get()
  if (!holder) return

  issueCertificate(tx, {
    personId,
    courseId: course.id,
    cycle: earned.cycle,
    edition: 1,
    holderName: asPrinted(holder.name),
    courseTitle: course.title,
    courseVersion: course.version,
    contentHash: course.contentHash,
    goals: course.goals,
    hours: course.hours,
    met: earned.met,
    issuer: centreSettings().name,
    issuedOn: civilDate(now),
    expiresOn: lastValidDay(earned.countedFrom, course.validity.months),
    demo: isDemoAddress(holder.email),
    createdAt: now,
  })
}

/**
 * Gives the person the certificate that lies ready for them: a course that asks for less than before may have
 * left some with nothing more to do. Asked again it changes nothing.
 */
export function fetchCertificate(personId: string, course: Course, now = new Date()): void {
  write((tx) => awardIfComplete(tx, personId, course, now))
}

/** Which certificate the person has earned by now and not been given. `countedFrom`: its months, a civil date. */
type Earned = { cycle: number; met: Met[]; countedFrom: string }

export function earnedBy(facts: PersonFacts, course: Course, now: Date): Earned | null {
  const day = civilDate(now)
  const newest = facts.certificates.get(course.id)
  if (!newest) {
    const { complete, lessonsTotal, bestTest, outside } = progressBy(facts, course)
    return complete ? { cycle: 1, met: metBy(lessonsTotal, bestTest, outside), countedFrom: day } : null
  }
  const renewal = renewalBy(facts, course, now)
  if (!renewal?.progress.complete) return null
  return { cycle: renewal.cycle, met: renewal.progress.met, countedFrom: renewedFrom(newest, day) }
}
