import type { Entry } from './entry.ts'
import { fold } from './fold.ts'
import { wordsOf } from './query.ts'

/** A word that stands in what can be found. Lists of them have the most used first. */
export type KnownWord = { word: string; folded: string }

/** Every word of the entries, in each of its spellings; the most used is in most of them. */
export function knownWordsOf(entries: Entry[]): KnownWord[] {
  const uses = new Map<string, number>()
  for (const { title, belongsTo, headings, texts } of entries) {
    const words = wordsOf([title, ...belongsTo, ...headings, ...texts].join('\n'))
    for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1)
  }
  return [...uses]
    .toSorted(([a, used], [b, usedB]) => usedB - used || (a < b ? -1 : 1))
    .map(([word]) => ({ word, folded: fold(word) }))
}
