import { fold } from './fold.ts'

/** A word of the glossary as its page shows it; `usedIn` is the lessons that explain it. */
export type GlossaryTerm = {
  id: string
  term: string
  english: string
  text: string
  usedIn: { address: string; title: string; language: string }[]
}

export type GlossaryLetter = { letter: string; terms: GlossaryTerm[] }

/** The word that a reader of this language looks up. */
export const headword = ({ term, english }: Pick<GlossaryTerm, 'term' | 'english'>, language: 'da' | 'en') =>
  language === 'da' ? term : english

/** The terms that hold what was typed, in the order of the reader's alphabet; all of them when nothing was. */
export function glossaryByLetter(
  terms: GlossaryTerm[],
  language: 'da' | 'en',
  typed: string,
): GlossaryLetter[] {
  const asked = fold(typed)
  const found = terms.filter((one) => fold(`${one.term}\n${one.english}\n${one.text}`).includes(asked))
  const order = new Intl.Collator(language, { numeric: true }) // § 85 before § 110
  const sorted = found.toSorted((a, b) => order.compare(headword(a, language), headword(b, language)))

  const letters = new Map<string, GlossaryTerm[]>()
  for (const term of sorted) {
    const letter = firstLetter(headword(term, language), language)
    letters.set(letter, [...(letters.get(letter) ?? []), term])
  }
  return [...letters].map(([letter, terms]) => ({ letter, terms }))
}

/** Danes write and sort Aa as Å. */
function firstLetter(word: string, language: 'da' | 'en') {
  const letter = language === 'da' ? word.replace(/^aa/i, 'å') : word
  return letter.slice(0, 1).toLocaleUpperCase(language)
}
