import { fold } from './fold.ts'
import type { KnownWord } from './known-word.ts'

/** Longer than anyone's question; what comes after is not read. */
export const LONGEST_QUERY = 100

/** Fewer letters than this are part of nearly every word, and are only looked for as they stand. */
const SHORTEST_PART = 3

/** One letter is the beginning of nearly every text. */
const SHORTEST_BEGINNING = 2

/** A word of three letters can be part of hundreds; the most used of them are asked for. */
const MOST_SPELLINGS = 40

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

/** Asks for every word with the letters as typed; the last may be the beginning of one. */
export function asTyped(words: string[]): string {
  return words.map((word, place) => `"${word}"${isBeginning(words, place) ? '*' : ''}`).join(' AND ')
}

/** The last word may still be on its way. */
const isBeginning = (words: string[], place: number) =>
  place === words.length - 1 && words[place]!.length >= SHORTEST_BEGINNING

/**
 * Asks for every word in any spelling and as any part of another: "faerge" is "færge", and "bolig" is
 * in "udslusningsbolig". Null when a word is part of none we know.
 */
export function asParts(words: string[], known: KnownWord[]): string | null {
  const spellings = words.map((word) => spellingsOf(fold(word), known))
  if (spellings.some((all) => all.length === 0)) return null
  return spellings.map((all) => `(${all.map((word) => `"${word}"`).join(' OR ')})`).join(' AND ')
}

function spellingsOf(typed: string, known: KnownWord[]): string[] {
  const isPart = typed.length >= SHORTEST_PART
  return known
    .filter(({ folded }) => (isPart ? folded.includes(typed) : folded === typed))
    .slice(0, MOST_SPELLINGS)
    .map(({ word }) => word)
}

/** What makes a word of a folded text a hit, one pattern for each word asked for. */
export function patternsOf(words: string[]): RegExp[] {
  return words.map(fold).map((word, place) => {
    if (word.length >= SHORTEST_PART) return new RegExp(word, 'u')
    const end = isBeginning(words, place) ? '' : '(?![\\p{L}\\p{N}])'
    return new RegExp(`(?<![\\p{L}\\p{N}])${word}${end}`, 'u')
  })
}
