import { foldSpace } from '../../text.ts'
import type { Question } from './question.ts'

/** So much of two texts must be the same for one to be the other put right. */
const ALIKE = 0.7

/**
 * Whether a question is still the one that was answered, when its words have been corrected since: the
 * same key, the same figures, and texts that differ by slips alone. Another question under the same id
 * would show an answer that was never given.
 */
export function isSameQuestion(before: Question, now: Question): boolean {
  const [former, current] = [textsOf(before), textsOf(now)]
  return (
    before.kind === now.kind &&
    keyOf(before) === keyOf(now) &&
    former.length === current.length &&
    former.every((text, place) => areAlike(text, current[place]!))
  )
}

/** Everything that is asked and offered, in the order answers are stored by. */
function textsOf(question: Question): string[] {
  const prompt = question.prompt.join(' ')
  switch (question.kind) {
    case 'order':
      return [prompt, ...question.items.map(({ text }) => text)]
    case 'match':
      return [prompt, ...question.rows.flatMap(({ left, right }) => [left, right])]
    case 'gap':
      return [prompt]
    default:
      return [prompt, ...question.options.map(({ text }) => text)]
  }
}

const keyOf = (question: Question) =>
  'options' in question ? question.options.map(({ correct }) => Number(correct)).join('') : ''

function areAlike(a: string, b: string): boolean {
  if (a === b) return true
  const [former, current] = [trigrams(a), trigrams(b)]
  const shared = [...former].filter((part) => current.has(part)).length
  return figuresIn(a) === figuresIn(b) && (2 * shared) / (former.size + current.size) >= ALIKE // Dice's coefficient
}

const figuresIn = (text: string) => (text.match(/\d+/g) ?? []).join(' ')

function trigrams(text: string): Set<string> {
  const padded = `  ${foldSpace(text).toLowerCase()} `
  return new Set(Array.from({ length: padded.length - 2 }, (_, place) => padded.slice(place, place + 3)))
}
