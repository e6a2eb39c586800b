import type { BranchingCase } from './cases/branching-case.ts'
import type { CourseFacts, LessonFacts } from './course.ts'
import type { Passage } from './passages.ts'
import type { ChoiceQuestion, Question } from './questions/question.ts'
import type { Practice, TaskList } from './read-body.ts'
import type { Version } from './versions.ts'

/** One lesson as lists and pages need it; the text itself is the module of `contentHash`. */
export type Lesson = LessonFacts & {
  slug: string
  contentHash: string
  textHash: string
  questionIds: string[]
  reflectionIds: string[]
  cases: BranchingCase[]
  tasks: TaskList[]
  practices: Practice[]
  termIds: string[]
  passages: Passage[]
}

/** The course on one page, to print. */
export type Summary = { id: string; title: string; contentHash: string; passages: Passage[] }

/** A course with everything that can be known without a person. */
export type Course = CourseFacts & {
  slug: string
  contentHash: string // over the facts and the hashes of all documents
  lessons: Lesson[]
  bank: { questions: ChoiceQuestion[]; contentHash: string }
  summary: Summary | null
  versions: Version[] // released so far, oldest first
}

/** A question and where it stands; `lesson` is null for one of the final test. */
export type FoundQuestion = { question: Question; contentHash: string; course: Course; lesson: Lesson | null }

/** The lessons before and after this one; null at the ends. */
export function neighbours(
  course: Course,
  lessonId: string,
): { previous: Lesson | null; next: Lesson | null } {
  const place = course.lessons.findIndex((lesson) => lesson.id === lessonId)
  return { previous: course.lessons[place - 1] ?? null, next: course.lessons[place + 1] ?? null }
}
