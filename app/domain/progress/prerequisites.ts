import type { Requirement } from '../courses/course.ts'

/** What comes before a course's final test, and whether a person has it: a course, all of several, or any one. */
export type Prerequisite =
  | { kind: 'course'; courseId: string; isMet: boolean }
  | { kind: 'all' | 'any'; of: Prerequisite[]; isMet: boolean }

/**
 * What is asked for, with what the person has marked as met. Of `anyOf` every way is named until one
 * of them is met, and then that one alone. When nothing is asked for, it is met.
 *
 *     prerequisiteOf({ anyOf: ['hf-1', 'hf-2'] }, new Set(['hf-2'])) // { kind: 'course', courseId: 'hf-2', isMet: true }
 */
export function prerequisiteOf(
  requirement: Requirement,
  completedCourseIds: ReadonlySet<string>,
): Prerequisite {
  if (typeof requirement === 'string') {
    return { kind: 'course', courseId: requirement, isMet: completedCourseIds.has(requirement) }
  }
  const partsOf = (parts: Requirement[] = []) => parts.map((part) => prerequisiteOf(part, completedCourseIds))
  const all = partsOf(requirement.allOf)
  return allOf(requirement.anyOf ? [...all, anyOf(partsOf(requirement.anyOf))] : all)
}

/** All within all is all of them; a group of one is that one. */
function allOf(parts: Prerequisite[]): Prerequisite {
  const of = parts.flatMap((part) => (part.kind === 'all' ? part.of : part))
  return of.length === 1 ? of[0]! : { kind: 'all', of, isMet: of.every(({ isMet }) => isMet) }
}

function anyOf(parts: Prerequisite[]): Prerequisite {
  const met = parts.find(({ isMet }) => isMet)
  if (met) return met
  const of = parts.flatMap((part) => (part.kind === 'any' ? part.of : part))
  return of.length === 1 ? of[0]! : { kind: 'any', of, isMet: false }
}

/** The ids of every course that is named, each once. */
export function namedCourses(asked: Prerequisite): string[] {
  return asked.kind === 'course' ? [asked.courseId] : [...new Set(asked.of.flatMap(namedCourses))]
}

/** What comes before a course, so short that it fits in a sentence; `several`: more than fits. */
export type ComesFirst = { how: 'all' | 'any'; titles: string[] } | { how: 'several' }

/** Of what is asked for, the courses that are not met yet. Groups within groups do not fit in a sentence. */
export function comesFirst(asked: Prerequisite, titleOf: (courseId: string) => string | null): ComesFirst {
  const parts = asked.kind === 'course' ? [asked] : asked.of.filter(({ isMet }) => !isMet)
  const titles = parts.flatMap((part) => (part.kind === 'course' ? (titleOf(part.courseId) ?? []) : []))
  if (titles.length < parts.length) return { how: 'several' }
  return { how: asked.kind === 'any' ? 'any' : 'all', titles }
}
