import type { Question } from './question.ts'

/**
 * Whether an answer to one wording of a question means the same to another. Options may be reworded
 * (a slip put right) so long as the right ones are where they were; where an answer is about the
 * things themselves, these must be the same.
 */
export function hasSameKey(one: Question, other: Question): boolean {
  return JSON.stringify(keyOf(one)) === JSON.stringify(keyOf(other))
}

function keyOf(question: Question): unknown {
  switch (question.kind) {
    case 'order':
      return question.items.map(({ text }) => text)
    case 'match':
      return question.rows.map(({ left, right }) => [left, right])
    case 'gap':
      return question.gaps.map(({ accepted }) => accepted)
    default:
      return question.options.map(({ correct }) => correct)
  }
}
