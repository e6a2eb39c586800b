import { pathToFileURL } from 'node:url'
import { env } from '#app/http/env.server.ts'
import { log, logFailure } from '#app/http/log.server.ts'
import { type LessonFactory, lessonModule, rememberLessonModule } from '#app/mdx/lesson-modules.ts'
import { moduleFile } from './compile-lesson.server.ts'
import { readCourseFiles } from './course-files.server.ts'
import { type LastGood, NOTHING_GOOD, recallLastGood, rememberLastGood } from './last-good.server.ts'
import { keepMedia } from './media.server.ts'
import type { Course, FoundQuestion, Lesson } from './outline.ts'
import type { Problem } from './problem.ts'
import { problemLine } from './problem-line.server.ts'
import { findLiveFolder, type LiveFolder } from './published.server.ts'
import { readLibrary } from './read-library.server.ts'
import { type Shelf, shelf } from './shelf.server.ts'
import type { Term } from './surroundings.ts'

/** Has all courses recorded before anybody is given them: by the server, which has a database to keep them in. */
export function recordLibraryWith(record: Shelf['record']): void {
  shelf.record = record
}

/** Reads, checks and compiles all courses. Until it is done, the courses of before stand. */
export async function loadLibrary(): Promise<void> {
  await change(() => findLiveFolder(env.COURSES_DIR))
}

/**
 * Reads the courses again when a file or the published version has changed. Every page that shows
 * them awaits it; where the folder cannot be read, they get the courses of before.
 */
export async function refreshLibrary(): Promise<void> {
  const changed = async () => {
    const live = await findLiveFolder(env.COURSES_DIR)
    return live.stamp === shelf.stamp ? null : live
  }
  await change(changed).catch((error: unknown) => logFailure('Courses cannot be read', error))
}

/** One change at a time; whoever asks meanwhile waits for the same one. */
function change(find: () => Promise<LiveFolder | null>): Promise<void> {
  shelf.change ??= (async () => {
    try {
      const live = await find()
      if (live) await replaceLibrary(live)
    } finally {
      shelf.change = null
    }
  })()
  return shelf.change
}

async function replaceLibrary({ folder, stamp }: LiveFolder) {
  const before = shelf.lastGood ?? (await recallLastGood())
  const { media: files, good, ...library } = await readLibrary(await readCourseFiles(folder), before)

  const media = await keepMedia(files)
  for (const page of library.courses.flatMap(pagesOf)) await readyModule(page.contentHash)
  shelf.record(library)
  await rememberLastGood(good)
  Object.assign(shelf, { library, media, stamp, lastGood: good })
  tellOnce(library.problems)
}

/** What is drawn of a course: its lessons and its overview. */
const pagesOf = ({ lessons, summary }: Course) => [...lessons, ...(summary ? [summary] : [])]

/** Pages are drawn on the server with the same module that the browser gets. */
async function readyModule(contentHash: string) {
  if (lessonModule(contentHash)) return
  const loaded: { default: LessonFactory } = await import(
    /* @vite-ignore */ pathToFileURL(moduleFile(contentHash)).href
  )
  rememberLessonModule(contentHash, loaded.default)
}

function tellOnce(problems: Problem[]) {
  const lines = problems.map((problem) => problemLine(problem))
  for (const line of lines) if (!shelf.told.has(line)) log.warn({ problem: line }, 'A course has a problem')
  shelf.told = new Set(lines)
}

/** Every course that stands, by method and then by title. */
export function allCourses(): Course[] {
  return shelf.library.courses
}

export function findCourse(slug: string): Course | null {
  return allCourses().find((course) => course.slug === slug) ?? null
}

export function findCourseById(id: string): Course | null {
  return allCourses().find((course) => course.id === id) ?? null
}

/** A lesson by its address; under a former one its `slug` is another, and the page redirects to it. */
export function findLesson(
  courseSlug: string,
  lessonSlug: string,
): { course: Course; lesson: Lesson } | null {
  const course = findCourse(courseSlug)
  const lesson =
    course?.lessons.find(({ slug }) => slug === lessonSlug) ??
    course?.lessons.find(({ formerSlugs }) => formerSlugs.includes(lessonSlug))
  return course && lesson ? { course, lesson } : null
}

/** A question of a lesson or of a final test, with its key. */
export function findQuestion(questionId: string): FoundQuestion | null {
  return shelf.library.questions.get(questionId) ?? null
}

/** The glossary, by the Danish alphabet. */
export function glossary(): (Term & { id: string })[] {
  return Object.entries(shelf.library.terms)
    .map(([id, term]) => ({ id, ...term }))
    .toSorted((a, b) => a.term.localeCompare(b.term, 'da'))
}

/** What is wrong in the courses folder now. Learners see the version before. */
export function courseProblems(): Problem[] {
  return shelf.library.problems
}

/** What every file holds that stands, with its keys and where they are written. */
export function standingFiles(): LastGood {
  return shelf.lastGood ?? NOTHING_GOOD
}
