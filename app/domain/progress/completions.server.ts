import { awardIfComplete } from '#app/domain/certificates/certificates.server.ts'
import type { Course, Lesson } from '#app/domain/courses/outline.ts'
import { write } from '#db/client.server.ts'
import { lessonCompletions } from '#db/schema/index.ts'
import { enrol } from './enrolments.server.ts'

/** Marks a lesson as read. The first time counts; marking it again changes nothing. */
export function markAsRead(personId: string, course: Course, lesson: Lesson, now = new Date()): void {
  const { id: lessonId, contentHash } = lesson
  write((tx) => {
    enrol(tx, personId, course.id, now)
    tx.insert(lessonCompletions)
      .values({ personId, courseId: course.id, lessonId, contentHash, completedAt: now })
      .onConflictDoNothing()
      .run()
    awardIfComplete(tx, personId, course, now)
  })
}
