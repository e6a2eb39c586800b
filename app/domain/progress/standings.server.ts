import { heldCertificates } from '#app/domain/certificates/certificates.server.ts'
import type { Course } from '#app/domain/courses/outline.ts'
import { today } from '#app/domain/dates.ts'
import { enrolmentsOf } from './enrolments.server.ts'
import type { StandingFacts } from './member-status.ts'
import { teamProgress } from './progress.server.ts'

/**
 * Where each person stands in each course: completion, certificates and deadlines, never what anybody
 * answered. In the order of the courses.
 */
export function standingsOf(
  personIds: string[],
  courses: Course[],
  day = today(),
): Map<string, StandingFacts[]> {
  const progress = teamProgress(personIds, courses)
  const certificates = heldCertificates(personIds, day)
  const enrolments = enrolmentsOf(personIds)

  const standing = (personId: string, course: Course): StandingFacts[] => {
    const inCourse = progress.get(personId)?.get(course.id)
    if (!inCourse) return []
    const matches = (row: { personId: string; courseId: string }) =>
      row.personId === personId && row.courseId === course.id
    return [
      {
        courseId: course.id,
        progress: inCourse,
        certificate: certificates.find(matches) ?? null,
        enrolment: enrolments.find(matches) ?? null,
      },
    ]
  }
  return new Map(personIds.map((id) => [id, courses.flatMap((course) => standing(id, course))]))
}
