import { certificatesOf } from '#app/domain/certificates/certificates.server.ts'
import type { Course } from '#app/domain/courses/outline.ts'
import { today } from '#app/domain/dates.ts'
import { enrolmentsOf } from './enrolments.server.ts'
import { type MissingPrerequisite, missingPrerequisite } from './prerequisites.ts'

/**
 * What the person lacks before they may begin the course's final test, or null. A course counts once
 * it has led to a certificate, expired or not, and while the person is excused from it.
 */
export function prerequisiteLacking(
  personId: string,
  course: Course,
  day = today(),
): MissingPrerequisite | null {
  const certified = certificatesOf(personId).map(({ courseId }) => courseId)
  const excused = enrolmentsOf([personId]).flatMap(({ courseId, waived }) =>
    waived && (waived.until === null || day <= waived.until) ? [courseId] : [],
  )
  return missingPrerequisite(course.prerequisites, new Set([...certified, ...excused]))
}
