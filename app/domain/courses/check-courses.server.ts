import path from 'node:path'
import { inspectInstruments } from '#app/domain/fidelity/instruments/instruments.server.ts'
import { adviseCourses } from './advice/advise-courses.server.ts'
import { misspelt, type Speller } from './advice/spelling.ts'
import { type CourseFiles, readCourseFiles } from './course-files.server.ts'
import { NOTHING_GOOD } from './last-good.server.ts'
import { finding, inFileOrder, type Problem, problemsIn, START } from './problem.ts'
import { readLibrary } from './read-library.server.ts'

/** A courses folder as it was found: how many courses lie in it, and everything there is to say of them. */
export type CheckedCourses = { courses: number; problems: Problem[] }

/**
 * Reads a courses folder as publishing would, and advises besides.
 * @param createSpeller makes one who knows the folder's own words, where spelling is wanted too
 */
export async function checkCourses(
  folder: string,
  today: string,
  createSpeller?: (files: CourseFiles) => Speller,
): Promise<CheckedCourses> {
  const files = await readCourseFiles(folder)
  const library = await readLibrary(files, NOTHING_GOOD)
  const spelling = createSpeller ? [misspelt(createSpeller(files))] : []
  const problems = [
    ...library.problems,
    ...brokenInstruments(folder),
    ...(await adviseCourses(files, library, today, spelling)),
  ]
  const courses = [...files.keys()].filter((file) => /^[^/]+\/course\.yaml$/.test(file)).length
  return { courses, problems: inFileOrder(problems) }
}

/** Instruments that could not be measured with. */
export function brokenInstruments(folder: string): Problem[] {
  return inspectInstruments(folder).flatMap((reading) => {
    if (reading.status === 'read') return []
    const file = path.relative(folder, reading.file).replaceAll(path.sep, '/')
    return problemsIn(file, [finding('I001', START, reading.why)])
  })
}
