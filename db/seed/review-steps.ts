import { and, eq } from 'drizzle-orm'
import { allItems, type Instrument } from '#app/domain/fidelity/instruments/instrument.ts'
import { fingerprint, reportOf } from '#app/domain/fidelity/report/report.server.ts'
import { findReview } from '#app/domain/fidelity/review/reviews.server.ts'
import { type ReviewEvent, SEATS } from '#app/domain/fidelity/words.ts'
import type { Tx } from '../client.server.ts'
import {
  consensusScores,
  ratings,
  reviewEvents,
  reviewFacts,
  reviewRaters,
  reviewReports,
  reviews,
} from '../schema/index.ts'
import type { DemoPeople } from './people.ts'
import { DEMO_FACTS, DEMO_NOTES } from './review-words.ts'
import type { DemoReview } from './reviews.ts'

/** A review in the making; `on` is the moment so many days from the day of the review. */
type Making = {
  tx: Tx
  people: DemoPeople
  review: DemoReview
  instrument: Instrument
  reviewId: string
  drawn: number
  on: (days: number) => Date
}

function tell(
  { tx, people, reviewId, on }: Making,
  event: ReviewEvent,
  name: DemoReview['plannedBy'],
  day: number,
) {
  tx.insert(reviewEvents)
    .values({ reviewId, personId: people.person(name), event, reason: '', happenedAt: on(day) })
    .run()
}

/** The team hands in its fact sheet, the numbers of it. */
export function tellFacts(making: Making) {
  const { tx, review, instrument, reviewId, on } = making
  tell(making, 'planned', review.plannedBy, -28)
  tell(making, 'prepared', review.plannedBy, -14)
  for (const { id: factId, kind } of instrument.facts)
    if (kind === 'number')
      tx.insert(reviewFacts)
        .values({ reviewId, factId, value: DEMO_FACTS[factId] ?? '4', savedAt: on(-14) })
        .run()
}

/** Each rater rates and locks; whoever has not locked has come a third of the way. */
export function giveRatings(making: Making) {
  const { tx, people, review, instrument, reviewId, drawn, on } = making
  const items = allItems(instrument)
  const lockedCount = review.open?.locked ?? review.raters.length
  review.raters.forEach((name, place) => {
    const seat = SEATS[place] ?? 'A'
    const own = and(eq(reviewRaters.reviewId, reviewId), eq(reviewRaters.seat, seat))
    tx.insert(reviewRaters)
      .values({ reviewId, personId: people.person(name), seat })
      .run()
    const rated = place < lockedCount ? items : items.slice(0, Math.ceil(items.length / 3))
    for (const [itemPlace, item] of rated.entries()) {
      // Now and then the second rater sees it one step lower.
      const score = demoScore(review, item.id, itemPlace) - (place === 1 && itemPlace % 6 === 2 ? 1 : 0)
      const cases = casesBehind(item.evidence, drawn)
      const evidence = item.evidence.slice(0, 1)
      tx.insert(ratings)
        .values({
          reviewId,
          seat,
          itemId: item.id,
          score: Math.max(1, score),
          note: '',
          cases,
          evidence,
          savedAt: on(0),
        })
        .run()
    }
    if (place >= lockedCount) return
    tx.update(reviewRaters)
      .set({ lockedAt: on(1) })
      .where(own)
      .run()
    tell(making, 'locked', name, 1)
  })
}

/** The raters agree, the team checks, and the report is frozen as the app drafted it: nobody changed a word. */
export function agreeAndApprove(making: Making) {
  const { tx, review, instrument, reviewId, drawn, on } = making
  for (const [place, { id: itemId, evidence }] of allItems(instrument).entries()) {
    const score = demoScore(review, itemId, place)
    const agreed = { score, note: DEMO_NOTES[itemId] ?? '', cases: casesBehind(evidence, drawn) }
    tx.insert(consensusScores)
      .values({ reviewId, itemId, ...agreed, savedAt: on(4) })
      .run()
  }
  const [first = review.plannedBy] = review.raters
  const own = eq(reviews.id, reviewId)
  tx.update(reviews)
    .set({ concludedAt: on(4), checkedAt: on(12) })
    .where(own)
    .run()
  tell(making, 'concluded', first, 4)
  tell(making, 'checked', review.plannedBy, 12)

  const checked = findReview(reviewId, tx)
  const frozen = checked && reportOf(checked, tx)
  if (!frozen) throw new Error('A demo review is agreed on and has no report')
  tx.insert(reviewReports)
    .values({ reviewId, text: {}, frozen, savedAt: on(20) })
    .run()
  tx.update(reviewRaters)
    .set({ approvedAt: on(20), approvedReport: fingerprint(frozen) })
    .where(eq(reviewRaters.reviewId, reviewId))
    .run()
  tx.update(reviews)
    .set({ approvedAt: on(20) })
    .where(own)
    .run()
  for (const name of review.raters) tell(making, 'approved', name, 20)
}

/** Items that rest on a reading of cases have as many behind them; a staffing figure has none. */
const casesBehind = (evidence: string[], drawn: number) =>
  evidence.includes('Sagsgennemgang') ? drawn : null

/** The item that gets worse while the rest gets better: a team that grows loses hold of its caseload. */
const FALLING = 'cti-c1'

/** Around the level, a step up or down by turns; the falling item goes the other way. */
function demoScore({ level }: DemoReview, itemId: string, place: number): number {
  if (itemId === FALLING) return Math.round(6.6 - level)
  const wave = [0.4, -0.3, 0.8, -0.7, 0.1][place % 5] ?? 0
  return Math.min(5, Math.max(1, Math.round(level + wave)))
}
