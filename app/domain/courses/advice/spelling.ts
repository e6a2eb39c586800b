import { type Finding, finding } from '../problem.ts'
import type { Rule } from './manuscript.ts'
import { wordsOf } from '#app/domain/text.ts'
import { stretchesOf } from './stretches.ts'

/** Somebody who knows how words are spelled. */
export type Speller = {
  knows: (word: string) => boolean
  suggest: (word: string) => string // the word that was meant; empty where there is none near
}

/** Words of fewer letters are mostly abbreviations. */
const SHORTEST = 3

/** Addresses are not spelled, but keep their length, so that places stay right. */
const ADDRESS = /\S+@\S+|(?:https?:\/\/|www\.)\S+/g
const withoutAddresses = (text: string) => text.replaceAll(ADDRESS, (address) => ' '.repeat(address.length))

/** Words that neither the dictionary nor the centre knows; each once, where it stands first. */
export function misspelt(speller: Speller): Rule {
  return (manuscript) => {
    const looked = new Set<string>()
    return stretchesOf(manuscript).flatMap(({ text, placeAt }) =>
      wordsOf(withoutAddresses(text)).flatMap((word): Finding[] => {
        if (looked.has(word.text)) return []
        looked.add(word.text)
        if (!isOrdinary(word.text) || speller.knows(word.text)) return []
        return [finding('S005', placeAt(word.offset), word.text, speller.suggest(word.text))]
      }),
    )
  }
}

/** A capital makes a name or the first word of a sentence, and the dictionary knows too few names. */
const isOrdinary = (word: string) => word.length >= SHORTEST && /^[\p{Ll}][\p{L}'’-]*$/u.test(word)
