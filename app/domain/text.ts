/** One space between words, and none around them. */
export const foldSpace = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

/** A piece of a text, and how far into the text it begins. */
export type Piece = { text: string; offset: number }

/** A full stop after one of these does not end the sentence. */
const ABBREVIATIONS = new Set(
  'bl.a art ca dvs evt f.eks fx hhv inkl jf kap kl m.fl mia mio nr pct stk str tlf'.split(' '),
)

/** Marks that may stand between a sentence's end and the next one's first letter. */
const END = /(?:[.!?…]["”»’')\]]*\s+(?=["“”«»„‘(\p{Pd}\s]*[\p{Lu}\d§])|:\s+)/gu

/**
 * The sentences of a text. A colon ends one too, as what follows can be read by itself; that is also
 * how LIX was defined.
 */
export function sentencesOf(text: string): Piece[] {
  const sentences: Piece[] = []
  let offset = 0
  for (const end of text.matchAll(END)) {
    const lastWord = /\S*$/.exec(text.slice(0, end.index))?.[0] ?? ''
    if (end[0].startsWith('.') && ABBREVIATIONS.has(lastWord.toLowerCase())) continue
    sentences.push({ text: text.slice(offset, end.index + end[0].length).trimEnd(), offset })
    offset = end.index + end[0].length
  }
  sentences.push({ text: text.slice(offset), offset })
  return sentences.filter((sentence) => wordsOf(sentence.text).length > 0)
}

/** The words of a text; 5.989, kl. 10.30, bl.a. and CTI-forløb hold together. */
export function wordsOf(text: string): Piece[] {
  const words = text.matchAll(/[\p{L}\p{N}]+(?:[-'’.,][\p{L}\p{N}]+)*/gu)
  return Array.from(words, (word) => ({ text: word[0], offset: word.index }))
}
