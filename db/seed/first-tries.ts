import { sha256 } from '#app/domain/courses/content-hash.ts'
import type { ChoiceQuestion, Question } from '#app/domain/courses/questions/question.ts'
import type { Response } from '#app/domain/courses/questions/response.ts'

/** A number from 0 up to 1 that comes of the words alone, so that the demo is the same every time. */
export function chance(...words: string[]): number {
  return Number.parseInt(sha256(words.join(' ')).slice(0, 8), 16) / 2 ** 32
}

/** How likely a demo person is to be wrong at first: hardly, with most questions, and mostly with a few. */
const likelihoodOfError = (questionId: string) => 0.03 + 0.6 * chance(questionId) ** 3

/** How near a person comes to being wrong about a question; below 1 they are. */
export function nearnessToError(name: string, questionId: string): number {
  return chance(name, questionId) / likelihoodOfError(questionId)
}

/** A wrong answer of the person's own. */
export function wrongResponse(name: string, question: Question): Response {
  switch (question.kind) {
    case 'order':
      return question.items.map((_, place, { length }) => length - 1 - place)
    case 'match':
      return question.rows.map(() => 0)
    case 'gap':
      return question.gaps.map(() => 'ved ikke')
    default:
      return wrongChoice(name, question)
  }
}

/** One wrong option, where several are asked for together with the right ones; some options tempt more than others. */
export function wrongChoice(name: string, question: ChoiceQuestion): number[] {
  const right = rightChoice(question)
  const wrong = [...question.options.keys()].filter((place) => !right.includes(place))
  const tempting = wrong[Math.floor(wrong.length * chance(question.id, name) ** 2)]
  if (tempting === undefined) return right.slice(1) // all options are right
  return question.kind === 'single' ? [tempting] : [...right, tempting].toSorted((a, b) => a - b)
}

export function rightChoice({ options }: ChoiceQuestion): number[] {
  return options.flatMap(({ correct }, place) => (correct ? [place] : []))
}
