import { fold } from './fold.ts'
import type { KnownWord } from './known-word.ts'

/** Longer than anyone's question; what comes after is not read. */
export const LONGEST_QUERY = 100

/** Fewer letters than this are part of nearly every word, and are only looked for as they stand. */
const SHORTEST_PART = 3

/** One letter is the beginning of nearly every text. */
const SHORTEST_BEGINNING = 2

/** A word of three letters can be part of hundreds; the most used of them are asked for. */
const MOST_WHOLES = 40

/** What was asked for, as it stands in a page's address. */
export function typedIn(search: URLSearchParams): string {
  return (search.get('q') ?? '').trim().slice(0, LONGEST_QUERY)
}

/**
 * The words of what was typed. Letters and digits are all that is kept, so that nothing a person
 * types can be a rule of the search language.
 *
 *     wordsOf('"M-ACT" OR bolig*') // ['m', 'act', 'or', 'bolig']
 */
export function wordsOf(typed: string): string[] {
  const words = typed
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
  return [...new Set(words)]
}

/** How many of the words a page must have to be found. */
export type Needed = 'all' | 'any'

const JOINED: Record<Needed, string> = { all: ' AND ', any: ' OR ' }

/** Asks for folded words as whole ones; the last may be the beginning of one. */
export function asWhole(words: string[], needed: Needed): string {
  return words.map((word, place) => `"${word}"${isBeginning(words, place) ? '*' : ''}`).join(JOINED[needed])
}

/** Asks for what the words name together: "CTI fase 2" is the lesson "Fase 2" of the course in CTI. */
export function asName(words: string[]): string {
  return `{title belongsTo} : (${asWhole(words, 'all')}) AND title : (${asWhole(words, 'any')})`
}

/** The last word may still be on its way. */
const isBeginning = (words: string[], place: number) =>
  place === words.length - 1 && words[place]!.length >= SHORTEST_BEGINNING

/**
 * Asks for folded words as any part of others: "bolig" is in "udslusningsbolig". Null when one that is
 * needed is part of none we know.
 */
export function asParts(words: string[], known: KnownWord[], needed: Needed): string | null {
  const wholes = words.map((word) => wholesOf(word, known))
  const some = wholes.filter((all) => all.length > 0)
  if (some.length < (needed === 'all' ? words.length : 1)) return null
  return some.map((all) => `(${all.map((word) => `"${word}"`).join(' OR ')})`).join(JOINED[needed])
}

function wholesOf(typed: string, known: KnownWord[]): string[] {
  const isPart = typed.length >= SHORTEST_PART
  const wholes = known.filter(({ folded }) => (isPart ? folded.includes(typed) : folded === typed))
  return [...new Set(wholes.map(({ folded }) => folded))].slice(0, MOST_WHOLES)
}

/** Words that can find a page by themselves; of the shortest, nearly every page has some. */
export const tellingWords = (words: string[]) => words.filter((word) => fold(word).length >= SHORTEST_PART)

/** What makes a word of a folded text a hit, one pattern for each word asked for. */
export function patternsOf(words: string[]): RegExp[] {
  return words.map(fold).map((word, place) => {
    if (word.length >= SHORTEST_PART) return new RegExp(word, 'u')
    const end = isBeginning(words, place) ? '' : '(?![\\p{L}\\p{N}])'
    return new RegExp(`(?<![\\p{L}\\p{N}])${word}${end}`, 'u')
  })
}
