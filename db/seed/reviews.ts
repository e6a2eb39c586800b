import { addDays, addMonths, civilDate } from '#app/domain/dates.ts'
import { allItems, type Instrument } from '#app/domain/fidelity/instruments/instrument.ts'
import { newestInstruments } from '#app/domain/fidelity/instruments/instruments.server.ts'
import { type Mode, SEATS, type Seat } from '#app/domain/fidelity/words.ts'
import type { Tx } from '../client.server.ts'
import { consensusScores, ratings, reviewRaters, reviews } from '../schema/index.ts'
import type { DemoPeople } from './people.ts'

type DemoReview = {
  team: Parameters<DemoPeople['team']>[0]
  instrument: 'cti' | 'icm' | 'm-act'
  mode: Mode
  monthsAgo: number
  /** What the scores lie around, on the scale 1–5. */
  level: number
  raters: Parameters<DemoPeople['person']>[0][]
  plannedBy: Parameters<DemoPeople['person']>[0]
  /** How many raters have locked; approved when all have and `open` is not set. */
  open?: { locked: number }
}

const VISIT: Pick<DemoReview, 'mode' | 'raters'> = { mode: 'visit', raters: ['vurderer', 'vurderer2'] }
const REVIEWS: DemoReview[] = [
  { ...VISIT, team: 'Team Vestbyen', instrument: 'cti', monthsAgo: 18, level: 2.6, plannedBy: 'leder' },
  { ...VISIT, team: 'Team Vestbyen', instrument: 'cti', monthsAgo: 12, level: 3.1, plannedBy: 'leder' },
  { ...VISIT, team: 'Team Vestbyen', instrument: 'cti', monthsAgo: 6, level: 3.5, plannedBy: 'leder' },
  {
    ...VISIT,
    team: 'Team Vestbyen',
    instrument: 'cti',
    monthsAgo: 0,
    level: 4.0,
    plannedBy: 'leder',
    open: { locked: 1 },
  },
  {
    team: 'Team Nord',
    instrument: 'icm',
    mode: 'self',
    monthsAgo: 2,
    level: 3.3,
    raters: ['jytte'],
    plannedBy: 'leder',
  },
  { ...VISIT, team: 'Team Syd', instrument: 'm-act', monthsAgo: 4, level: 3.5, plannedBy: 'leder2' },
]

/** The item that gets worse while the rest gets better: a team that grows loses hold of its caseload. */
const FALLING = 'cti-c1'

/** Makes the demo reviews with their ratings and, where they are approved, the agreed scores. */
export function seedReviews(tx: Tx, people: DemoPeople, now: Date) {
  const instruments = newestInstruments()
  for (const review of REVIEWS) {
    const instrument = instruments.find(({ id }) => id === review.instrument)
    if (instrument) insertReview(tx, people, review, instrument, now)
  }
}

function insertReview(tx: Tx, people: DemoPeople, review: DemoReview, instrument: Instrument, now: Date) {
  const end = addDays(addMonths(civilDate(now), -review.monthsAgo), -3)
  const savedAt = new Date(`${end}T10:42:00Z`)
  const approvedAt = review.open ? null : savedAt
  const { id: reviewId } = tx
    .insert(reviews)
    .values({
      teamId: people.team(review.team),
      plannedBy: people.person(review.plannedBy),
      instrumentId: instrument.id,
      instrumentVersion: instrument.version,
      mode: review.mode,
      periodFrom: addMonths(end, -6),
      periodTo: end,
      caseCount: review.mode === 'self' ? 10 : 14,
      approvedAt,
      createdAt: new Date(savedAt.getTime() - 14 * 86_400_000),
    })
    .returning({ id: reviews.id })
    .get()

  const lockedCount = review.open?.locked ?? review.raters.length
  review.raters.forEach((name, place) => {
    const seat: Seat = SEATS[place] ?? 'A'
    const lockedAt = place < lockedCount ? savedAt : null
    tx.insert(reviewRaters)
      .values({ reviewId, personId: people.person(name), seat, lockedAt, approvedAt })
      .run()
    // Whoever has not locked has come a third of the way.
    const items = allItems(instrument)
    const rated = lockedAt ? items : items.slice(0, Math.ceil(items.length / 3))
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
          evidence: item.evidence.slice(0, 1),
          savedAt,
        })
        .run()
    }
  })
  if (!approvedAt) return
  for (const [place, item] of allItems(instrument).entries())
    tx.insert(consensusScores)
      .values({ reviewId, itemId: item.id, score: demoScore(review, item.id, place), note: '', savedAt })
      .run()
}

/** Around the level, a step up or down by turns; the falling item goes the other way. */
function demoScore({ level }: DemoReview, itemId: string, place: number): number {
  if (itemId === FALLING) return Math.round(6.6 - level)
  const wave = [0.4, -0.3, 0.8, -0.7, 0.1][place % 5] ?? 0
  return Math.min(5, Math.max(1, Math.round(level + wave)))
}
