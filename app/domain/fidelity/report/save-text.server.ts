import { isDeepStrictEqual } from 'node:util'
import { write } from '#db/client.server.ts'
import { type Mover, seatFor } from '../review/mover.server.ts'
import { nextMoment } from '../review/saving.server.ts'
import { ownText, type ReportSection, type ReportText } from './report-text.ts'
import { draftOf, fingerprint } from './report.server.ts'
import { keepReport } from './stored-report.server.ts'

/** How a save went. `newer`: words or numbers are others than the page showed; here is what stands now. */
export type TextSaving =
  | { status: 'saved' | 'refused' }
  | { status: 'newer'; stored: ReportText; seen: string }

/**
 * Saves the words of the report, of which the raters' own are kept. Refused once a rater has approved them.
 * @param seen the fingerprint of the report the page showed
 * @param fitting sections whose words the rater has read against the numbers as they are now
 */
export function saveText(
  mover: Mover,
  text: ReportText,
  { seen, fitting = [] }: { seen: string; fitting?: readonly ReportSection[] },
  now = new Date(),
): TextSaving {
  return write((tx) => {
    const found = seatFor(tx, mover, 'write-report')
    const draft = found && draftOf(found.review, tx)
    if (!draft) return { status: 'refused' }
    const { report, written, own, numbers, savedAt } = draft
    const isResent = savedAt !== null && fitting.length === 0 && isDeepStrictEqual(report.text, text)
    if (isResent) return { status: 'saved' }
    const shown = fingerprint(report)
    if (shown !== seen) return { status: 'newer', stored: report.text, seen: shown }

    const kept = ownText(text, { draft: written, before: own, numbers, fitting })
    keepReport(tx, mover.reviewId, { text: kept, savedAt: nextMoment(savedAt && { savedAt }, now) })
    return { status: 'saved' }
  })
}
