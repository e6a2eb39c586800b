import { choicesAsShown, choicesOf, itemsAsShown } from './as-shown.ts'
import type { ChoiceQuestion, GapQuestion, MatchQuestion, OrderQuestion, Question } from './question.ts'
import { isCorrect, type Response, rightParts } from './response.ts'

/** What a person is told of one part of an answer. No reason: it is not told yet. */
type Part = { correct: boolean; reason: string | null }

type Told = {
  correct: boolean
  /** Whether the solution is told, and all reasons. */
  told: boolean
  /** Tries until it is told all the same; null: it is told already, or never but to a right answer. */
  triesLeft: number | null
}

/** What a person is told once they have answered. All places are those the reader sees. */
export type Feedback =
  | (Told & { kind: 'single' | 'multiple'; chosen: number[]; options: (Part | null)[] })
  | (Told & { kind: 'order'; chosen: number[]; parts: Part[]; solution: number[] | null })
  | (Told & { kind: 'match'; chosen: number[]; parts: (Part & { solution: number | null })[] })
  | (Told & { kind: 'gap'; chosen: string[]; parts: (Part & { solution: string | null })[] })

/**
 * The feedback on an answer. Until the solution is told, a person learns what was right in their
 * own answer and why, and nothing that would answer for them.
 * @param tries answers given so far, this one among them
 */
export function feedback(question: Question, response: Response, tries: number): Feedback {
  const correct = isCorrect(question, response)
  const isOutOfTries = question.show === 'after-tries' && tries >= question.tries
  const told = correct || isOutOfTries
  const triesLeft = told || question.show === 'when-right' ? null : question.tries - tries
  const outcome = { correct, told, triesLeft }
  switch (question.kind) {
    case 'order':
      return { ...outcome, kind: 'order', ...onOrder(question, response, told) }
    case 'match':
      return { ...outcome, kind: 'match', ...onMatch(question, response, told) }
    case 'gap':
      return { ...outcome, kind: 'gap', ...onGap(question, response, told) }
    default:
      return { ...outcome, kind: question.kind, ...onChoice(question, response, told) }
  }
}

function onChoice({ options }: ChoiceQuestion, response: Response, told: boolean) {
  const chosen = response.map(Number)
  return {
    chosen,
    options: options.map(({ correct, reason }, place) =>
      told || chosen.includes(place) ? { correct, reason } : null,
    ),
  }
}

function onOrder(question: OrderQuestion, response: Response, told: boolean) {
  const shown = itemsAsShown(question)
  const right = rightParts(question, response)
  return {
    chosen: response.map((place) => shown.indexOf(Number(place))),
    parts: response.map((place, index) => ({
      correct: right[index] ?? false,
      reason: told || right[index] ? (question.items[Number(place)]?.reason ?? null) : null,
    })),
    solution: told ? question.items.map((_, place) => shown.indexOf(place)) : null,
  }
}

function onMatch(question: MatchQuestion, response: Response, told: boolean) {
  const shown = choicesAsShown(question)
  const choices = choicesOf(question)
  const right = rightParts(question, response)
  return {
    chosen: response.map((place) => shown.indexOf(Number(place))),
    parts: question.rows.map((row, index) => ({
      correct: right[index] ?? false,
      reason: told || right[index] ? row.reason : null,
      solution: told ? shown.indexOf(choices.indexOf(row.right)) : null,
    })),
  }
}

function onGap(question: GapQuestion, response: Response, told: boolean) {
  const right = rightParts(question, response)
  return {
    chosen: response.map(String),
    parts: question.gaps.map(({ accepted, reason }, index) => ({
      correct: right[index] ?? false,
      reason: told || right[index] ? reason : null,
      solution: told ? (accepted[0] ?? null) : null,
    })),
  }
}
