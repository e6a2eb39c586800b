import { desc, eq } from 'drizzle-orm'
import type { Course } from '#app/domain/courses/outline.ts'
import { today } from '#app/domain/dates.ts'
import type { EventKind } from '#app/domain/events/event.ts'
import {
  type CourseStatus,
  courseStatus,
  type Deadline,
  deadlineIn,
  waiverOn,
} from '#app/domain/progress/member-status.ts'
import { factsOf } from '#app/domain/progress/person-facts.server.ts'
import { progressByCourse } from '#app/domain/progress/progress.server.ts'
import { renewalsByCourse } from '#app/domain/progress/renewals.server.ts'
import { standingsOf } from '#app/domain/progress/standings.server.ts'
import { db } from '#db/client.server.ts'
import { attendances } from '#db/schema/index.ts'

/** Where a member stands in one course, as their managers may know it: neither answers nor how many were right. */
export type MemberCourse = {
  id: string
  title: string
  language: string
  status: CourseStatus
  /** Lessons of the course; once it is open to be renewed, steps of the renewal, which has others too. */
  way: { of: 'lessons' | 'renewal'; done: number; total: number }
  testPassed: boolean
  deadline: Deadline | null
  /** Until when and why they are excused; `until` null: no end. */
  waiver: { reason: string; until: string | null } | null
}

/** Where one person stands in each of these courses. */
export function memberCourses(personId: string, courses: Course[], now = new Date()): MemberCourse[] {
  const day = today(now)
  const factsFor = factsOf([personId])
  const standings = standingsOf([personId], courses, now, factsFor).get(personId) ?? []
  const progress = progressByCourse(factsFor(personId), courses)
  const renewals = renewalsByCourse(factsFor(personId), courses, now)
  return standings.flatMap((standing, place): MemberCourse[] => {
    const course = courses[place]
    const first = course && progress.get(course.id)
    if (!first) return []
    const renewal = renewals.get(course.id)?.progress
    return [
      {
        id: course.id,
        title: course.title,
        language: course.language,
        status: courseStatus(standing, day),
        way: renewal
          ? { of: 'renewal', done: renewal.stepsDone, total: renewal.stepsTotal }
          : { of: 'lessons', done: first.lessonsDone, total: first.lessonsTotal },
        testPassed: (renewal ?? first).bestTest?.passed ?? false,
        deadline: deadlineIn(standing, day),
        waiver: waiverOn(day, standing.enrolment),
      },
    ]
  })
}

/** The days a person was there, of a course or of what belongs to it, the latest first. */
export function attendancesOf(personId: string): { kind: EventKind; courseId: string; day: string }[] {
  return db
    .select({ kind: attendances.kind, courseId: attendances.courseId, day: attendances.day })
    .from(attendances)
    .where(eq(attendances.personId, personId))
    .orderBy(desc(attendances.day))
    .all()
}
