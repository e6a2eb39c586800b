import type { CourseFacts, LessonFacts } from './course.ts'
import type { Question } from './question.ts'

/** One lesson as lists and pages need it; the text itself is the module of `contentHash`. */
export type Lesson = LessonFacts & {
  slug: string
  contentHash: string
  questionIds: string[]
  reflectionIds: string[]
}

/** A course with everything that can be known without a person. */
export type Course = CourseFacts & {
  slug: string
  contentHash: string // over the facts, the lessons' hashes and the bank's
  lessons: Lesson[]
  bank: { questions: Question[]; contentHash: string }
}

/** The lessons before and after this one; null at the ends. */
export function neighbours(
  course: Course,
  lessonId: string,
): { previous: Lesson | null; next: Lesson | null } {
  const place = course.lessons.findIndex((lesson) => lesson.id === lessonId)
  return { previous: course.lessons[place - 1] ?? null, next: course.lessons[place + 1] ?? null }
}
