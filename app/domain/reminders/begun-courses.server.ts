import { sql } from 'drizzle-orm'
import { findCourseById } from '#app/domain/courses/library.server.ts'
import { addDays, civilDate, startOfDay } from '#app/domain/dates.ts'
import { db } from '#db/client.server.ts'
import type { BegunCourse } from './course-reminders.ts'

/** One's own doing in a course, and when. What others have done to it, such as asking, is no doing. */
const DOINGS = sql`
  select person_id, course_id, created_at as at from enrolments where seen_version is not null
  union all select person_id, course_id, completed_at from lesson_completions
  union all select person_id, course_id, started_at from test_attempts
  union all select person_id, course_id, said_at from approvals`

/**
 * The courses that somebody has begun, has never had a certificate for and is not excused from, when nothing
 * was done in them since a day.
 * @param from how long ago the last thing may be; civil dates, both included
 */
export function begunAndLeft(from: string, to: string): BegunCourse[] {
  const rows = db.all<{ personId: string; courseId: string; at: number }>(sql`
    select person_id as personId, course_id as courseId, max(at) as at
    from (${DOINGS}) as doings
    where not exists (
      select 1 from certificates
      where certificates.person_id = doings.person_id and certificates.course_id = doings.course_id)
    and not exists (
      select 1 from enrolments
      where enrolments.person_id = doings.person_id and enrolments.course_id = doings.course_id
      and waived_reason is not null)
    group by person_id, course_id
    having max(at) between ${startOfDay(from).getTime()} and ${startOfDay(addDays(to, 1)).getTime() - 1}`)
  return rows.flatMap(({ personId, courseId, at }) => {
    const course = findCourseById(courseId)
    return course ? [{ personId, course, lastOn: civilDate(new Date(at)) }] : []
  })
}
