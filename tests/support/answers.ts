import { findQuestion } from '#app/domain/courses/library.server.ts'
import type { Course } from '#app/domain/courses/outline.ts'
import type { Question } from '#app/domain/courses/questions/question.ts'
import { saveAnswer } from '#app/domain/progress/answers.server.ts'
import { findOpenAttempt, startAttempt } from '#app/domain/progress/attempts.server.ts'
import { handIn } from '#app/domain/progress/hand-in.server.ts'
import { markAsRead } from '#app/domain/progress/completions.server.ts'

/** Reads a course's lessons and answers their questions, right or wrong as it happens. */
export function takeLessons(personId: string, course: Course) {
  for (const lesson of course.lessons) {
    for (const id of lesson.questionIds) {
      const asked = findQuestion(id)
      if (asked) saveAnswer(personId, asked, { key: 'k', chosen: anyAnswer(asked.question) })
    }
    markAsRead(personId, course, lesson)
  }
}

/** What a form sends that answers a question somehow. */
export function anyAnswer(question: Question): string[] {
  switch (question.kind) {
    case 'order':
      return question.items.map((_, place) => String(place))
    case 'match':
      return question.rows.map(() => '0')
    case 'gap':
      return question.gaps.map(() => 'noget')
    default:
      return ['0']
  }
}

/** Everything that explains a question, which nobody may read before answering. */
export function reasonsOf(question: Question | undefined): string[] {
  if (!question) return []
  const parts = partsOf(question)
  return parts.map(({ reason }) => reason)
}

function partsOf(question: Question): { reason: string }[] {
  switch (question.kind) {
    case 'order':
      return question.items
    case 'match':
      return question.rows
    case 'gap':
      return question.gaps
    default:
      return question.options
  }
}

/** The form fields that answer an open attempt, all right or all wrong, by the text of the options. */
export function testAnswers(personId: string, course: Course, right: boolean): Record<string, string[]> {
  const attempt = findOpenAttempt(personId, course)
  if (!attempt) throw new Error('There is no open attempt')
  return Object.fromEntries(
    attempt.questions.map(({ id, options }) => {
      const key = course.bank.questions.find((question) => question.id === id)?.options ?? []
      const isRight = (text: string) => key.some((option) => option.text === text && option.correct)
      const places = [...options.keys()]
      const rightOnes = places.filter((place) => isRight(options[place] ?? ''))
      const chosen = right ? rightOnes : places.filter((place) => !rightOnes.includes(place)).slice(0, 1)
      return [`answer-${id}`, chosen.map(String)]
    }),
  )
}

/** Takes the final test and answers everything right. */
export function passTest(personId: string, course: Course) {
  startAttempt(personId, course)
  const attemptId = findOpenAttempt(personId, course)?.id ?? ''
  const chosen = Object.fromEntries(
    Object.entries(testAnswers(personId, course, true)).map(([name, places]) => [
      name.replace('answer-', ''),
      places.map(Number),
    ]),
  )
  handIn(personId, course, { attemptId, chosen })
}

/** A form's key as the page makes it, the same for the same name. */
export const keyNamed = (name: string) =>
  `00000000-0000-4000-8000-${Buffer.from(name).toString('hex').slice(0, 12).padStart(12, '0')}`
