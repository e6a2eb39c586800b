import { finding, type Finding } from '../problem.ts'
import type { Rule } from './manuscript.ts'

/** What `courses:new` leaves where the author is to write. */
const TO_WRITE = /\[skriv: [^\]]*\]/g

/** Places in a text, also in its front matter, where the author has not written yet. */
export function unwrittenIn(lines: readonly string[]): Finding[] {
  return lines.flatMap((line, index) =>
    Array.from(line.matchAll(TO_WRITE), (gap) =>
      finding('W014', { line: index + 1, column: gap.index + 1 }, gap[0].slice(0, 60)),
    ),
  )
}

export const unwritten: Rule = ({ lines }) => unwrittenIn(lines)
