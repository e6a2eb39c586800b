import { findQuestion } from './library.server.ts'
import type { Lesson } from './outline.ts'
import { pastLessons } from './past-content.server.ts'
import type { Question } from './questions/question.ts'

/** A lesson as a page was given it, with the keys of its questions. */
export type GivenLesson = Pick<Lesson, 'contentHash' | 'cases' | 'tasks'> & { questions: Question[] }

/** The lesson as pages are given it now. */
export const presentLesson = (lesson: Lesson): GivenLesson => ({
  ...lesson,
  questions: lesson.questionIds.flatMap((id) => findQuestion(id)?.question ?? []),
})

/**
 * The lesson as it stood on the page a form was sent from: what somebody does is judged by what they saw.
 * @param contentHash what the form says of its page
 * @returns null when the lesson never had that text
 */
export function givenLesson(lesson: Lesson, contentHash = lesson.contentHash): GivenLesson | null {
  if (contentHash === lesson.contentHash) return presentLesson(lesson)
  const past = pastLessons([contentHash]).get(contentHash)
  return past?.lesson.id === lesson.id ? { ...past.lesson, questions: past.questions } : null
}
