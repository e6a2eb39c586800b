import { sql } from 'drizzle-orm'
import { today } from '#app/domain/dates.ts'
import { db } from '#db/client.server.ts'

/** How many people stand where in a course. */
export type CourseCounts = { underWay: number; certified: number }

/**
 * How many have begun each course and hold no certificate, and how many hold one; closed accounts are left
 * out. By course id; a course that nobody has touched is not there.
 */
export function countsByCourse(day = today()): Map<string, CourseCounts> {
  const rows = db.all<CourseCounts & { courseId: string }>(sql`
    with held as (
      select distinct certificates.person_id, certificates.course_id
      from certificates
      left join certificate_ends on certificate_ends.certificate_id = certificates.id
      where certificate_ends.certificate_id is null and certificates.expires_on >= ${day})
    select course_id as courseId, sum(held) as certified, sum(1 - held) as underWay
    from (
      select person_id, course_id, 1 as held from held
      union all
      select person_id, course_id, 0 from enrolments
      where seen_version is not null and not exists (
        select 1 from held
        where held.person_id = enrolments.person_id and held.course_id = enrolments.course_id))
    join people on people.id = person_id and people.deactivated_at is null
    group by course_id`)
  return new Map(rows.map(({ courseId, ...counts }) => [courseId, counts]))
}
