import { and, asc, eq, exists, gt, gte, isNull, lt, lte, notExists, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { findCourseById } from '#app/domain/courses/library.server.ts'
import { addDays, addMonths } from '#app/domain/dates.ts'
import { managersOn } from '#app/domain/people/managers.server.ts'
import { db } from '#db/client.server.ts'
import { certificateEnds, certificates, enrolments, people } from '#db/schema/index.ts'
import type { ExpiringCertificate } from './expiry-reminders.ts'
import { lastDayOfGrace, openRenewal } from './renewal.ts'
import { SOON_DAYS } from './validity.ts'

/** What expired longer ago has been told of: the work of a morning must not grow with the years. */
const MONTHS_TOLD = 12

/**
 * What has expired in the year up to a day, or will within 90 days, and should be renewed: of each person
 * and course the newest certificate that nobody has ended. Those who are excused from the course or whose
 * account is closed are left out, and so is a course that is gone. The first to expire is first.
 */
export function expiringCertificates(day: string): ExpiringCertificate[] {
  const managersOf = managersOn(day)
  return heldAndExpiring(day).flatMap(({ holder, courseId, cycle, expiresOn, laterRevoked }) => {
    const course = findCourseById(courseId)
    if (!course) return []
    const renewal = openRenewal({ cycle, expiresOn, revokedAt: null }, course, day)
    const isShort = renewal?.path.kind === 'short' && !laterRevoked
    const shortPathUntil = isShort ? lastDayOfGrace(expiresOn, course) : null
    const { id, slug, title } = course
    const managers = managersOf(holder.id)
    return [{ holder, course: { id, slug, title }, cycle, expiresOn, shortPathUntil, managers }]
  })
}

function heldAndExpiring(day: string) {
  const later = alias(certificates, 'later')
  const laterEnds = alias(certificateEnds, 'later_ends')
  const isLater = and(
    eq(later.personId, certificates.personId),
    eq(later.courseId, certificates.courseId),
    gt(later.cycle, certificates.cycle),
  )
  const laterOnes = db.select({ id: later.id }).from(later).where(isLater)
  const laterHeld = db
    .select({ id: later.id })
    .from(later)
    .leftJoin(laterEnds, eq(laterEnds.certificateId, later.id))
    .where(and(isLater, isNull(laterEnds.kind)))

  return db
    .select({
      holder: { id: people.id, name: people.name },
      courseId: certificates.courseId,
      cycle: certificates.cycle,
      expiresOn: certificates.expiresOn,
      // As no later one is held, a later one has been revoked, and the whole course is to be taken.
      laterRevoked: exists(laterOnes).mapWith(Boolean),
    })
    .from(certificates)
    .innerJoin(people, eq(people.id, certificates.personId))
    .leftJoin(certificateEnds, eq(certificateEnds.certificateId, certificates.id))
    .leftJoin(
      enrolments,
      and(eq(enrolments.personId, certificates.personId), eq(enrolments.courseId, certificates.courseId)),
    )
    .where(
      and(
        lte(certificates.expiresOn, addDays(day, SOON_DAYS)),
        gte(certificates.expiresOn, addMonths(day, -MONTHS_TOLD)),
        isNull(certificateEnds.kind),
        notExists(laterHeld),
        isNull(people.deactivatedAt),
        // A waiver counts to the end of its last day, and without one for good.
        or(isNull(enrolments.waivedReason), lt(enrolments.waivedUntil, day)),
      ),
    )
    .orderBy(asc(certificates.expiresOn), asc(people.sortKey))
    .all()
}
