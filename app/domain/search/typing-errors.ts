import { fold } from './fold.ts'
import type { KnownWord } from './known-word.ts'

/** Slips forgiven in a word of this many letters. A short word is near too many others. */
const forgiven = (letters: number) => (letters < 4 ? 0 : letters < 8 ? 1 : 2)

/**
 * What was most likely meant, with every mistyped word put right; null when nothing is. A word that is
 * near none we know stays as it is.
 */
export function likelyMeant(words: string[], known: KnownWord[]): string[] | null {
  const meant = words.map((word) => likelyWord(word, known) ?? word)
  return meant.some((word, place) => word !== words[place]) ? meant : null
}

/** The word itself where it is part of a known one; else the nearest, and of equally near the most used. */
function likelyWord(word: string, known: KnownWord[]): string | null {
  const typed = fold(word)
  if (known.some(({ folded }) => folded.includes(typed))) return word

  const most = forgiven(typed.length)
  const near = known
    .filter(({ folded }) => Math.abs(folded.length - typed.length) <= most)
    .filter(({ folded }) => [...typed].filter((letter) => !folded.includes(letter)).length <= most) // a quick look first
    .map(({ word, folded }) => ({ word, slips: slipsBetween(typed, folded) }))
    .filter(({ slips }) => slips <= most)
  return near.toSorted((a, b) => a.slips - b.slips)[0]?.word ?? null
}

/** Letters added, left out, changed, or swapped with the next, between one word and the other. */
function slipsBetween(from: string, to: string): number {
  let before: number[] = []
  let row = Array.from({ length: to.length + 1 }, (_, place) => place)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const kept = row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1)
      const isSwap = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]
      next.push(Math.min(kept, row[j]! + 1, next[j - 1]! + 1, isSwap ? before[j - 2]! + 1 : Infinity))
    }
    before = row
    row = next
  }
  return row[to.length]!
}
