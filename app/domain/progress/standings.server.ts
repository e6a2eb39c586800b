import { heldCertificates } from '#app/domain/certificates/certificates.server.ts'
import type { Course } from '#app/domain/courses/outline.ts'
import { civilDate } from '#app/domain/dates.ts'
import type { CourseProgress } from './course-progress.ts'
import { enrolmentsOf } from './enrolments.server.ts'
import type { StandingFacts } from './member-status.ts'
import { factsOf } from './person-facts.server.ts'
import { progressBy } from './progress.server.ts'
import { type OwnRenewal, renewalBy } from './renewals.server.ts'

/**
 * Where each person stands in each course: completion, certificates and deadlines, never what anybody
 * answered. In the order of the courses.
 */
export function standingsOf(
  personIds: string[],
  courses: Course[],
  now = new Date(),
  factsFor = factsOf(personIds),
): Map<string, StandingFacts[]> {
  const day = civilDate(now)
  const certificates = byPersonAndCourse(heldCertificates(personIds, day))
  const enrolments = byPersonAndCourse(enrolmentsOf(personIds, day))

  const standing = (personId: string, course: Course): StandingFacts => {
    const key = keyOf({ personId, courseId: course.id })
    const certificate = certificates.get(key) ?? null
    const facts = factsFor(personId)
    const renewal = certificate ? null : renewalBy(facts, course, now)
    const revokedAt = facts.certificates.get(course.id)?.revokedAt
    return {
      courseId: course.id,
      // Without a certificate that counts, what they did for it says nothing either.
      progress: renewal ? anew(renewal) : first(progressBy(facts, course)),
      certificate,
      revokedOn: revokedAt ? civilDate(revokedAt) : null,
      enrolment: enrolments.get(key) ?? null,
    }
  }
  return new Map(personIds.map((id) => [id, courses.map((course) => standing(id, course))]))
}

type OneCourse = { personId: string; courseId: string }

const keyOf = ({ personId, courseId }: OneCourse) => `${personId} ${courseId}`

/** Of thousands of people each is found at once. */
const byPersonAndCourse = <Row extends OneCourse>(rows: Row[]) =>
  new Map(rows.map((row) => [keyOf(row), row]))

function first({ begun, percent, bestTest }: CourseProgress) {
  return { begun, percent, testPassed: bestTest?.passed ?? null }
}

function anew({ progress: { begun, stepsDone, stepsTotal, bestTest } }: OwnRenewal) {
  return { begun, percent: Math.floor((100 * stepsDone) / stepsTotal), testPassed: bestTest?.passed ?? null }
}
