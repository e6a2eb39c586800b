import { and, eq } from 'drizzle-orm'
import { awardIfComplete } from '#app/domain/certificates/award.server.ts'
import type { Course, Lesson } from '#app/domain/courses/outline.ts'
import { registeredVersions } from '#app/domain/courses/registered-versions.server.ts'
import { type Tx, write } from '#db/client.server.ts'
import { lessonCompletions } from '#db/schema/index.ts'
import { enrol } from './enrolments.server.ts'
import { standingOfReading } from './standing-of-reading.ts'

/**
 * Marks a lesson as read, or what is new in it as seen. Marking a reading that stands changes nothing.
 * @param contentHash the text the person had before them, which may be older than the lesson is now
 */
export function markAsRead(
  personId: string,
  course: Course,
  lesson: Lesson,
  contentHash = lesson.contentHash,
  now = new Date(),
): void {
  const { id: lessonId } = lesson
  write((tx) => {
    enrol(tx, personId, course, now)
    tx.insert(lessonCompletions)
      .values({ personId, courseId: course.id, lessonId, contentHash, completedAt: now })
      .onConflictDoNothing()
      .run()
    if (contentHash === lesson.contentHash) bringUpToDate(tx, personId, course, lesson, now)
    awardIfComplete(tx, personId, course, now)
  })
}

/**
 * What a former reading becomes when the present text is read. One that no longer stood is from now on:
 * it was a duty, and now it is done. One that stood keeps its date: seeing what is new is no duty, and
 * the day the lesson was done is a fact that others count by.
 */
function bringUpToDate(tx: Tx, personId: string, course: Course, lesson: Lesson, now: Date) {
  const { personId: ofPerson, lessonId: ofLesson } = lessonCompletions
  const own = and(eq(ofPerson, personId), eq(ofLesson, lesson.id))
  const row = tx.select().from(lessonCompletions).where(own).get()
  if (!row) return

  const reading = { contentHash: row.contentHash, readAt: row.completedAt }
  const standing = standingOfReading(reading, lesson, registeredVersions(course))
  if (standing === 'current') return
  const { contentHash } = lesson
  tx.update(lessonCompletions)
    .set(standing === 'again' ? { contentHash, completedAt: now } : { contentHash })
    .where(own)
    .run()
}
