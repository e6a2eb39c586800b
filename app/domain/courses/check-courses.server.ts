import path from 'node:path'
import type { Instrument } from '#app/domain/fidelity/instruments/instrument.ts'
import {
  changedSinceUse,
  inspectInstruments,
} from '#app/domain/fidelity/instruments/instrument-files.server.ts'
import { adviseCourses } from './advice/advise-courses.server.ts'
import { misspelt, type Speller } from './advice/spelling.ts'
import { type CourseFiles, readCourseFiles } from './course-files.server.ts'
import { NOTHING_GOOD } from './last-good.server.ts'
import { finding, inFileOrder, type Problem, START } from './problem.ts'
import { readLibrary } from './read-library.server.ts'

/** A courses folder as it was found: how many courses lie in it, and everything there is to say of them. */
export type CheckedCourses = { courses: number; problems: Problem[] }

/**
 * Reads a courses folder as publishing would, and advises besides.
 * @param createSpeller makes one who knows the folder's own words, where spelling is wanted too
 * @param used the instruments of all reviews, where there is a database to ask
 */
export async function checkCourses(
  folder: string,
  today: string,
  createSpeller?: (files: CourseFiles) => Speller,
  used: Instrument[] = [],
): Promise<CheckedCourses> {
  const files = await readCourseFiles(folder)
  const library = await readLibrary(files, NOTHING_GOOD)
  const spelling = createSpeller ? [misspelt(createSpeller(files))] : []
  const problems = [
    ...library.problems,
    ...instrumentProblems(folder, used),
    ...(await adviseCourses(files, library, today, spelling)),
  ]
  const courses = [...files.keys()].filter((file) => /^[^/]+\/course\.yaml$/.test(file)).length
  return { courses, problems: inFileOrder(problems) }
}

/**
 * Instruments that could not be measured with, and those that are not as they were when they were used.
 * @param used the instruments of all reviews, as they were then
 */
export function instrumentProblems(folder: string, used: Instrument[]): Problem[] {
  const found = inspectInstruments(folder)
  const within = (file: string) => path.relative(folder, file).replaceAll(path.sep, '/')
  return [
    ...found.problems.map(({ file, why }) => ({ file: within(file), ...finding('I001', START, why) })),
    ...changedSinceUse(found, used).map(({ file, instrument: { id, version } }) => ({
      file: within(file),
      ...finding('I002', START, `${id} ${version}`),
    })),
  ]
}
