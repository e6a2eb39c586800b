import { awardIfComplete } from '#app/domain/certificates/award.server.ts'
import type { Course, Lesson } from '#app/domain/courses/outline.ts'
import { type Tx, write } from '#db/client.server.ts'
import { lessonCompletions, renewalReadings } from '#db/schema/index.ts'
import { enrol } from './enrolments.server.ts'
import { factsOf } from './person-facts.server.ts'
import { progressBy } from './progress.server.ts'
import { renewalBy } from './renewals.server.ts'
import type { Standing } from './standing-of-reading.ts'

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
  write((tx) => {
    enrol(tx, personId, course, now)
    const facts = factsOf([personId])(personId)
    const progress = progressBy(facts, course).lessons.find(({ lessonId }) => lessonId === lesson.id)
    const standing = progress?.standing ?? null
    const newest = facts.certificates.get(course.id)
    const renewal = renewalBy(facts, course, now)
    const isAsked = renewal?.progress.lessons.some((asked) => asked.lesson.id === lesson.id && !asked.done)

    // A page from before a change says nothing new of a lesson that was read later.
    const isNews = standing !== 'current' && contentHash === lesson.contentHash

    const reading = { personId, courseId: course.id, lessonId: lesson.id, contentHash }
    if (newest && (isAsked || isNews || standing === null)) {
      readAgain(tx, { ...reading, cycle: newest.cycle + 1, readAt: now })
    } else if (!newest && (isNews || standing === null)) {
      readForTheFirst(tx, { ...reading, completedAt: now }, standing)
    }
    awardIfComplete(tx, personId, course, now)
  })
}

/**
 * After the first certificate every reading is written for the next one: what a certificate was given for
 * stays as it was. Read before the renewal opened, it says no more than that the person knows the text.
 */
function readAgain(tx: Tx, reading: typeof renewalReadings.$inferInsert): void {
  const { contentHash, readAt } = reading
  tx.insert(renewalReadings)
    .values(reading)
    .onConflictDoUpdate({
      target: [renewalReadings.personId, renewalReadings.lessonId, renewalReadings.cycle],
      set: { contentHash, readAt },
    })
    .run()
}

/**
 * A reading for the first certificate. One that no longer stood is from now on: it was a duty, and now it
 * is done. One that stood keeps its date: seeing what is new is no duty, and the day the lesson was done
 * is a fact that others count by.
 * @param former what the reading it takes the place of was worth; null: there is none
 */
function readForTheFirst(
  tx: Tx,
  reading: typeof lessonCompletions.$inferInsert,
  former: Standing | null,
): void {
  const { contentHash, completedAt } = reading
  tx.insert(lessonCompletions)
    .values(reading)
    .onConflictDoUpdate({
      target: [lessonCompletions.personId, lessonCompletions.lessonId],
      set: former === 'again' ? { contentHash, completedAt } : { contentHash },
    })
    .run()
}
