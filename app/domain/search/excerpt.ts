import { sentencesOf } from '../text.ts'
import { fold } from './fold.ts'
import { patternsOf } from './query.ts'

/** A piece of a sentence; the view marks those that were found. */
export type Part = { text: string; isHit: boolean }

/** A sentence, and the same as it is compared. */
export type Sentence = { text: string; folded: string }

/** More than this is not read in a list of results. */
const LONGEST = 200
const BEFORE_THE_HIT = 70

/** The sentences of a text, each folded once and for all. */
export function foldedSentences(text: string): Sentence[] {
  return sentencesOf(text).map(({ text }) => ({ text, folded: fold(text) }))
}

/** The sentence that holds most of the words, the first of equals; null when none holds any. */
export function tellingSentence(sentences: Sentence[], words: string[]): string | null {
  const patterns = patternsOf(words)
  let best: Sentence | null = null
  let most = 0
  for (const sentence of sentences) {
    const held = patterns.filter((pattern) => pattern.test(sentence.folded)).length
    if (held > most) [best, most] = [sentence, held]
    if (most === patterns.length) break
  }
  return best?.text ?? null
}

/** As much of a sentence as is read in a list, with the words in it. */
export function excerpt(sentence: string, words: string[]): Part[] {
  return joined(shortened(marked(sentence, patternsOf(words))))
}

/** Word by word; what ties two hits together, as in M-ACT and Housing First, is marked with them. */
function marked(sentence: string, patterns: RegExp[]): Part[] {
  const pieces = sentence.split(/([\p{L}\p{M}\p{N}]+)/u)
  const isHit = (place: number) => {
    const folded = fold(pieces[place] ?? '')
    return patterns.some((pattern) => pattern.test(folded))
  }
  return pieces.map((text, place) => ({
    text,
    isHit: /^[- ]$/.test(text) ? isHit(place - 1) && isHit(place + 1) : isHit(place),
  }))
}

/** A long sentence is cut between words, so that its first hit is seen with some of what leads to it. */
function shortened(pieces: Part[]): Part[] {
  const hit = Math.max(
    0,
    pieces.findIndex(({ isHit }) => isHit),
  )
  const length = (from: number, to: number) =>
    pieces.slice(from, to).reduce((sum, { text }) => sum + text.length, 0)
  if (length(0, pieces.length) <= LONGEST) return pieces

  let from = hit
  while (from > 0 && length(from - 1, hit) <= BEFORE_THE_HIT) from -= 1
  let to = hit + 1
  while (to < pieces.length && length(from, to + 1) <= LONGEST) to += 1
  const cut = { text: '…', isHit: false }
  return [...(from > 0 ? [cut] : []), ...pieces.slice(from, to), ...(to < pieces.length ? [cut] : [])]
}

function joined(pieces: Part[]): Part[] {
  const parts: Part[] = []
  for (const { text, isHit } of pieces) {
    const last = parts.at(-1)
    if (last?.isHit === isHit) last.text += text
    else if (text !== '') parts.push({ text, isHit })
  }
  return parts
}
