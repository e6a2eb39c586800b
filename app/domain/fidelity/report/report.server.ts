import { createHash } from 'node:crypto'
import { and, asc, eq, isNotNull } from 'drizzle-orm'
import { messagesByLocale } from '#app/i18n/locale.ts'
import { db } from '#db/client.server.ts'
import { ratings, reviews } from '#db/schema/index.ts'
import { agreedScores } from '../review/consensus.server.ts'
import { earlierReviews } from '../review/earlier.server.ts'
import { stepsGoneWithout } from '../review/events.server.ts'
import { factsOf } from '../review/preparing.server.ts'
import { itemScore } from '../review/rating.server.ts'
import type { Phase } from '../review/review-phase.ts'
import type { Reader, Review } from '../review/reviews.server.ts'
import { reportNumbers, type ReportNumbers } from './build-report.ts'
import { draftText } from './draft-text.ts'
import { currentScores } from './errata.server.ts'
import { type OwnText, type ReportSection, type ReportText, staleSections, textOf } from './report-text.ts'
import type { FidelityReport } from './report.ts'
import { storedReport } from './stored-report.server.ts'

/** From the day the scores are agreed on there is something to report. */
const WITH_REPORT: Phase[] = ['agreed', 'checked', 'approved', 'acting', 'followed']

// A draft is Danish whoever opens it, as instruments and notes are: two raters write one text.
const DRAFT_WORDS = messagesByLocale.da.reportDraft

/** A report that is still being written. */
export type Draft = {
  report: FidelityReport
  /** The words the app writes, whatever is saved. */
  written: ReportText
  own: OwnText
  /** The fingerprint of everything in it but the words. */
  numbers: string
  /** The raters' own sections that were written for other numbers. */
  stale: ReportSection[]
  savedAt: Date | null // when the raters last saved; null while all words are the app's
}

/**
 * The report of a review: the frozen one from the day it was approved; before that, and for reviews approved
 * before reports were kept, as its scores and words are now. Null until the scores are agreed on. Who may
 * see it is the caller's to ask.
 */
export const reportOf = (review: Review, reader: Reader = db): FidelityReport | null =>
  storedReport(review.id, reader)?.frozen ?? draftOf(review, reader)?.report ?? null

/** The report as its numbers, the app's draft and the raters' own sections make it now. */
export function draftOf(review: Review, reader: Reader = db): Draft | null {
  if (!WITH_REPORT.includes(review.phase)) return null
  const content = reportNumbers({
    review,
    agreed: agreedScores(review.id, reader),
    ratings: concludedRatings(review.id, reader),
    facts: factsOf(review.id, reader),
    earlier: earlierReviews(review, reader).map((other) => ({
      ...other,
      scores: currentScores(other.id, reader),
    })),
    without: stepsGoneWithout(review.id),
  })
  const written = draftText(content, review.instrument.followUpAt, DRAFT_WORDS)
  const numbers = fingerprint(content)
  const stored = storedReport(review.id, reader)
  const own = stored?.text ?? {}
  return {
    report: { ...content, text: textOf(written, own) },
    written,
    own,
    numbers,
    stale: staleSections(own, numbers),
    savedAt: stored?.savedAt ?? null,
  }
}

/** A short name for everything in a report: another as soon as a word or a number in it is another. */
export const fingerprint = (content: FidelityReport | ReportNumbers) =>
  createHash('sha256').update(JSON.stringify(content)).digest('base64url')

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
