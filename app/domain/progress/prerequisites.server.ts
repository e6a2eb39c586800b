import { heldCertificates } from '#app/domain/certificates/certificates.server.ts'
import { findCourseById } from '#app/domain/courses/library.server.ts'
import type { Course } from '#app/domain/courses/outline.ts'
import { today } from '#app/domain/dates.ts'
import { enrolmentsOf } from './enrolments.server.ts'
import { waiverOn } from './member-status.ts'
import {
  type ComesFirst,
  comesFirst,
  namedCourses,
  type Prerequisite,
  prerequisiteOf,
} from './prerequisites.ts'

/** What is asked for and not all met, and the courses it names so far as they are here. */
export type PrerequisiteLack = {
  asked: Prerequisite
  courses: { id: string; slug: string; title: string }[]
}

/**
 * What the person lacks before they may begin the course's final test, or null. A course counts once
 * it has led to a certificate, expired or not, and while the person is excused from it.
 */
export function prerequisiteLack(personId: string, course: Course, day = today()): PrerequisiteLack | null {
  const certified = heldCertificates([personId]).map(({ courseId }) => courseId)
  const excused = enrolmentsOf([personId], day)
    .filter((enrolment) => waiverOn(day, enrolment))
    .map(({ courseId }) => courseId)
  const asked = prerequisiteOf(course.prerequisites, new Set([...certified, ...excused]))
  if (asked.isMet) return null

  const named = namedCourses(asked).flatMap((id) => findCourseById(id) ?? [])
  return { asked, courses: named.map(({ id, slug, title }) => ({ id, slug, title })) }
}

/** The same in short, for a list of several courses. */
export function whatComesFirst(personId: string, courseId: string): ComesFirst | null {
  const course = findCourseById(courseId)
  const lack = course && prerequisiteLack(personId, course)
  return lack ? comesFirst(lack.asked, (id) => findCourseById(id)?.title ?? null) : null
}
