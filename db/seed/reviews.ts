import { and, eq } from 'drizzle-orm'
import { addDays, addMonths, civilDate } from '#app/domain/dates.ts'
import { allItems, type Instrument } from '#app/domain/fidelity/instruments/instrument.ts'
import { findInstrument } from '#app/domain/fidelity/instruments/instruments.server.ts'
import { rememberInstrument } from '#app/domain/fidelity/instruments/used-instruments.server.ts'
import { draftOf } from '#app/domain/fidelity/report/report.server.ts'
import { findReview } from '#app/domain/fidelity/review/reviews.server.ts'
import { drawSample } from '#app/domain/fidelity/review/sample.ts'
import { type Mode, type ReviewEvent, SEATS } from '#app/domain/fidelity/words.ts'
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

type DemoReview = {
  team: Parameters<DemoPeople['team']>[0]
  instrument: [id: 'cti' | 'icm' | 'm-act', version: string]
  mode: Mode
  monthsAgo: number
  /** What the scores lie around, on the scale 1–5. */
  level: number
  raters: Parameters<DemoPeople['person']>[0][]
  plannedBy: Parameters<DemoPeople['person']>[0]
  /** How many raters have locked; approved when all have and `open` is not set. */
  open?: { locked: number }
}

/** A review of the demo, and whether it is approved. */
export type SeededReview = { id: string; instrument: Instrument; end: string; approved: boolean }

const VISIT: Pick<DemoReview, 'mode' | 'raters'> = { mode: 'visit', raters: ['vurderer', 'vurderer2'] }
const VESTBYEN = { ...VISIT, team: 'Team Vestbyen', plannedBy: 'leder' } as const

/** The first of Team Vestbyen was made with the instrument before this one, so that its line begins anew. */
const REVIEWS: DemoReview[] = [
  { ...VESTBYEN, instrument: ['cti', '1.0.0'], monthsAgo: 18, level: 2.6 },
  { ...VESTBYEN, instrument: ['cti', '2.0.0'], monthsAgo: 12, level: 3.1 },
  { ...VESTBYEN, instrument: ['cti', '2.0.0'], monthsAgo: 6, level: 3.5 },
  { ...VESTBYEN, instrument: ['cti', '2.0.0'], monthsAgo: 0, level: 4.0, open: { locked: 1 } },
  {
    team: 'Team Nord',
    instrument: ['icm', '2.0.0'],
    mode: 'self',
    monthsAgo: 2,
    level: 3.3,
    raters: ['jytte'],
    plannedBy: 'leder',
  },
  {
    ...VISIT,
    team: 'Team Syd',
    instrument: ['m-act', '2.0.0'],
    monthsAgo: 4,
    level: 3.5,
    plannedBy: 'leder2',
  },
]

/** The item that gets worse while the rest gets better: a team that grows loses hold of its caseload. */
const FALLING = 'cti-c1'

/** How many forløb the demo teams have had in a year, and a number that the sample is drawn with. */
const CASE_TOTAL = 64
const SEED = 20_261

/** Makes the demo reviews with their ratings and, where they are approved, the agreed scores. */
export function seedReviews(tx: Tx, people: DemoPeople, now: Date): SeededReview[] {
  return REVIEWS.map((review) => {
    const instrument = findInstrument(...review.instrument)
    if (!instrument) throw new Error(`The demo needs the instrument ${review.instrument.join(' ')}`)
    rememberInstrument(tx, instrument)
    return insertReview(tx, people, review, instrument, now)
  })
}

function insertReview(
  tx: Tx,
  people: DemoPeople,
  review: DemoReview,
  instrument: Instrument,
  now: Date,
): SeededReview {
  const end = addDays(addMonths(civilDate(now), -review.monthsAgo), -3)
  const on = (days: number) => new Date(`${addDays(end, days)}T10:42:00Z`)
  const sample = drawSample(CASE_TOTAL, SEED)
  const approved = review.open === undefined
  const { reviewId } = tx
    .insert(reviews)
    .values({
      teamId: people.team(review.team),
      plannedBy: people.person(review.plannedBy),
      instrumentId: instrument.id,
      instrumentVersion: instrument.version,
      mode: review.mode,
      periodFrom: addMonths(end, -6),
      periodTo: end,
      reviewOn: end,
      caseTotal: CASE_TOTAL,
      sampleSeed: SEED,
      sample,
      // The team that looked at itself had not the time for all of them.
      caseCount: review.mode === 'self' ? 10 : sample.length,
      preparedAt: on(-14),
      createdAt: on(-28),
    })
    .returning({ reviewId: reviews.id })
    .get()

  const told = (event: ReviewEvent, name: DemoReview['plannedBy'], days: number) =>
    tx
      .insert(reviewEvents)
      .values({ reviewId, personId: people.person(name), event, reason: '', happenedAt: on(days) })
      .run()
  told('planned', review.plannedBy, -28)
  told('prepared', review.plannedBy, -14)
  for (const { id: factId, kind } of instrument.facts)
    if (kind === 'number')
      tx.insert(reviewFacts)
        .values({ reviewId, factId, value: DEMO_FACTS[factId] ?? '4', savedAt: on(-14) })
        .run()

  const lockedCount = review.open?.locked ?? review.raters.length
  review.raters.forEach((name, place) => {
    const seat = SEATS[place] ?? 'A'
    const personId = people.person(name)
    tx.insert(reviewRaters).values({ reviewId, personId, seat }).run()
    // Whoever has not locked has come a third of the way.
    const items = allItems(instrument)
    const rated = place < lockedCount ? items : items.slice(0, Math.ceil(items.length / 3))
    for (const [itemPlace, item] of rated.entries()) {
      // Now and then the second rater sees it one step lower.
      const score = demoScore(review, item.id, itemPlace) - (place === 1 && itemPlace % 6 === 2 ? 1 : 0)
      tx.insert(ratings)
        .values({
          reviewId,
          seat,
          itemId: item.id,
          score: Math.max(1, score),
          note: '',
          cases: casesBehind(item.evidence, sample.length),
          evidence: item.evidence.slice(0, 1),
          savedAt: on(0),
        })
        .run()
    }
    if (place < lockedCount) {
      lockSeat(tx, reviewId, personId, on(1))
      told('locked', name, 1)
    }
  })
  if (!approved) return { id: reviewId, instrument, end, approved }

  for (const [place, item] of allItems(instrument).entries())
    tx.insert(consensusScores)
      .values({
        reviewId,
        itemId: item.id,
        score: demoScore(review, item.id, place),
        note: DEMO_NOTES[item.id] ?? '',
        cases: casesBehind(item.evidence, sample.length),
        savedAt: on(4),
      })
      .run()
  const [first = review.plannedBy] = review.raters
  told('concluded', first, 4)
  told('checked', review.plannedBy, 12)
  for (const name of review.raters) told('approved', name, 20)
  tx.update(reviews)
    .set({ concludedAt: on(4), checkedAt: on(12) })
    .where(eq(reviews.id, reviewId))
    .run()
  freezeReport(tx, reviewId, on(20))
  tx.update(reviewRaters)
    .set({ approvedAt: on(20) })
    .where(eq(reviewRaters.reviewId, reviewId))
    .run()
  return { id: reviewId, instrument, end, approved }
}

/** The report as the app drafted it: nobody in the demo has changed a word. */
function freezeReport(tx: Tx, reviewId: string, approvedAt: Date) {
  const review = findReview(reviewId, tx)
  const report = review && draftOf(review, 'da', tx)
  if (!report) throw new Error('A demo review is agreed on and has no report')
  tx.insert(reviewReports).values({ reviewId, text: report.text, frozen: report, savedAt: approvedAt }).run()
  tx.update(reviews).set({ approvedAt }).where(eq(reviews.id, reviewId)).run()
}

function lockSeat(tx: Tx, reviewId: string, personId: string, lockedAt: Date) {
  const seat = and(eq(reviewRaters.reviewId, reviewId), eq(reviewRaters.personId, personId))
  tx.update(reviewRaters).set({ lockedAt }).where(seat).run()
}

/** What the demo teams told of themselves; facts that are not here are 4. */
const DEMO_FACTS: Record<string, string> = {
  fte: '7.5',
  'active-cases': '112',
  'ended-cases': '31',
  'supervision-meetings': '9',
  'staff-with-cases': '8',
  'staff-trained': '6',
  'staff-refreshed': '3',
  'posts-changed': '2',
}

/** What the assessors wrote where it explains a score. */
const DEMO_NOTES: Record<string, string> = {
  'cti-a4': 'Gennemsnittet er 15 aktive forløb pr. fuldtidsstilling. To medarbejdere har over 20.',
  'cti-b2': 'Faseplanen er ofte skrevet, men den er dateret efter den anden uge i fasen.',
  'cti-c1': 'Kontakten begynder sent, når borgeren kommer fra et botilbud uden for kommunen.',
  'cti-d2': 'Mødet med netværket er aftalt i de fleste forløb, men kun holdt i halvdelen.',
  'cti-e1': 'Supervisionen er fast tirsdag og er aflyst få gange.',
}

/** Items that rest on a reading of cases have as many behind them; a staffing figure has none. */
const casesBehind = (evidence: string[], drawn: number) =>
  evidence.includes('Sagsgennemgang') ? drawn : null

/** Around the level, a step up or down by turns; the falling item goes the other way. */
function demoScore({ level }: DemoReview, itemId: string, place: number): number {
  if (itemId === FALLING) return Math.round(6.6 - level)
  const wave = [0.4, -0.3, 0.8, -0.7, 0.1][place % 5] ?? 0
  return Math.min(5, Math.max(1, Math.round(level + wave)))
}
