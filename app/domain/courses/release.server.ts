import { randomUUID } from 'node:crypto'
import { rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { readCourseFiles } from './course-files.server.ts'
import { NOTHING_GOOD } from './last-good.server.ts'
import type { Course } from './outline.ts'
import { type Problem, severityOf } from './problem.ts'
import { courseFolders, readLibrary } from './read-library.server.ts'
import { planRelease, type ReleasePlan } from './release.ts'
import type { Version } from './versions.ts'

export type Release = { course: Course; plan: ReleasePlan }

/**
 * What releasing a courses folder as it lies there comes to, course by course.
 * @param only the folder of the one course to release; null: every course
 * @returns also the errors that stand in the way
 */
export async function planReleases(
  folder: string,
  only: string | null,
  date: string,
): Promise<{ releases: Release[]; errors: Problem[] }> {
  const files = await readCourseFiles(folder)
  const { courses, problems } = await readLibrary(files, NOTHING_GOOD)
  const others = courseFolders(files).filter((slug) => only !== null && slug !== only)
  const isOthers = ({ file }: Problem) => others.some((slug) => file === slug || file.startsWith(`${slug}/`))
  return {
    releases: courses
      .filter(({ slug }) => !others.includes(slug))
      .map((course) => ({ course, plan: planRelease(course, date) })),
    errors: problems.filter((problem) => severityOf(problem.code) === 'error' && !isOthers(problem)),
  }
}

/** Adds a version to the course's list. The list is written whole, so that nobody reads half of it. */
export async function writeVersion(folder: string, { slug, versions }: Course, version: Version) {
  const file = path.join(folder, slug, 'versions.json')
  const draft = `${file}.${randomUUID()}`
  await writeFile(draft, `${JSON.stringify([...versions, version], null, 2)}\n`, { flush: true })
  await rename(draft, file)
}
