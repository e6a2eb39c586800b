import { sql } from 'drizzle-orm'
import { allCourses, findCourseById } from '#app/domain/courses/library.server.ts'
import { addDays, civilDate, startOfDay } from '#app/domain/dates.ts'
import { db } from '#db/client.server.ts'
import { type BegunCourse, IDLE_DAYS, LONGEST_IDLE_DAYS } from './course-reminders.ts'

/**
 * One's own doing in a course, and when. What others have done to it, such as asking, is no doing. What is done
 * within a lesson knows its own part alone: `parts` says of which course that is.
 */
const DOINGS = sql`
  select person_id, course_id, created_at as at from enrolments where seen_version is not null
  union all select person_id, course_id, completed_at from lesson_completions
  union all select person_id, course_id, started_at from test_attempts
  union all select person_id, course_id, saved_at
    from test_answers join test_attempts on test_attempts.id = attempt_id
  union all select person_id, course_id, said_at from approvals
  union all select person_id, course_id, answered_at from answers join parts on parts.id = question_id
  union all select person_id, course_id, saved_at from reflections join parts on parts.id = reflection_id
  union all select person_id, course_id, chosen_at from case_choices join parts on parts.id = case_id
  union all select person_id, course_id, done_at from task_ticks join parts on parts.id = tasks_id`

/**
 * The courses that somebody has begun, has never had a certificate for and is not excused from on a day, when
 * nothing was done in them for at least four weeks and at most a year.
 */
export function begunAndLeft(day: string): BegunCourse[] {
  const [from, to] = [addDays(day, -LONGEST_IDLE_DAYS), addDays(day, -IDLE_DAYS)]
  const rows = db.all<{ personId: string; courseId: string; at: number }>(sql`
    with parts(id, course_id) as materialized (select key, value from json_each(${JSON.stringify(courseOfParts())}))
    select person_id as personId, course_id as courseId, max(at) as at
    from (${DOINGS}) as doings
    where not exists (
      select 1 from certificates
      where certificates.person_id = doings.person_id and certificates.course_id = doings.course_id)
    and not exists (
      select 1 from enrolments
      where enrolments.person_id = doings.person_id and enrolments.course_id = doings.course_id
      and waived_reason is not null and (waived_until is null or waived_until >= ${day}))
    group by person_id, course_id
    having max(at) between ${startOfDay(from).getTime()} and ${startOfDay(addDays(to, 1)).getTime() - 1}`)
  return rows.flatMap(({ personId, courseId, at }) => {
    const course = findCourseById(courseId)
    return course ? [{ personId, course, lastOn: civilDate(new Date(at)) }] : []
  })
}

/** The id of the course by the id of each question, reflection, story and list of tasks in its lessons. */
function courseOfParts(): Record<string, string> {
  const parts = allCourses().flatMap(({ id: courseId, lessons }) =>
    lessons.flatMap(({ questionIds, reflectionIds, cases, tasks }) =>
      [...questionIds, ...reflectionIds, ...[...cases, ...tasks].map(({ id }) => id)].map((id) => [
        id,
        courseId,
      ]),
    ),
  )
  return Object.fromEntries(parts)
}
