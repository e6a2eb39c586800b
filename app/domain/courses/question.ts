/**
 * A question as the server keeps it. Options stand in the order of the source: an answer stores
 * these places. Nothing of `correct` and `reason` may reach a browser before the answer is given.
 */
export type Question = {
  id: string
  kind: 'single' | 'multiple'
  prompt: string[] // paragraphs of plain text
  options: { text: string; correct: boolean; reason: string }[]
}

/** What a person is told once they have answered: the key and the reason for each option. */
export type Feedback = { correct: boolean; chosen: number[]; options: { correct: boolean; reason: string }[] }

/** An answer is right when exactly the right options are chosen, neither fewer nor more. */
export function isCorrect(question: Question, chosen: number[]): boolean {
  return question.options.every((option, place) => option.correct === chosen.includes(place))
}

/** Whether these places can be an answer at all: known, no place twice, and one only where one is asked for. */
export function isPossibleAnswer(question: Question, chosen: number[]): boolean {
  const known = chosen.every(
    (place) => Number.isInteger(place) && place >= 0 && place < question.options.length,
  )
  const once = new Set(chosen).size === chosen.length
  return known && once && (question.kind === 'single' ? chosen.length === 1 : chosen.length >= 1)
}

/** The feedback on an answer, in the order of the source. */
export function feedback(question: Question, chosen: number[]): Feedback {
  return {
    correct: isCorrect(question, chosen),
    chosen,
    options: question.options.map(({ correct, reason }) => ({ correct, reason })),
  }
}
