import type { Course } from '#app/domain/courses/outline.ts'
import { registeredVersions } from '#app/domain/courses/registered-versions.server.ts'
import { type CourseProgress, courseProgress } from './course-progress.ts'
import { daysAmong } from './attendance-facts.ts'
import { factsOf, type PersonFacts } from './person-facts.server.ts'
import {
  bestStanding,
  type Reading,
  type Standing,
  standingOfReading,
  testStands,
} from './standing-of-reading.ts'
import { bestOf } from './test-score.ts'

/** How far a person is towards the first certificate of a course. */
export function progressBy(facts: PersonFacts, course: Course): CourseProgress {
  const versions = registeredVersions(course)
  const standings = course.lessons.flatMap((lesson): [string, Standing][] => {
    const standing = bestStanding(
      readingsOf(facts, lesson.id).map((reading) => standingOfReading(reading, lesson, versions)),
    )
    return standing ? [[lesson.id, standing]] : []
  })
  const standingTests = (facts.tests.get(course.id) ?? []).filter((test) => testStands(test, versions))
  const approvals = (facts.approvals.get(course.id) ?? []).filter(({ cycle }) => cycle === 1)
  return courseProgress(course, {
    readings: new Map(standings),
    answeredQuestionIds: facts.answeredQuestionIds,
    bestTest: bestOf(standingTests),
    outside: {
      approvals: Object.fromEntries(approvals.map(({ kind, status }) => [kind, status])), // the newest is last
      daysAttended: daysAmong(facts.attendances.get(course.id) ?? []).length,
    },
  })
}

/** Every reading of a lesson: who has read it anew for a later certificate has seen what is new in it. */
function readingsOf({ readings, renewalReadings }: PersonFacts, lessonId: string): Reading[] {
  const first = readings.get(lessonId)
  const later = renewalReadings.filter((reading) => reading.lessonId === lessonId)
  return first ? [first, ...later] : later
}

/**
 * Where one person stands in one course. It reads on the one connection there is, so inside `write`
 * it sees what the transaction has written so far.
 */
export function progressIn(personId: string, course: Course): CourseProgress {
  return progressBy(factsOf([personId])(personId), course)
}

/** Where one person stands in each of these courses, by course id. */
export function progressByCourse(facts: PersonFacts, courses: Course[]): Map<string, CourseProgress> {
  return new Map(courses.map((course) => [course.id, progressBy(facts, course)]))
}

/** Where each of these people stands in one course, by person id: to be counted, and told of nobody. */
export function progressOfEach(personIds: string[], course: Course): Map<string, CourseProgress> {
  const factsFor = factsOf(personIds, course)
  return new Map(personIds.map((id) => [id, progressBy(factsFor(id), course)]))
}
