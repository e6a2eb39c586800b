import { createHash } from 'node:crypto'
import type { MatchQuestion, OrderQuestion } from './question.ts'

const digest = (...words: string[]) => createHash('sha256').update(words.join('\n')).digest('hex')

/**
 * The order a reader first meets things in that are to be put in order: always the same one, and one
 * that says nothing of the right one. Should it happen to be the right one, the first goes last.
 * @returns places in the source, in the order they are shown
 */
export function itemsAsShown({ id, items }: OrderQuestion): number[] {
  const places = items
    .map(({ text }, place) => ({ place, key: digest(id, text) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ place }) => place)
  const isRight = places.every((place, index) => place === index)
  return isRight ? [...places.slice(1), ...places.slice(0, 1)] : places
}

/** The right sides to choose among, each once, as they come in the source. */
export function choicesOf({ rows }: Pick<MatchQuestion, 'rows'>): string[] {
  return [...new Set(rows.map(({ right }) => right))]
}

/**
 * The right sides as a reader finds them in the list: by the alphabet, which says nothing of the key.
 * @returns places among `choicesOf`, in the order they are shown
 */
export function choicesAsShown(question: Pick<MatchQuestion, 'rows'>): number[] {
  const choices = choicesOf(question)
  return choices.map((_, place) => place).toSorted((a, b) => choices[a]!.localeCompare(choices[b]!, 'da'))
}
