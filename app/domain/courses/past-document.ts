import type { Course, Lesson } from './outline.ts'
import type { Question } from './questions/question.ts'

/**
 * A text as it was given to learners, with its keys: what is kept of it for good. Whoever changes
 * the shape of a question must still be able to read these.
 */
export type PastDocument =
  | { kind: 'lesson'; lesson: Lesson; questions: Question[] }
  | { kind: 'bank'; questions: Course['bank']['questions'] }
  | { kind: 'summary'; summary: NonNullable<Course['summary']> }
