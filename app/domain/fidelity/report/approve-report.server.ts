import { and, eq, isNotNull, sql } from 'drizzle-orm'
import { db, type Tx, write } from '#db/client.server.ts'
import { reviewRaters, reviews } from '#db/schema/index.ts'
import { hasDone, recordEvent } from '../review/events.server.ts'
import { type Mover, seatFor } from '../review/mover.server.ts'
import type { Seat } from '../words.ts'
import { unansweredCorrections } from './corrections.server.ts'
import type { ReportSection } from './report-text.ts'
import { draftOf, fingerprint } from './report.server.ts'
import type { ApprovalState } from './report.ts'
import { keepReport } from './stored-report.server.ts'

/** How an approval went. `changed`: the report is another than the page showed. */
type Approval =
  | { status: 'approved' | 'refused' | 'changed' | 'unanswered' }
  | { status: 'stale'; sections: ReportSection[] }

/**
 * The rater agrees to the report. Once all have agreed to the same, it is frozen: scores, words and all. The
 * approval of a report that has changed since falls.
 * @param seen the fingerprint of what the page showed; what has changed since is to be looked at first
 */
export function approveReport(mover: Mover, { seen }: { seen: string }, approvedAt = new Date()): Approval {
  return write((tx) => {
    const found = seatFor(tx, mover, 'approve')
    if (!found) return { status: hasDone(mover, 'approved') ? 'approved' : 'refused' }
    const { review, own } = found
    if (unansweredCorrections(review.id, tx) > 0) return { status: 'unanswered' }
    const draft = draftOf(review, tx)
    if (!draft || fingerprint(draft.report) !== seen) return { status: 'changed' }
    dropApprovalsOfOthers(tx, review.id, seen)
    // Told after the other's has fallen: while it stood, nobody could put the words right.
    if (draft.stale.length > 0) return { status: 'stale', sections: draft.stale }

    tx.update(reviewRaters).set({ approvedAt, approvedReport: seen }).where(isSeat(review.id, own.seat)).run()
    recordEvent(tx, mover, 'approved', '', approvedAt)
    if (waitsForApproval(tx, review.id)) return { status: 'approved' }
    keepReport(tx, review.id, {
      text: draft.own,
      savedAt: draft.savedAt ?? approvedAt,
      frozen: draft.report,
    })
    tx.update(reviews).set({ approvedAt }).where(eq(reviews.id, review.id)).run()
    return { status: 'approved' }
  })
}

/** How each rater's approval stands, by person. `report` is the fingerprint of the report as it is now. */
export function approvalsOf(reviewId: string, report: string): Map<string, ApprovalState> {
  const raters = db.select().from(reviewRaters).where(eq(reviewRaters.reviewId, reviewId)).all()
  return new Map(
    raters.map(({ personId, approvedAt, approvedReport }) => {
      if (approvedAt) return [personId, approvedReport === report ? 'given' : 'before']
      return [personId, hasDone({ person: { id: personId }, reviewId }, 'approved') ? 'fell' : 'none']
    }),
  )
}

const isSeat = (reviewId: string, seat: Seat) =>
  and(eq(reviewRaters.reviewId, reviewId), eq(reviewRaters.seat, seat))

/** Takes back the approvals of any other report than this. */
function dropApprovalsOfOthers(tx: Tx, reviewId: string, report: string) {
  const ofAnother = and(
    eq(reviewRaters.reviewId, reviewId),
    isNotNull(reviewRaters.approvedAt),
    sql`${reviewRaters.approvedReport} is not ${report}`,
  )
  tx.update(reviewRaters).set({ approvedAt: null, approvedReport: null }).where(ofAnother).run()
}

const waitsForApproval = (tx: Tx, reviewId: string) =>
  tx
    .select({ approvedAt: reviewRaters.approvedAt })
    .from(reviewRaters)
    .where(eq(reviewRaters.reviewId, reviewId))
    .all()
    .some(({ approvedAt }) => approvedAt === null)
