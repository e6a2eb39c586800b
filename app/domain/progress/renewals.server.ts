import {
  firstCycle,
  judgedOn,
  type NewestCertificate,
  openRenewal,
  type Renewal,
} from '#app/domain/certificates/renewal.ts'
import { findCourseById } from '#app/domain/courses/library.server.ts'
import type { Course } from '#app/domain/courses/outline.ts'
import { registeredVersions } from '#app/domain/courses/registered-versions.server.ts'
import { factsOf, type PersonFacts } from './person-facts.server.ts'
import { type RenewalOutlook, renewalOutlook } from './renewal-outlook.ts'
import { type RenewalProgress, renewalProgress } from './renewal-progress.ts'

/** A renewal that is open to a person, of which certificate, and how far they are. */
export type OwnRenewal = Renewal & { newest: NewestCertificate; progress: RenewalProgress }

/** The cycle of the course that is open to the person: the first one, a renewal, or null while there is nothing to renew. */
export function openCycle(facts: PersonFacts, course: Course, now: Date): Renewal | null {
  const newest = facts.certificates.get(course.id)
  if (!newest) return firstCycle(course)
  return openRenewal(newest, course, judgedOn(newest.cycle + 1, facts.approvals.get(course.id) ?? [], now))
}

/** The person's open renewal by what is known of them, or null while there is nothing to renew. */
export function renewalBy(facts: PersonFacts, course: Course, now: Date): OwnRenewal | null {
  const newest = facts.certificates.get(course.id)
  const renewal = newest ? openCycle(facts, course, now) : null
  if (!newest || !renewal) return null
  const progress = renewalProgress(course, renewal, {
    readings: facts.renewalReadings,
    tests: facts.tests.get(course.id) ?? [],
    approvals: facts.approvals.get(course.id) ?? [],
    attendances: facts.attendances.get(course.id) ?? [],
    versions: registeredVersions(course),
  })
  return { ...renewal, newest, progress }
}

/** The person's open renewal of a course; inside `write` it sees what the transaction has written so far. */
export function renewalIn(personId: string, course: Course, now = new Date()): OwnRenewal | null {
  return renewalBy(factsOf([personId])(personId), course, now)
}

/** The person's open renewals, by course id. */
export function renewalsByCourse(facts: PersonFacts, courses: Course[], now: Date): Map<string, OwnRenewal> {
  const open = courses.flatMap((course): [string, OwnRenewal][] => {
    const renewal = renewalBy(facts, course, now)
    return renewal ? [[course.id, renewal]] : []
  })
  return new Map(open)
}

/** What the person is told of renewing each certificate they have or had, by course id. */
export function renewalOutlooks(personId: string, now = new Date()): Map<string, RenewalOutlook> {
  const facts = factsOf([personId])(personId)
  const outlooks = [...facts.certificates].map(([courseId, newest]): [string, RenewalOutlook] => {
    const course = findCourseById(courseId)
    return [courseId, renewalOutlook(newest, course, course && renewalBy(facts, course, now))]
  })
  return new Map(outlooks)
}
