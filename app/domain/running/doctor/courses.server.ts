import { allCourses, courseProblems, refreshLibrary } from '#app/domain/courses/library.server.ts'
import { type Finding, finding } from '../findings.ts'

/** Whether there are courses, and whether all that is in their files goes live. */
export async function examineCourses(): Promise<Finding[]> {
  await refreshLibrary()
  const courses = allCourses().length
  const problems = courseProblems().length
  if (courses === 0) return [finding('courses-none')]
  return [
    problems > 0
      ? finding('courses-wrong', { count: problems })
      : finding('courses-fine', { count: courses }),
  ]
}
