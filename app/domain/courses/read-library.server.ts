import { METHODS } from './methods.ts'
import type { CourseFiles } from './course-files.server.ts'
import { type LastGood, NOTHING_GOOD } from './last-good.server.ts'
import type { Course, FoundQuestion } from './outline.ts'
import { outlineOf } from './outline-of.server.ts'
import { type Problem, problemsIn } from './problem.ts'
import { type Glossary, readCourse } from './read-course.server.ts'
import { settleCourses } from './settle-courses.server.ts'
import { readInstrumentItems, readTerms, type Term } from './surroundings.ts'

/** All that lies in a courses folder: what may be shown, and what is wrong. */
export type Library = {
  courses: Course[]
  questions: Map<string, FoundQuestion>
  terms: Record<string, Term>
  media: Map<string, Uint8Array>
  problems: Problem[]
  good: LastGood
}

/** Reads a whole courses folder. A file that is broken is as it was in `lastGood`, or left out. */
export async function readLibrary(files: CourseFiles, lastGood: LastGood): Promise<Library> {
  const { glossary, problems } = readGlossary(files, lastGood)
  const read = await Promise.all(
    courseFolders(files).map((slug) => readCourse(slug, files, glossary, lastGood)),
  )
  const settled = settleCourses(read, lastGood)

  const standing = settled.courses.flatMap((course) => outlineOf(course) ?? [])
  return {
    courses: standing.map(({ course }) => course).toSorted(inCatalogueOrder),
    questions: new Map(
      standing.flatMap(({ questions }) => questions).map((found) => [found.question.id, found]),
    ),
    terms: glossary.terms,
    media: new Map(read.flatMap(({ media }) => [...media])),
    problems: [
      ...problems,
      ...read.flatMap((course) => course.problems),
      ...settled.problems,
      ...standing.flatMap((course) => course.problems),
    ],
    good: {
      ...NOTHING_GOOD,
      ...glossary,
      facts: Object.fromEntries(settled.courses.flatMap(({ slug, facts }) => (facts ? [[slug, facts]] : []))),
      documents: Object.fromEntries(
        settled.courses.flatMap(({ documents }) =>
          documents.map(({ file, fingerprint, document }) => [file, { fingerprint, document }]),
        ),
      ),
    },
  }
}

/** A folder is a course when it has its facts or a lesson; others hold instruments. */
export function courseFolders(files: CourseFiles): string[] {
  const slugs = [...files.keys()].map((file) => file.split('/')).filter((steps) => steps.length === 2)
  return [
    ...new Set(
      slugs.filter(([, name]) => name === 'course.yaml' || name?.endsWith('.mdx')).map(([slug]) => slug!),
    ),
  ]
}

/** Instruments and the modules they include. A local adaptation is nothing that lessons teach. */
const INSTRUMENT = /(^|\/)fidelity-(module-)?\d+\.\d+\.\d+\.json$/

/** What lessons refer to. A part that cannot be read is as it was when it last could. */
function readGlossary(files: CourseFiles, lastGood: LastGood): { glossary: Glossary; problems: Problem[] } {
  const { terms, findings } = readTerms(files.get('terms.yaml')?.toString('utf8') ?? '{}')
  const instruments = [...files]
    .filter(([file]) => INSTRUMENT.test(file))
    .toSorted(([a], [b]) => a.localeCompare(b, 'en', { numeric: true })) // an item is as its newest version has it
    .map(([file, bytes]) => ({ file, ...readInstrumentItems(bytes.toString('utf8')) }))

  const areBroken = instruments.some((one) => one.findings.length > 0)
  const items = Object.assign({}, areBroken ? lastGood.items : {}, ...instruments.map((one) => one.items))
  return {
    glossary: { terms: findings.length > 0 ? lastGood.terms : terms, items },
    problems: [{ file: 'terms.yaml', findings }, ...instruments].flatMap((one) =>
      problemsIn(one.file, one.findings),
    ),
  }
}

const firstMethod = (course: Course) => METHODS.indexOf(course.methods[0]!) // it has one or more

const isForBeginners = ({ prerequisites }: Course) => Object.keys(prerequisites).length === 0

/** By method in the order the centre names them; what one can begin with comes first, then by title in Danish. */
function inCatalogueOrder(a: Course, b: Course): number {
  return (
    firstMethod(a) - firstMethod(b) ||
    Number(isForBeginners(b)) - Number(isForBeginners(a)) ||
    a.title.localeCompare(b.title, 'da')
  )
}
