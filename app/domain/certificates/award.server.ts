import { eq } from 'drizzle-orm'
import type { Course } from '#app/domain/courses/outline.ts'
import { civilDate } from '#app/domain/dates.ts'
import { isDemoAddress } from '#app/domain/people/demo.ts'
import { progressIn } from '#app/domain/progress/progress.server.ts'
import { messagesByLocale } from '#app/i18n/locale.ts'
import type { Tx } from '#db/client.server.ts'
import { people } from '#db/schema/index.ts'
import { issueCertificate } from './issue.server.ts'
import { lastValidDay } from './validity.ts'

/**
 * Gives the person the course's certificate when nothing is missing any more. It is called in the
 * transaction that may have completed the last requirement, so the two stand or fall together.
 */
export function awardIfComplete(tx: Tx, personId: string, course: Course, now: Date): void {
  const { complete, bestTest } = progressIn(personId, course)
  if (!complete || !bestTest) return
  const holder = tx.select().from(people).where(eq(people.id, personId)).get()
  if (!holder) return

  const { correct, total } = bestTest
  const issuedOn = civilDate(now)
  issueCertificate(tx, {
    personId,
    courseId: course.id,
    cycle: 1,
    edition: 1,
    holderName: holder.name,
    courseTitle: course.title,
    courseVersion: course.version,
    contentHash: course.contentHash,
    goals: course.goals,
    hours: course.hours,
    met: [
      { kind: 'lessons', count: course.lessons.length },
      { kind: 'test', correct, total },
    ],
    issuer: messagesByLocale.da.certificates.issuer,
    issuedOn,
    expiresOn: lastValidDay(issuedOn, course.validity.months),
    demo: isDemoAddress(holder.email),
    createdAt: now,
  })
}
