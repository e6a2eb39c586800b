import { and, eq } from 'drizzle-orm'
import type { Course } from '#app/domain/courses/outline.ts'
import { registeredVersions } from '#app/domain/courses/registered-versions.server.ts'
import { compareVersions } from '#app/domain/courses/versions.ts'
import { civilDate } from '#app/domain/dates.ts'
import { db, write } from '#db/client.server.ts'
import { enrolments } from '#db/schema/index.ts'
import { courseNews, type ToldNews } from './course-news.ts'
import type { CourseProgress } from './course-progress.ts'

const own = (personId: string, courseId: string) =>
  and(eq(enrolments.personId, personId), eq(enrolments.courseId, courseId))

/** What has come to the course since the person was last told; null when they know it all, or have not begun. */
export function findCourseNews(
  personId: string,
  course: Course,
  progress: Pick<CourseProgress, 'lessons'>,
): ToldNews | null {
  const columns = { seenVersion: enrolments.seenVersion }
  const seen = db.select(columns).from(enrolments).where(own(personId, course.id)).get()?.seenVersion
  const news = seen ? courseNews(seen, registeredVersions(course)) : null
  if (!news) return null
  const { version, registeredAt, lessonIds, testAgain } = news
  const lessons = course.lessons.flatMap(({ id, slug, title }, place) =>
    lessonIds.includes(id) ? [{ slug, title, again: progress.lessons[place]?.standing === 'again' }] : [],
  )
  return { version, date: civilDate(registeredAt), lessons, testAgain }
}

/** Notes that the person has been told of a version. One that nobody has released, or an older one, changes nothing. */
export function noteSeen(personId: string, course: Course, version: string): void {
  const isReleased = registeredVersions(course).some((one) => one.version === version)
  if (!isReleased) return
  write((tx) => {
    const row = tx.select().from(enrolments).where(own(personId, course.id)).get()
    if (!row?.seenVersion || compareVersions(row.seenVersion, version) >= 0) return
    tx.update(enrolments).set({ seenVersion: version }).where(own(personId, course.id)).run()
  })
}
