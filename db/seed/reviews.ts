import { addDays, addMonths, civilDate } from '#app/domain/dates.ts'
import type { Instrument } from '#app/domain/fidelity/instruments/instrument.ts'
import { findInstrument } from '#app/domain/fidelity/instruments/instruments.server.ts'
import { rememberInstrument } from '#app/domain/fidelity/instruments/used-instruments.server.ts'
import { drawSample } from '#app/domain/fidelity/review/sample.ts'
import type { Mode } from '#app/domain/fidelity/words.ts'
import type { Tx } from '../client.server.ts'
import { reviews } from '../schema/index.ts'
import type { DemoPeople } from './people.ts'
import { agreeAndApprove, giveRatings, tellFacts } from './review-steps.ts'

export type DemoReview = {
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

/** One review, from the plan to as far as it has come. */
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

  const making = { tx, people, review, instrument, reviewId, drawn: sample.length, on }
  tellFacts(making)
  giveRatings(making)
  const approved = review.open === undefined
  if (approved) agreeAndApprove(making)
  return { id: reviewId, instrument, end, approved }
}
