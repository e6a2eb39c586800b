import { randomUUID } from 'node:crypto'
import { cp, mkdir, readdir, rename, rm, symlink } from 'node:fs/promises'
import path from 'node:path'
import { usedInstruments } from '#app/domain/fidelity/instruments/used-instruments.server.ts'
import { instrumentProblems } from './check-courses.server.ts'
import { readCourseFiles } from './course-files.server.ts'
import { NOTHING_GOOD } from './last-good.server.ts'
import { type Problem, severityOf } from './problem.ts'
import { CURRENT, PUBLISHED } from './published.server.ts'
import { readLibrary } from './read-library.server.ts'

/** Versions kept for going back by hand. */
const KEPT = 5

export type Publication =
  | { status: 'published'; version: string; courses: { title: string; lessons: number }[] }
  | { status: 'refused'; problems: Problem[] }

/**
 * Copies a courses folder, checks the copy, compiles it and lets it go live in one step: a running
 * server sees either all of it or nothing. With a single error nothing is changed.
 */
export async function publishCourses(
  from: string,
  coursesFolder: string,
  now = new Date(),
): Promise<Publication> {
  const version = `${now.toISOString().replaceAll(/[:.]/g, '-')}-${randomUUID().slice(0, 8)}`
  const copy = path.join(coursesFolder, PUBLISHED, version)
  await copyCourses(from, copy)

  const library = await readLibrary(await readCourseFiles(copy), NOTHING_GOOD)
  const problems = [...library.problems, ...instrumentProblems(copy, usedInstruments())]
  const errors = problems.filter(({ code }) => severityOf(code) === 'error')
  if (errors.length > 0) {
    await rm(copy, { recursive: true })
    return { status: 'refused', problems: errors }
  }

  // A link cannot be changed, but another can take its name at once.
  const link = path.join(coursesFolder, PUBLISHED, `.${version}`)
  await symlink(version, link)
  await rename(link, path.join(coursesFolder, CURRENT))
  await removeOldVersions(coursesFolder)
  const courses = library.courses.map(({ title, lessons }) => ({ title, lessons: lessons.length }))
  return { status: 'published', version, courses }
}

/** What begins with a dot is no content; and the copy may lie inside what is copied. */
async function copyCourses(from: string, copy: string) {
  await mkdir(copy, { recursive: true })
  for (const name of await readdir(from)) {
    if (!name.startsWith('.')) await cp(path.join(from, name), path.join(copy, name), { recursive: true })
  }
}

async function removeOldVersions(coursesFolder: string) {
  const folder = path.join(coursesFolder, PUBLISHED)
  const versions = (await readdir(folder)).filter((name) => /^\d{4}-/.test(name)).toSorted()
  for (const version of versions.slice(0, -KEPT)) await rm(path.join(folder, version), { recursive: true })
}
