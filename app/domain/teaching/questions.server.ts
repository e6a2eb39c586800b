import { findQuestion, standingFiles } from '#app/domain/courses/library.server.ts'
import type { Course } from '#app/domain/courses/outline.ts'
import { keptWhenSlowInPortions } from '../kept-when-slow.server.ts'
import { type Difficulty, difficultyOf } from './difficulty.ts'
import { firstAnswers, firstTestAnswers } from './first-answers.server.ts'

/** A question as its author looks at it: where it is asked, where it is written, and how hard it is. */
export type TaughtQuestion = {
  id: string
  prompt: string
  lesson: { slug: string; title: string } | null // null: in the final test
  place: { file: string; line: number } | null // null: its file has just gone
  difficulty: Difficulty
}

/** Every question of a course in the order they come, those of the final test last. */
export async function taughtQuestions(course: Course): Promise<TaughtQuestion[]> {
  const asked = course.lessons.flatMap(({ questionIds, slug, title }) =>
    questionIds.flatMap((id) => {
      const found = findQuestion(id)
      return found ? [{ ...found, lesson: { slug, title } }] : []
    }),
  )
  const inBank = course.bank.questions.map((question) => ({ question, lesson: null }))
  const answers = await answersIn(course, asked)
  const places = questionPlaces(course.slug)
  return [...asked, ...inBank].map(({ question, lesson }) => ({
    id: question.id,
    prompt: question.prompt.join(' '),
    lesson,
    place: places.get(question.id) ?? null,
    difficulty: difficultyOf(question, answers.get(question.id) ?? []),
  }))
}

const answersIn = keptWhenSlowInPortions(
  async (course: Course, asked: Parameters<typeof firstAnswers>[0]) =>
    new Map([...(await firstAnswers(asked)), ...(await firstTestAnswers(course))]),
  ({ contentHash }) => contentHash,
)

/** The file and line where each id of a course stands. */
function questionPlaces(courseSlug: string): Map<string, { file: string; line: number }> {
  const inCourse = Object.entries(standingFiles().documents).filter(([file]) =>
    file.startsWith(`${courseSlug}/`),
  )
  return new Map(
    inCourse.flatMap(([file, { document }]) =>
      document.ids.map(({ id, line }): [string, { file: string; line: number }] => [id, { file, line }]),
    ),
  )
}
