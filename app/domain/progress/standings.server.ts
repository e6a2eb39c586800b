import { heldCertificates } from '#app/domain/certificates/certificates.server.ts'
import type { Course } from '#app/domain/courses/outline.ts'
import { today } from '#app/domain/dates.ts'
import { enrolmentsOf } from './enrolments.server.ts'
import type { StandingFacts } from './member-status.ts'
import { teamProgress } from './progress.server.ts'
import { type OwnRenewal, renewalsOfEach } from './renewals.server.ts'

/**
 * Where each person stands in each course: completion, certificates and deadlines, never what anybody
 * answered. In the order of the courses.
 */
export function standingsOf(
  personIds: string[],
  courses: Course[],
  now = new Date(),
): Map<string, StandingFacts[]> {
  const day = today(now)
  const renewals = renewalsOfEach(personIds, courses, now)
  const progress = teamProgress(personIds, courses)
  const certificates = heldCertificates(personIds, day)
  const enrolments = enrolmentsOf(personIds)

  const standing = (personId: string, course: Course): StandingFacts[] => {
    const inCourse = progress.get(personId)?.get(course.id)
    if (!inCourse) return []
    const matches = (row: { personId: string; courseId: string }) =>
      row.personId === personId && row.courseId === course.id
    const certificate = certificates.find(matches) ?? null
    const renewal = renewals.get(personId)?.get(course.id)
    return [
      {
        courseId: course.id,
        // Without a certificate that counts, what they did for it says nothing either.
        progress: renewal && !certificate ? anew(renewal) : inCourse,
        certificate,
        enrolment: enrolments.find(matches) ?? null,
      },
    ]
  }
  return new Map(personIds.map((id) => [id, courses.flatMap((course) => standing(id, course))]))
}

function anew({ progress: { begun, stepsDone, stepsTotal, bestTest } }: OwnRenewal) {
  return { begun, percent: Math.floor((100 * stepsDone) / stepsTotal), testPassed: bestTest?.passed ?? null }
}
