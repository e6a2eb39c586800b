import { findCourseById } from '#app/domain/courses/library.server.ts'
import type { Course } from '#app/domain/courses/outline.ts'
import { endOfDay } from '#app/domain/dates.ts'
import { factsOf, type PersonFacts } from '#app/domain/progress/person-facts.server.ts'
import { progressBy } from '#app/domain/progress/progress.server.ts'
import { renewalBy } from '#app/domain/progress/renewals.server.ts'
import type { Told } from './reminder.ts'

/** What a person can go on with in a course: a lesson by its title, or the test (null). `path` begins with a slash. */
export type NextStep = { lesson: string | null; path: string }

/**
 * What is next for each of these people in each of the courses that they are told of as their own, by person
 * and course id; where nothing is, there is none.
 */
export function nextSteps(
  told: ReadonlyMap<string, Told[]>,
  day: string,
): Map<string, Map<string, NextStep>> {
  const now = endOfDay(day)
  const courses = new Map([...told].map(([personId, all]) => [personId, all.flatMap(ownCourse)]))
  const factsFor = factsOf([...courses].flatMap(([personId, ids]) => (ids.length > 0 ? [personId] : [])))
  const next = [...courses].map(([personId, ids]): [string, Map<string, NextStep>] => {
    const steps = ids.flatMap((id): [string, NextStep][] => {
      const course = findCourseById(id)
      const step = course && stepIn(course, factsFor(personId), now)
      return step ? [[id, step]] : []
    })
    return [personId, new Map(steps)]
  })
  return new Map(next)
}

const ownCourse = (one: Told) => (one.about === 'course' && one.own ? [one.course.id] : [])

function stepIn(course: Course, facts: PersonFacts, now: Date): NextStep | null {
  const { next } = renewalBy(facts, course, now)?.progress ?? progressBy(facts, course)
  const address = `/kurser/${course.slug}`
  if (next.kind === 'nothing') return null
  return next.kind === 'test'
    ? { lesson: null, path: `${address}/proeve` }
    : { lesson: next.lesson.title, path: `${address}/${next.lesson.slug}` }
}
