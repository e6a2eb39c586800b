import { hashTogether } from './content-hash.ts'
import { type LessonFacts, METHODS } from './course.ts'
import type { CourseFiles } from './course-files.server.ts'
import type { CheckedDocument } from './inspect-document.ts'
import { type LastGood, NOTHING_GOOD } from './last-good.server.ts'
import type { Course, Lesson } from './outline.ts'
import { type Problem, problemsIn } from './problem.ts'
import { type Glossary, type ReadCourse, readCourse } from './read-course.server.ts'
import { settleCourses } from './settle-courses.server.ts'
import { readInstrumentItems, readTerms } from './surroundings.ts'
import type { Question } from './question.ts'

/** All that lies in a courses folder: what may be shown, and what is wrong. */
export type Library = {
  courses: Course[]
  questions: Map<string, FoundQuestion>
  pictures: Map<string, Uint8Array>
  problems: Problem[]
  good: LastGood
}

/** A question and where it stands; `lesson` is null for one of the final test. */
export type FoundQuestion = { question: Question; contentHash: string; course: Course; lesson: Lesson | null }

/** Reads a whole courses folder. A file that is broken is as it was in `lastGood`, or left out. */
export async function readLibrary(files: CourseFiles, lastGood: LastGood): Promise<Library> {
  const { glossary, problems } = readGlossary(files, lastGood)
  const read = await Promise.all(
    courseFolders(files).map((slug) => readCourse(slug, files, glossary, lastGood)),
  )
  const settled = settleCourses(read, lastGood)

  const standing = settled.courses.flatMap((course) => toCourse(course) ?? [])
  return {
    courses: standing.map(({ course }) => course).toSorted(inCatalogueOrder),
    questions: new Map(
      standing.flatMap(({ questions }) => questions).map((found) => [found.question.id, found]),
    ),
    pictures: new Map(read.flatMap(({ pictures }) => [...pictures])),
    problems: [...problems, ...read.flatMap((course) => course.problems), ...settled.problems],
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
function courseFolders(files: CourseFiles): string[] {
  const slugs = [...files.keys()].map((file) => file.split('/')).filter((steps) => steps.length === 2)
  return [
    ...new Set(
      slugs.filter(([, name]) => name === 'course.yaml' || name?.endsWith('.mdx')).map(([slug]) => slug!),
    ),
  ]
}

/** What lessons refer to. A part that cannot be read is as it was when it last could. */
function readGlossary(files: CourseFiles, lastGood: LastGood): { glossary: Glossary; problems: Problem[] } {
  const { terms, findings } = readTerms(files.get('terms.yaml')?.toString('utf8') ?? '{}')
  const instruments = [...files]
    .filter(([file]) => /(^|\/)fidelity-[^/]+\.json$/.test(file))
    .map(([file, bytes]) => ({ file, ...readInstrumentItems(bytes.toString('utf8')) }))

  const areBroken = instruments.some((one) => one.findings.length > 0)
  const items = [...instruments.flatMap((one) => one.items), ...(areBroken ? lastGood.fidelityItems : [])]
  return {
    glossary: { terms: findings.length > 0 ? lastGood.terms : terms, fidelityItems: [...new Set(items)] },
    problems: [{ file: 'terms.yaml', findings }, ...instruments].flatMap((one) =>
      problemsIn(one.file, one.findings),
    ),
  }
}

/** The course as everyone knows it, and its questions with their keys, which only the server does. */
function toCourse({
  slug,
  facts,
  documents,
}: ReadCourse): { course: Course; questions: FoundQuestion[] } | null {
  if (!facts) return null
  const lessonDocuments = documents.filter(({ kind }) => kind === 'lesson')
  const banks = documents.filter(({ kind }) => kind === 'bank').map(({ document }) => document)

  const lessons = lessonDocuments.map((one) => toLesson(one.slug, one.document))
  const bank = {
    questions: banks.flatMap(({ questions }) => questions),
    contentHash: hashTogether(...banks.map(({ contentHash }) => contentHash)),
  }
  const contentHash = hashTogether(facts, ...lessons.map((lesson) => lesson.contentHash), bank.contentHash)
  const course: Course = { ...facts, slug, contentHash, lessons, bank }

  const inLessons = lessonDocuments.flatMap(({ document }, place) =>
    document.questions.map((question) => ({
      question,
      contentHash: document.contentHash,
      course,
      lesson: lessons[place] ?? null,
    })),
  )
  const inBank = bank.questions.map((question) => ({
    question,
    contentHash: bank.contentHash,
    course,
    lesson: null,
  }))
  return { course, questions: [...inLessons, ...inBank] }
}

function toLesson(slug: string, { facts, questions, reflectionIds, contentHash }: CheckedDocument): Lesson {
  return {
    ...(facts as LessonFacts), // a lesson's facts were read with the schema of lessons
    slug,
    contentHash,
    questionIds: questions.map(({ id }) => id),
    reflectionIds,
  }
}

const firstMethod = (course: Course) => METHODS.indexOf(course.methods[0]!) // it has one or more

/** By method in the order the centre names them, then by title in Danish. */
function inCatalogueOrder(a: Course, b: Course): number {
  return firstMethod(a) - firstMethod(b) || a.title.localeCompare(b.title, 'da')
}
