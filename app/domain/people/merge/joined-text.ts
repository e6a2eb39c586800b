import { findCpr } from '../../privacy/cpr.ts'

type Kept = { text: string; savedAt: Date }

/** Stands between two texts that become one. */
const LINE = '\n\n---\n\n'

/**
 * What a person wrote twice, the earlier first. Where the two are too long together, or would read as a CPR
 * number where they meet, the longer stands alone.
 * @param limit characters a text may have
 */
export function joinTexts(one: Kept, other: Kept, limit: number): string {
  if (one.text === other.text) return one.text
  const joined = [one, other]
    .toSorted((a, b) => a.savedAt.getTime() - b.savedAt.getTime())
    .map(({ text }) => text)
    .join(LINE)
  if (joined.length <= limit && findCpr(joined) === null) return joined
  return one.text.length >= other.text.length ? one.text : other.text
}
