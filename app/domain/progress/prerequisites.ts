import type { Requirement } from '../courses/course.ts'

/** What is still asked for: one course, all of several, or any one of several. */
export type MissingPrerequisite =
  | { kind: 'course'; courseId: string }
  | { kind: 'all' | 'any'; of: MissingPrerequisite[] }

/**
 * What a person lacks before a course's final test, or null when nothing is lacking. Of `anyOf` every
 * way is named until one of them is met; of `allOf` only what is left.
 *
 *     missingPrerequisite({ anyOf: ['hf-1', 'hf-2'] }, new Set(['hf-2'])) // null
 */
export function missingPrerequisite(
  requirement: Requirement,
  completedCourseIds: ReadonlySet<string>,
): MissingPrerequisite | null {
  if (typeof requirement === 'string') {
    return completedCourseIds.has(requirement) ? null : { kind: 'course', courseId: requirement }
  }
  const lackingOf = (parts: Requirement[] = []) =>
    parts.flatMap((part) => missingPrerequisite(part, completedCourseIds) ?? [])

  const left = lackingOf(requirement.allOf)
  const ways = lackingOf(requirement.anyOf)
  const noWayIsMet = ways.length === requirement.anyOf?.length
  const any = noWayIsMet ? group('any', ways) : null
  return group('all', any ? [...left, any] : left)
}

/** Several as one; a group of one is that one. */
function group(kind: 'all' | 'any', of: MissingPrerequisite[]): MissingPrerequisite | null {
  return of.length > 1 ? { kind, of } : (of[0] ?? null)
}

/** The ids of every course that is named, each once. */
export function namedCourses(missing: MissingPrerequisite): string[] {
  return missing.kind === 'course' ? [missing.courseId] : [...new Set(missing.of.flatMap(namedCourses))]
}
