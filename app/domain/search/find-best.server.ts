import { type Needed, tellingWords } from './query.ts'
import type { IndexedEntry, SearchIndex } from './search-index.server.ts'
import { likelyMeant } from './typing-errors.ts'

type Best = { found: IndexedEntry[]; words: string[]; needed: Needed }

/** The pages with all of the words; failing that with all of those that were meant; failing that with any. */
export function findBest({ find, knownWords }: SearchIndex, typed: string[]): Best {
  const asTyped = find(typed, 'all')
  if (asTyped.length > 0) return { found: asTyped, words: typed, needed: 'all' }

  const meant = likelyMeant(typed, knownWords)
  const asMeant = meant ? find(meant, 'all') : []
  const words = meant ?? typed
  if (asMeant.length > 0) return { found: asMeant, words, needed: 'all' }
  return { found: find(tellingWords(words), 'any'), words, needed: 'any' }
}
