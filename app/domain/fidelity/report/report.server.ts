import { createHash } from 'node:crypto'
import { and, asc, eq, isNotNull } from 'drizzle-orm'
import { type Locale, messagesByLocale } from '#app/i18n/locale.ts'
import { db, type Db, type Tx, write } from '#db/client.server.ts'
import { ratings, reviewRaters, reviewReports, reviews } from '#db/schema/index.ts'
import { agreedScores } from '../review/consensus.server.ts'
import { recordEvent } from '../review/events.server.ts'
import { factsOf } from '../review/preparing.server.ts'
import { itemScore } from '../review/rating.server.ts'
import type { Phase } from '../review/review-phase.ts'
import { type Mover, type Review, reviewsOfTeam, seatFor } from '../review/reviews.server.ts'
import { nextMoment, type Saving, savingOver } from '../review/saving.server.ts'
import { type EarlierReview, reportNumbers } from './build-report.ts'
import { unansweredCorrections } from './corrections.server.ts'
import { draftText } from './draft-text.ts'
import { currentScores } from './errata.server.ts'
import type { ReportText } from './report-text.ts'
import type { FidelityReport } from './report.ts'
import { hasTaken } from './taken.server.ts'

type Reader = Db | Tx

/** From the day the scores are agreed on there is something to report. */
const WITH_REPORT: Phase[] = ['agreed', 'checked', 'approved', 'acting', 'followed']

/** The words of a report as they are saved, and when. */
export type SavedText = { text: ReportText; savedAt: Date }

/**
 * The report of a review: the frozen one from the day it was approved; before that, and for reviews approved
 * before reports were kept, as its scores and words are now. Null until the scores are agreed on. Who may
 * see it is the caller's to ask.
 * @param locale the language a draft is written in; what is saved stays in its own
 */
export function reportOf(review: Review, locale: Locale, reader: Reader = db): FidelityReport | null {
  const stored = storedReport(review.id, reader)
  if (stored?.frozen) return stored.frozen
  const draft = draftOf(review, locale, reader)
  return draft && { ...draft, text: stored?.text ?? draft.text }
}

/** The report with the words the app writes, whatever is saved. Null until the scores are agreed on. */
export function draftOf(review: Review, locale: Locale, reader: Reader = db): FidelityReport | null {
  if (!WITH_REPORT.includes(review.phase)) return null
  const numbers = reportNumbers({
    review,
    agreed: agreedScores(review.id, reader),
    ratings: concludedRatings(review.id, reader),
    facts: factsOf(review.id),
    earlier: earlierReviews(review, reader),
  })
  const words = messagesByLocale[locale].reportDraft
  return { ...numbers, text: draftText(numbers, review.instrument.followUpAt, words) }
}

/** The saved words of a report; null while nobody has changed the app's draft. */
export function savedText(reviewId: string): SavedText | null {
  const stored = storedReport(reviewId, db)
  return stored && { text: stored.text, savedAt: stored.savedAt }
}

function storedReport(reviewId: string, reader: Reader) {
  return reader.select().from(reviewReports).where(eq(reviewReports.reviewId, reviewId)).get() ?? null
}

/** What each rater gave. The query itself waits for the day the raters had agreed. */
function concludedRatings(reviewId: string, reader: Reader) {
  return reader
    .select({ seat: ratings.seat, itemId: ratings.itemId, score: ratings.score })
    .from(ratings)
    .innerJoin(reviews, eq(reviews.id, ratings.reviewId))
    .where(and(eq(ratings.reviewId, reviewId), isNotNull(reviews.concludedAt)))
    .orderBy(asc(ratings.seat))
    .all()
    .map(({ score, ...rating }) => ({ ...rating, score: itemScore({ score }) }))
}

/** The team's reviews with the same instrument, in any version, that were approved before this one; oldest first. */
function earlierReviews({ id, team, instrument, approvedAt }: Review, reader: Reader): EarlierReview[] {
  const isEarlier = (other: Review) =>
    other.id !== id && other.approvedAt !== null && (approvedAt === null || other.approvedAt < approvedAt)
  return reviewsOfTeam(team.id, instrument.id, reader)
    .filter(isEarlier)
    .toReversed()
    .map((other) => ({ ...other, scores: currentScores(other.id, reader) }))
}

/**
 * Saves the words of the report. Refused once a rater has approved them.
 * @param seen when what the page showed was saved; 0 when it showed the app's own draft
 */
export function saveText(mover: Mover, text: ReportText, seen: number, now = new Date()): Saving<SavedText> {
  return write((tx) => {
    if (!seatFor(tx, mover, 'write-report')) return { status: 'refused' }
    const row = storedReport(mover.reviewId, tx)
    const stored = row && { text: row.text, savedAt: row.savedAt }
    const known = savingOver(stored, { text }, seen)
    if (known) return known

    const savedAt = nextMoment(stored, now)
    keepText(tx, mover.reviewId, { text, savedAt })
    return { status: 'saved', savedAt }
  })
}

function keepText(tx: Tx, reviewId: string, kept: SavedText & { frozen?: FidelityReport }) {
  tx.insert(reviewReports)
    .values({ reviewId, ...kept })
    .onConflictDoUpdate({ target: reviewReports.reviewId, set: kept })
    .run()
}

/** A short name for everything in a report: another as soon as a word or a number in it is another. */
export const fingerprint = (report: FidelityReport) =>
  createHash('sha256').update(JSON.stringify(report)).digest('base64url')

/**
 * The rater agrees to the report. The last to do so freezes it, scores, words and all.
 * @param seen the fingerprint of what the page showed; what has changed since is to be looked at first
 */
export function approveReport(
  mover: Mover,
  { seen, locale }: { seen: string; locale: Locale },
  approvedAt = new Date(),
): { status: 'approved' | 'refused' | 'changed' | 'unanswered' } {
  return write((tx) => {
    const found = seatFor(tx, mover, 'approve')
    if (!found) return { status: hasTaken(mover, 'approved') ? 'approved' : 'refused' }
    const { review, own } = found
    if (unansweredCorrections(review.id, tx) > 0) return { status: 'unanswered' }
    const report = reportOf(review, locale, tx)
    if (!report || fingerprint(report) !== seen) return { status: 'changed' }

    const seat = and(eq(reviewRaters.reviewId, review.id), eq(reviewRaters.seat, own.seat))
    tx.update(reviewRaters).set({ approvedAt }).where(seat).run()
    const isLast = review.raters.every(({ seat: other, approved }) => approved || other === own.seat)
    const savedAt = storedReport(review.id, tx)?.savedAt ?? approvedAt
    keepText(tx, review.id, { text: report.text, savedAt, ...(isLast && { frozen: report }) })
    if (isLast) tx.update(reviews).set({ approvedAt }).where(eq(reviews.id, review.id)).run()
    recordEvent(tx, mover, 'approved', '', approvedAt)
    return { status: 'approved' }
  })
}
