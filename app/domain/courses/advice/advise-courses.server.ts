import path from 'node:path'
import { setImmediate as othersFirst } from 'node:timers/promises'
import type { CourseFiles } from '../course-files.server.ts'
import { type Finding, type Problem, problemsIn, severityOf } from '../problem.ts'
import { kindOf } from '../read-course.server.ts'
import type { Library } from '../read-library.server.ts'
import { advise } from './advise.ts'
import { smallBank } from './enough.ts'
import { type Manuscript, readManuscript, type Rule, type World } from './manuscript.ts'
import { addressesOf } from './site-addresses.ts'
import { unwrittenIn } from './unfinished.ts'
import { vanishedIds } from './vanished.ts'

type Read = { file: string; manuscript: Manuscript; findings: Finding[] }

/**
 * What could be better in a courses folder that has been read. A file with errors is left alone, as
 * the errors come first; so is a course's list of ids, as long as some of its files cannot be read.
 * A document takes some 40 ms, so whoever else waits for the server has their turn between two.
 * @param spelling the rule of spelling, where there is a dictionary
 */
export async function adviseCourses(
  files: CourseFiles,
  library: Pick<Library, 'courses' | 'problems' | 'good'>,
  today: string,
  spelling: readonly Rule[] = [],
): Promise<Problem[]> {
  const { facts, documents } = library.good
  const world: World = { today, addresses: addressesOf(library.courses) }
  const broken = library.problems.filter(({ code }) => severityOf(code) === 'error').map(({ file }) => file)
  const read: Read[] = []
  for (const file of Object.keys(documents).filter((file) => !broken.includes(file))) {
    await othersFirst()
    const manuscript = readManuscript(textOf(file, files), kindOf(path.posix.basename(file)))
    if (!manuscript) continue // the file has gone, and what stands in for it is what it held before
    const isDanish = facts[courseOf(file)]?.language === 'da'
    read.push({ file, manuscript, findings: advise(manuscript, world, isDanish ? spelling : []) })
  }

  const ids = Object.values(documents).flatMap(({ document }) => document.ids.map(({ id }) => id))
  const isWhole = (slug: string) => !broken.some((file) => courseOf(file) === slug)
  return [
    ...read.flatMap(({ file, findings }) => problemsIn(file, findings)),
    ...library.courses
      .filter(({ slug }) => isWhole(slug))
      .flatMap(({ slug, versions }) => [
        ...problemsIn(`${slug}/course.yaml`, [
          ...unwrittenIn(textOf(`${slug}/course.yaml`, files).split('\n')),
          ...vanishedIds(versions.at(-1)?.ids ?? [], ids),
        ]),
        ...adviseBank(read.filter(({ file }) => courseOf(file) === slug)),
      ]),
  ]
}

/** What is said of a bank as a whole is told at its first file. */
function adviseBank(inCourse: Read[]): Problem[] {
  const banks = inCourse.filter(({ manuscript }) => manuscript.kind === 'bank')
  const [first] = banks
  return first ? problemsIn(first.file, smallBank(banks.map(({ manuscript }) => manuscript))) : []
}

const courseOf = (file: string) => path.posix.dirname(file)

const textOf = (file: string, files: CourseFiles) => files.get(file)?.toString('utf8') ?? ''
