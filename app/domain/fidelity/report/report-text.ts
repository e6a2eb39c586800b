/** The sections of a report, in their order. */
export const REPORT_SECTIONS = ['standing', 'strengths', 'attention', 'development', 'basis'] as const
export type ReportSection = (typeof REPORT_SECTIONS)[number]

/** The words of a report, a text a section. An empty line parts paragraphs; nothing in it is markup. */
export type ReportText = Record<ReportSection, string>

/**
 * The sections that a rater has made their own, each with the fingerprint of the numbers it was written
 * for. Every other section is the app's own draft, written anew whenever it is read.
 */
export type OwnText = Partial<Record<ReportSection, { words: string; writtenFor: string }>>

/** How many characters a section may have: about a page. */
export const SECTION_LIMIT = 3_000

/** The draft with the raters' own words where they have written any. */
export const textOf = (draft: ReportText, own: OwnText): ReportText =>
  eachSection((section) => own[section]?.words ?? draft[section])

/** The raters' own sections that were written for other numbers than these: they are to be read again. */
export const staleSections = (own: OwnText, numbers: string): ReportSection[] =>
  REPORT_SECTIONS.filter((section) => {
    const written = own[section]
    return written !== undefined && written.writtenFor !== numbers
  })

/**
 * What is the raters' own once they have saved a text. What says the same as the app's draft is not their
 * own, and what was left as it was is still written for the numbers of its day, unless they say it fits.
 * @param numbers the fingerprint of the numbers as they are now
 * @param fitting sections that the rater has read against them
 */
export function ownText(
  text: ReportText,
  { draft, before, numbers, fitting }: { draft: ReportText; before: OwnText } & Fit,
): OwnText {
  const own: OwnText = {}
  for (const section of REPORT_SECTIONS) {
    const words = text[section]
    const known = before[section]
    if (words === draft[section]) continue
    const isLeft = known?.words === words && !fitting.includes(section)
    own[section] = isLeft ? known : { words, writtenFor: numbers }
  }
  return own
}
type Fit = { numbers: string; fitting: readonly ReportSection[] }

function eachSection(wordsOf: (section: ReportSection) => string): ReportText {
  return {
    standing: wordsOf('standing'),
    strengths: wordsOf('strengths'),
    attention: wordsOf('attention'),
    development: wordsOf('development'),
    basis: wordsOf('basis'),
  }
}
