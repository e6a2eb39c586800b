import { certificatesOf } from '#app/domain/certificates/certificates.server.ts'
import { findCourseById } from '#app/domain/courses/library.server.ts'
import type { Course } from '#app/domain/courses/outline.ts'
import { today } from '#app/domain/dates.ts'
import { enrolmentsOf } from './enrolments.server.ts'
import { waiverOn } from './member-status.ts'
import { type MissingPrerequisite, missingPrerequisite, namedCourses } from './prerequisites.ts'

/** What is lacking, and the courses it names so far as they are here. */
export type PrerequisiteLack = {
  missing: MissingPrerequisite
  courses: { id: string; slug: string; title: string }[]
}

/**
 * What the person lacks before they may begin the course's final test, or null. A course counts once
 * it has led to a certificate, expired or not, and while the person is excused from it.
 */
export function prerequisiteLack(personId: string, course: Course, day = today()): PrerequisiteLack | null {
  const certified = certificatesOf(personId).map(({ courseId }) => courseId)
  const excused = enrolmentsOf([personId])
    .filter((enrolment) => waiverOn(day, enrolment))
    .map(({ courseId }) => courseId)
  const missing = missingPrerequisite(course.prerequisites, new Set([...certified, ...excused]))
  if (!missing) return null

  const named = namedCourses(missing).flatMap((id) => findCourseById(id) ?? [])
  return { missing, courses: named.map(({ id, slug, title }) => ({ id, slug, title })) }
}
