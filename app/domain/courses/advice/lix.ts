import { sentencesOf, wordsOf } from '#app/domain/text.ts'

/** A word of more letters than this is long. */
const LONG = 6

/**
 * Björnsson's readability index (1968): words a sentence, plus the share of long words in per cent.
 * About 25 is a book for children, 35 fiction, 45 a newspaper, 55 a law. Each text ends its sentence,
 * so that an item of a list needs no full stop. Null where there are no words.
 */
export function lix(texts: readonly string[]): number | null {
  const words = texts.flatMap(wordsOf)
  if (words.length === 0) return null
  const sentences = texts.flatMap(sentencesOf)
  const long = words.filter((word) => word.text.replaceAll(/\P{L}/gu, '').length > LONG)
  return words.length / sentences.length + (100 * long.length) / words.length
}
